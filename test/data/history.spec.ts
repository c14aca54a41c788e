import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod/v4';
import { assess } from '../../src/indicators/assess.js';
import { findReading } from '../../src/indicators/find-reading.js';
import { isCount } from '../../src/indicators/indicator.js';
import {
  financialYear,
  formatPeriod,
  lastCalendarMonth,
  type Period,
  parsePeriod,
  partsOf,
  quarterOf,
  samePeriod,
  yearOf,
} from '../../src/indicators/period.js';
import type { Reading, Series } from '../../src/indicators/reading.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { packFolder } from './read-pack.js';

const rows = z
  .array(z.record(z.string(), z.string()))
  .parse(parseCsv(readFileSync(`${packFolder}/history.csv`, 'utf8'), { columns: true }));

const documents = [
  'Children in care commissioning strategy 2012-15',
  "Corporate Parenting Panel update to Children's Select Committee, November 2017",
  'Annual report of the Corporate Parenting Panel, July 2022 to March 2023',
  'Corporate Parenting Panel scorecard 2023-24 Q4',
];

/** Places that history cites, which the rows of the scorecard are none of. */
const historic = new Set(rows.map(({ place }) => place));

/** A period that is written right here. */
function period(text: string): Period {
  const parsed = parsePeriod(text);
  assert.ok(parsed, text);
  return parsed;
}

describe("the demo pack's history", () => {
  let scorecard: Scorecard;
  let all: ReadonlyMap<string, Series>;
  before(async () => {
    scorecard = await loadDemoScorecard('officer');
    all = await scorecard.allSeries();
  });

  /** What is held of an indicator for a period. */
  function readingOf(key: string, text: string): Reading {
    const reading = findReading(all.get(key) ?? { readings: [] }, period(text));
    assert.ok(reading, `${key} ${text}`);
    return reading;
  }

  it('names for each figure an indicator, a period, one of four documents and the place in it', () => {
    for (const row of rows) {
      const where = `${row['indicator']} ${row['period']}`;
      assert.ok(scorecard.catalogue.get(row['indicator'] ?? ''), where);
      assert.equal(formatPeriod(period(row['period'] ?? '')), row['period'], 'periods are written one way');
      assert.ok(documents.includes(row['document'] ?? ''), `${where}: ${row['document']}`);
      assert.match(row['place'] ?? '', /paragraph|section|exception report/, where);
    }
  });

  it('has a figure for every measure that only older documents have', () => {
    const empty = scorecard.catalogue.indicators.filter(
      ({ key, status }) => status === 'history' && all.get(key)?.readings.length === 0,
    );
    assert.deepEqual(empty, []);
  });

  it('follows 2-year stability from 2007-08 to 2023-24 through four documents', () => {
    const years = (all.get('two-year-stability')?.readings ?? []).filter((reading) => reading.period.kind === 'year');
    assert.deepEqual(
      years.map((reading) => [formatPeriod(reading.period), reading.value, documents.indexOf(reading.source.document)]),
      [
        ['2007-08', 70.3, 0],
        ['2008-09', 63.3, 0],
        ['2009-10', 69.1, 0],
        ['2010-11', 71, 0],
        ['2011-12', 65.6, 0],
        ['2017-18', 77, 1],
        ['2020-21', 77, 2],
        ['2021-22', 73, 2],
        ['2022-23', 73, 2],
        ['2023-24', 66, 3],
      ],
    );
  });

  it('has every quarter from 2021-22 Q2 to 2022-23 Q4 of what the annual report prints by quarter', () => {
    const quarters = [financialYear(2021), financialYear(2022)].flatMap(partsOf).slice(1);
    for (const key of [
      'three-plus-placements',
      'two-year-stability',
      'not-in-long-term-arrangement',
      'placed-over-20-miles',
      'missing-children',
      'missing-children-in-county',
      'missing-children-out-of-county',
      'fostered-in-house-excl-connected',
      'connected-carers',
    ]) {
      for (const quarter of quarters) readingOf(key, formatPeriod(quarter));
    }
  });

  it('has every month and quarter of 2011-12 for the number of children in care', () => {
    for (const quarter of partsOf(financialYear(2011))) {
      for (const part of [quarter, ...partsOf(quarter)]) readingOf('cla-number', formatPeriod(part));
    }
  });

  it('ends a quarter with its last month and a year with its last quarter, where they are counted on a day', () => {
    for (const { key, aggregation } of scorecard.catalogue.indicators) {
      if (aggregation !== 'snapshot' && aggregation !== 'rolling-year') continue;
      const readings = all.get(key)?.readings ?? [];
      for (const { period: whole, value, source } of readings.filter((reading) => reading.period.kind !== 'month')) {
        const last = partsOf(whole).at(-1);
        const ending = readings.find((reading) => last && samePeriod(reading.period, last));
        // The rows of the sheet round, and their year is provisional; history has no such excuse.
        if (ending?.source.document !== source.document || !historic.has(source.place)) continue;
        assert.equal(value, ending.value, `${key} ${formatPeriod(whole)}`);
      }
    }
  });

  it('holds the longer period too, where a figure counted on a day ends one', () => {
    for (const row of rows.filter(({ kind }) => kind === 'actual')) {
      const { key, aggregation, reconciledYearly } = scorecard.catalogue.get(row['indicator'] ?? '') ?? {};
      // What is put right once a year ends it with another figure.
      if (key === undefined || reconciledYearly || (aggregation !== 'snapshot' && aggregation !== 'rolling-year'))
        continue;
      const held = period(row['period'] ?? '');
      const ends = lastCalendarMonth(held).month;
      const longer = held.kind === 'month' && ends % 3 === 0 ? quarterOf(held) : yearOf(held);
      if (held.kind !== 'year' && (held.kind === 'month' ? ends % 3 === 0 : ends === 3)) {
        readingOf(key, formatPeriod(longer));
      }
    }
  });

  it('prints shares that agree with their numerator and denominator, or says that they do not', () => {
    for (const row of rows.filter(({ numerator, denominator }) => numerator !== '' && denominator !== '')) {
      const share = (100 * Number(row['numerator'])) / Number(row['denominator']);
      const differs = Math.abs(share - Number(row['value'])) > 0.5;
      const says = /which would be/.test(row['note'] ?? '');
      assert.equal(says, differs, `${row['indicator']} ${row['period']}: ${row['value']} beside ${share}`);
    }
  });

  it('judges something by each expected range and target of the past, and nothing outside its year', () => {
    for (const { key, readings, ranges } of all.values()) {
      const indicator = scorecard.catalogue.get(key);
      assert.ok(indicator);
      for (const range of ranges.filter(({ source }) => source.document !== documents[3])) {
        assert.equal(range.thatYearOnly, true);
        // The annual report gives one end of the range for interim care orders, and either side is bad.
        if (key === 'ico-share') continue;
        const own = readings.filter((reading) => reading.period.year === range.fromYear);
        const judged = own.filter(
          (reading) => assess({ indicator, series: { readings, ranges }, period: reading.period }).colour,
        );
        assert.ok(judged.length > 0, `${key} ${range.fromYear}`);
      }
    }
    const later = assess({
      indicator: scorecard.catalogue.get('two-year-stability') ?? assert.fail(),
      series: all.get('two-year-stability') ?? assert.fail(),
      period: financialYear(2020),
    });
    assert.equal(later.reason, 'no range', 'the target of 2017 does not judge 2020-21');
  });

  it('knows what a document calls a target from what it calls a range', () => {
    const targets = [...all.values()].flatMap(({ key, ranges }) =>
      ranges
        .filter(({ printedAsTarget }) => printedAsTarget)
        .map(({ fromYear, range }) => [key, fromYear, range.lower]),
    );
    assert.deepEqual(targets, [
      ['two-year-stability', 2017, 72],
      ['annual-health-check', 2022, 94],
      ['accommodation-at-19', 2011, 95],
      ['ete-at-19', 2011, 68],
    ]);
  });

  describe('where sources disagree', () => {
    const notes = [
      { key: 'two-year-stability', at: '2022-23', value: 73, says: /71\.6%.*73%/ },
      { key: 'two-year-stability', at: '2020-21', value: 77, says: /78%.*77%/ },
      { key: 'connected-carers', at: '2022-23 Q4', value: 15, says: /14%.*15%/ },
      { key: 'missing-children', at: '2021-22 Q2', value: 81, says: /77/ },
      { key: 'cla-number', at: '2010-11', value: 383, says: /384/ },
      { key: 'cla-number', at: 'Jun-23', value: 451, says: /463/ },
      { key: 'health-and-dental-checks', at: '2010-11', value: 93.1, says: /92\.3%/ },
      { key: 'health-and-dental-checks', at: '2011-12', value: 89, says: /79\.3%/ },
    ];
    for (const { key, at, value, says } of notes) {
      it(`keeps ${value} for ${key} ${at} and notes the other`, () => {
        const reading = readingOf(key, at);
        assert.equal(reading.value, value);
        assert.match(reading.note ?? '', says);
      });
    }

    it('keeps the upper end of 3 or more placements that the table prints and notes the other', () => {
      const range = all.get('three-plus-placements')?.ranges.find(({ fromYear }) => fromYear === 2022);
      assert.equal(range?.range.higher, 10);
      assert.match(range.note ?? '', /9\.1%.*10%/);
    });

    it('notes beside our own published figure that it seems to be counted in another way', () => {
      const own = all
        .get('fostered-in-house-excl-connected')
        ?.benchmarks.find(({ comparator }) => comparator === 'own');
      assert.match(own?.note ?? '', /connected carers/);
    });

    for (const [key, says] of [
      ['agency-foster', /23%.*22%/],
      ['pa-visits-cic-north', /81%.*87%.*86%/],
      ['pa-visits-cic-south', /94%.*97%.*93%.*99%/],
      ['placed-over-20-miles', /below target.*above/],
    ] as const) {
      it(`keeps the note on ${key}, whose figures the release brings, in the catalogue`, () => {
        assert.match(scorecard.catalogue.get(key)?.note ?? '', says);
      });
    }
  });

  describe('as a councillor sees it', () => {
    it('shows no count from 1 to 5 and no share of so few or of ten at most, and nothing else is missing', async () => {
      const shown = await (await loadDemoScorecard('councillor')).allSeries();
      const withheld: string[] = [];
      for (const row of rows.filter(({ kind }) => kind === 'actual')) {
        const key = row['indicator'] ?? '';
        const indicator = scorecard.catalogue.get(key) ?? assert.fail(key);
        const { value } =
          findReading(shown.get(key) ?? assert.fail(key), period(row['period'] ?? '')) ?? assert.fail(key);
        const count = isCount(indicator) ? Number(row['value']) : Number(row['numerator'] || Number.NaN);
        const isFew = (count >= 1 && count <= 5) || Number(row['denominator'] || Number.NaN) <= 10;
        if (isFew) assert.equal(value, null, `${key} ${row['period']}`);
        if (value === null) withheld.push(`${key} ${row['period']}`);
      }
      assert.deepEqual(withheld, ['gcse-five-good 2011-12']);
    });
  });
});
