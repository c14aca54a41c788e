import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod/v4';
import { type CheckedRelease, readRelease } from '../../src/imports/read-release.js';
import { loadSheetFile, readSheets, type SheetFile } from '../../src/imports/read-sheet.js';
import { formatPeriod } from '../../src/indicators/period.js';
import type { Comparator } from '../../src/indicators/reading.js';
import { asCsvFile, demoCatalogue, demoRows, packFile, today } from './support/demo-sheet.js';

/** What each cell of the sheet holds, typed apart from the code that reads it; blank where nothing is reported. */
const expected = z
  .array(z.record(z.string(), z.string()))
  .parse(
    parse(
      readFileSync(fileURLToPath(new URL('./fixtures/scorecard-2023-24-q4.expected.csv', import.meta.url)), 'utf8'),
      { columns: true },
    ),
  );

const periodColumns: Readonly<Record<string, string>> = {
  'Jan-24': 'jan',
  'Feb-24': 'feb',
  'Mar-24': 'mar',
  '2023-24 Q1': 'q1',
  '2023-24 Q2': 'q2',
  '2023-24 Q3': 'q3',
  '2023-24 Q4': 'q4',
  '2023-24': 'year',
};
const comparatorColumns: readonly Comparator[] = ['own', 'england', 'region', 'statistical-neighbours', 'outstanding'];

/** What was read of an indicator, written as the fixture writes it. */
function writeRow({ draft }: CheckedRelease, key: string): Record<string, string> {
  const row: Record<string, string> = { key };
  const of = <T extends { readonly indicator: string }>(items: readonly T[]) =>
    items.filter(({ indicator }) => indicator === key);
  for (const column of Object.values(periodColumns)) row[column] = '';
  for (const { period, value } of of(draft.readings)) row[periodColumns[formatPeriod(period)] ?? '?'] = String(value);
  const range = of(draft.ranges)[0]?.range;
  const end = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  row['lower'] = range?.toBeConfirmed ? 'tbc' : end(range?.lower);
  row['higher'] = range?.toBeConfirmed ? 'tbc' : end(range?.higher);
  row['quarter lower'] = end(range?.quarterLower);
  row['quarter higher'] = end(range?.quarterHigher);
  for (const comparator of comparatorColumns) {
    const found = of(draft.benchmarks).find((benchmark) => benchmark.comparator === comparator);
    row[comparator] = end(found?.value);
  }
  return row;
}

async function read(file: SheetFile): Promise<CheckedRelease> {
  return readRelease(await readSheets(file), demoCatalogue, { today });
}

const files: readonly (readonly [format: string, load: () => Promise<SheetFile>])[] = [
  ['tab-separated text', () => loadSheetFile(packFile('scorecard-2023-24-q4.tsv'))],
  ['a workbook', () => loadSheetFile(packFile('scorecard-2023-24-q4.xlsx'))],
  ['text with commas', async () => asCsvFile(demoRows)],
];

for (const [format, load] of files) {
  describe(`the panel's scorecard of 2023-24 Q4 read from ${format}`, () => {
    let release: CheckedRelease;

    before(async () => {
      release = await read(await load());
    });

    it('holds every cell of all 50 rows as printed', () => {
      assert.equal(expected.length, 50);
      assert.deepEqual(
        expected.map(({ key }) => writeRow(release, key ?? '')),
        expected,
      );
    });

    it('holds nothing else', () => {
      const keys = new Set(expected.map(({ key }) => key));
      const { readings, ranges, benchmarks } = release.draft;
      assert.ok([...readings, ...ranges, ...benchmarks].every(({ indicator }) => keys.has(indicator)));
      assert.deepEqual([readings.length, ranges.length, benchmarks.length], [374, 46, 90]);
    });

    it('knows its title, its period and the year of its benchmarks', () => {
      const { draft } = release;
      assert.equal(draft.title, 'Corporate Parenting Panel Subset 2023-24 Q4');
      assert.equal(formatPeriod(draft.period), '2023-24 Q4');
      assert.deepEqual(new Set(draft.benchmarks.map(({ period }) => formatPeriod(period))), new Set(['2022-23']));
    });

    it('applies its ranges to the year reported on and notes the year printed above them', () => {
      assert.deepEqual(new Set(release.draft.ranges.map(({ fromYear }) => fromYear)), new Set([2023]));
      assert.deepEqual(new Set(release.draft.ranges.map(({ heading }) => heading)), new Set(['24-25']));
    });

    it('marks as provisional the year and the rows that are reconciled once a year, and no others', () => {
      for (const { indicator, period, provisional } of release.draft.readings) {
        const isReconciled = demoCatalogue.get(indicator)?.reconciledYearly ?? false;
        assert.equal(provisional, period.kind === 'year' || isReconciled, `${indicator} ${formatPeriod(period)}`);
      }
    });

    it('gives every figure its place on the sheet', () => {
      const stability = release.draft.readings.filter(({ indicator }) => indicator === 'two-year-stability');
      const row = demoRows.findIndex((cells) => cells[3] === '24. % CLA 2yr stability') + 1;
      assert.deepEqual(
        stability.map(({ source }) => source.place),
        ['F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'].map((letter) => `row ${row}, column ${letter}`),
      );
      assert.ok(stability.every(({ source }) => source.document === release.draft.title));
    });

    it('needs nobody to look into anything', () => assert.deepEqual(release.warnings, []));
  });
}

describe('one sheet in three formats', () => {
  it('is the same release in all of them, with its rows in any order', async () => {
    const digests = await Promise.all(files.map(async ([, load]) => (await read(await load())).draft.digest));
    const headings = demoRows.slice(0, 6);
    const reversed = await read(asCsvFile([...headings, ...demoRows.slice(6).reverse()]));
    assert.equal(new Set([...digests, reversed.draft.digest]).size, 1);
    assert.match(digests[0] ?? '', /^[0-9a-f]{64}$/);
  });
});
