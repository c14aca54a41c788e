import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { assess } from '../../src/indicators/assess.js';
import type { Assessment, Colour, JudgedIndicator, Stance } from '../../src/indicators/assessment.js';
import { parseExpectedRange } from '../../src/indicators/expected-range.js';
import type { Period } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import { dummyReading, periodOf } from './dummy-series.js';

type Judgement = readonly [Colour, Stance];

/** What the panel's exception report of 2023-24 Q4 makes of a row and, where ours differs, what the rule makes of it. */
interface JudgedRow {
  readonly key: string;
  readonly report: Judgement;
  readonly ours?: Judgement;
}

const judgedRows: readonly JudgedRow[] = [
  { key: 'adopted-number', report: ['red', 'watching'] },
  { key: 'adopted-share', report: ['red', 'watching'] },
  { key: 'adoption-placed-12-months', report: ['green', 'celebrate'] },
  // A first quarter outside is new to the rule; the report takes it for lasting.
  { key: 'ico-share', report: ['amber', 'concern'], ours: ['amber', 'watching'] },
  { key: 's20-share', report: ['amber', 'concern'] },
  { key: 'fostered-in-house-excl-connected', report: ['amber', 'watching'] },
  { key: 'residential', report: ['green', 'celebrate'] },
  { key: 'placed-over-20-miles', report: ['amber', 'concern'] },
  { key: 'placed-out-of-county', report: ['amber', 'concern'] },
  { key: 'three-plus-placements', report: ['green', 'celebrate'] },
  { key: 'two-year-stability', report: ['red', 'concern'] },
  { key: 'pathway-plans', report: ['red', 'concern'] },
  { key: 'reviews-on-time', report: ['amber', 'watching'] },
  { key: 'annual-health-check', report: ['red', 'concern'] },
  { key: 'annual-dental-check', report: ['red', 'concern'] },
  { key: 'iha-excl-unrecorded', report: ['red', 'concern'] },
  { key: 'pa-visits-cic-north', report: ['amber', 'watching'] },
  // Seven points below a range five points wide is farther out than the tolerance.
  { key: 'pa-visits-cic-south', report: ['amber', 'watching'], ours: ['red', 'watching'] },
  { key: 'ofsted-in-touch-17-18', report: ['amber', 'watching'] },
  { key: 'ofsted-eet-17-18', report: ['amber', 'watching'] },
  { key: 'dfe-accommodation-17-18', report: ['amber', 'watching'] },
  // Three quarters outside and falling; the report expects the yearly reconciliation to lift it.
  { key: 'dfe-eet-17-18', report: ['amber', 'watching'], ours: ['amber', 'concern'] },
];

/** The rows outside their range that the report says nothing of: all amber, each with the rule's stance. */
const silentRows: Readonly<Record<string, Judgement>> = {
  'sgo-number': ['amber', 'watching'],
  'connected-carers': ['amber', 'watching'],
  'statutory-visits': ['amber', 'watching'],
  'review-participation': ['amber', 'watching'],
  'iha-incl-unrecorded': ['amber', 'watching'],
  'supervisions-cic-north': ['amber', 'watching'],
  'chronologies-cic-north': ['amber', 'watching'],
  'chronologies-cic-south': ['amber', 'watching'],
  'dfe-eet-19-21': ['amber', 'watching'],
};

const quarter = periodOf('2023-24 Q4');
const quarters: readonly Period[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => periodOf(`2023-24 ${part}`));

describe('the rule against the exception report of 2023-24 Q4', () => {
  const rows = readScorecard();
  const judge = (key: string): Assessment => {
    const row = rows.get(key);
    assert.ok(row, `the scorecard has no row for ${key}`);
    return assess({ ...row, period: quarter });
  };

  for (const { key, report, ours = report } of judgedRows) {
    const same = ours === report;
    it(`calls ${key} ${words(ours)}, ${same ? 'as the report does' : `where the report says ${words(report)}`}`, () => {
      const { colour, stance } = judge(key);
      assert.deepEqual([colour, stance], ours);
    });
  }

  it('gives the colour of 21 of the 22 rows the report judges, and the stance of 20', () => {
    const differing = (part: 0 | 1) =>
      judgedRows.filter(({ key, report }) => {
        const { colour, stance } = judge(key);
        return [colour, stance][part] !== report[part];
      });
    assert.equal(judgedRows.length, 22);
    assert.deepEqual(keysOf(differing(0)), ['pa-visits-cic-south']);
    assert.deepEqual(keysOf(differing(1)), ['ico-share', 'dfe-eet-17-18']);
  });

  it('finds nine ambers and no red that the report is silent on', () => {
    const judged = new Set(keysOf(judgedRows));
    const silent = [...rows.keys()].flatMap((key) => {
      const { colour, stance } = judge(key);
      return judged.has(key) || colour === null || colour === 'green' ? [] : [[key, [colour, stance]] as const];
    });
    assert.deepEqual(Object.fromEntries(silent), silentRows);
  });

  it('does not judge the row of printed number 22 whose range is still to be confirmed', () => {
    const { colour, reason } = judge('fostered-in-house-incl-connected');
    assert.deepEqual([colour, reason], [null, 'range to be confirmed']);
  });

  after(() => {
    const width = Math.max(...judgedRows.map(({ key }) => key.length));
    const lines = judgedRows.map(({ key, report }) => {
      const { colour, stance } = judge(key);
      const mark = colour !== report[0] ? 'colour differs' : stance !== report[1] ? 'stance differs' : '';
      const ours = `${colour} ${stance ?? '-'}`;
      return `      ${key.padEnd(width)}  ${words(report).padEnd(16)}  ${ours.padEnd(16)}  ${mark}`.trimEnd();
    });
    const heading = `      ${'indicator'.padEnd(width)}  ${'report'.padEnd(16)}  rule`;
    const silent = Object.entries(silentRows).map(
      ([key, ours]) => `      ${key.padEnd(width)}  silent            ${words(ours)}`,
    );
    process.stdout.write(`${[heading, ...lines, ...silent].join('\n')}\n`);
  });
});

function words([colour, stance]: Judgement): string {
  return `${colour} ${stance}`;
}

function keysOf(rows: readonly JudgedRow[]): readonly string[] {
  return rows.map(({ key }) => key);
}

/** The sheet's rows by key: its twenty columns in the order printed, whatever prose stands between them. */
function readScorecard(): ReadonlyMap<string, { readonly indicator: JudgedIndicator; readonly series: Series }> {
  const sheet = readFileSync('data/wiltshire/scorecard-2023-24-q4.tsv', 'utf8');
  const catalogue = readFileSync('data/wiltshire/catalogue.yaml', 'utf8');
  const records: string[][] = parseCsv(sheet, { delimiter: '\t', quote: false, relax_column_count: true });
  const printed = new Map(records.filter((cells) => cells.length === 20).map((cells) => [cells[3], cells]));
  const entries: CatalogueEntry[] = parseYaml(catalogue).indicators;
  return new Map(
    entries.flatMap((indicator) => {
      const cells = printed.get(indicator.printed_name);
      return cells ? [[indicator.key, { indicator, series: seriesOf(indicator.key, cells) }] as const] : [];
    }),
  );
}

type CatalogueEntry = JudgedIndicator & { readonly key: string; readonly printed_name: string };

function seriesOf(key: string, cells: readonly string[]): Series {
  const readings = quarters.flatMap((period, index) => {
    const value = Number.parseFloat(cells[8 + index] ?? '');
    return Number.isNaN(value) ? [] : [dummyReading(period, value)];
  });
  const parsed = parseExpectedRange(cells[13] ?? '', cells[14] ?? '');
  assert.ok(parsed.ok);
  const source = { document: 'scorecard', place: key };
  const ranges = parsed.range ? [{ fromYear: quarter.year, range: parsed.range, source }] : [];
  return { key, readings, ranges, benchmarks: [] };
}
