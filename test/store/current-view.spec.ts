import assert from 'node:assert/strict';
import fc from 'fast-check';
import { financialYear, formatPeriod, month, quarter } from '../../src/indicators/period.js';
import { compareReleases } from '../../src/indicators/release.js';
import type { ReleaseDraft } from '../../src/store/store.js';
import { fakeBenchmark, fakeRange, fakeReading, fakeRelease, officer } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';

const q3 = quarter(2023, 3);
const q4 = quarter(2023, 4);

describeOnEachStore('the current view', (engine) => {
  let test: TestStore;

  afterEach(() => test.dispose());

  async function valuesOf(key = 'stability', asAt?: string): Promise<Record<string, number | null>> {
    const scorecard = await (asAt ? test.store.scorecardAsAt(officer, asAt) : test.store.scorecard(officer));
    const { readings } = await scorecard.series(key);
    return Object.fromEntries(readings.map((reading) => [formatPeriod(reading.period), reading.value]));
  }

  it('gives every part of a figure back as it was printed', async () => {
    const reading = fakeReading(q4, 43.9, {
      provisional: true,
      numerator: 43,
      denominator: 98,
      source: { document: 'Scorecard', place: 'row 7, 2023-24 Q4' },
      note: 'The text says 44.',
    });
    const range = fakeRange(14, 16, {
      range: { lower: 20, higher: 30.5, quarterLower: 5, quarterHigher: 7.625, toBeConfirmed: true },
      heading: '24-25',
    });
    const benchmark = fakeBenchmark(69.7);
    test = await createTestStore(engine, {
      releases: [fakeRelease({ readings: [reading], ranges: [range], benchmarks: [benchmark] })],
    });
    const without = <T extends { indicator: string }>({ indicator: _, ...rest }: T) => rest;
    assert.deepEqual(await (await test.store.scorecard(officer)).series('stability'), {
      key: 'stability',
      readings: [without(reading)],
      ranges: [without(range)],
      benchmarks: [without(benchmark)],
    });
  });

  it('keeps every double-precision value exactly', async () => {
    const values = [0, 0.1, 43.9, 66, -0.75, 1 / 3, 1e-9, 123456789.125, Number.MAX_SAFE_INTEGER];
    const readings = values.map((value, index) => fakeReading(financialYear(2000 + index), value));
    test = await createTestStore(engine, { releases: [fakeRelease({ readings })] });
    assert.deepEqual(Object.values(await valuesOf()), values);
  });

  it('lists readings oldest first, a month before its quarter and that before its year', async () => {
    const periods = [financialYear(2023), q4, month(2024, 3), month(1998, 5), q3, quarter(2022, 1)];
    const readings = periods.map((period, index) => fakeReading(period, index));
    test = await createTestStore(engine, { releases: [fakeRelease({ readings })] });
    assert.deepEqual(Object.keys(await valuesOf()), [
      'May-1998',
      '2022-23 Q1',
      '2023-24 Q3',
      'Mar-24',
      '2023-24 Q4',
      '2023-24',
    ]);
  });

  it('takes a figure from the newest release that has it, and keeps what a newer one leaves out', async () => {
    test = await createTestStore(engine, {
      releases: [
        fakeRelease({ period: q4, readings: [fakeReading(q4, 66), fakeReading(q3, 71)] }),
        fakeRelease({ period: q3, readings: [fakeReading(q3, 70), fakeReading(quarter(2023, 2), 73)] }),
      ],
    });
    assert.deepEqual(await valuesOf(), { '2023-24 Q2': 73, '2023-24 Q3': 71, '2023-24 Q4': 66 });
  });

  it('takes the later of two releases of one period, though it was imported first', async () => {
    test = await createTestStore(engine, {
      releases: [
        fakeRelease({ released: '2024-06-02', readings: [fakeReading(q4, 67)], ranges: [fakeRange(76, 82)] }),
        fakeRelease({ released: '2024-05-14', readings: [fakeReading(q4, 66)], ranges: [fakeRange(75, 82)] }),
      ],
    });
    assert.deepEqual(await valuesOf(), { '2023-24 Q4': 67 });
    const { ranges } = await (await test.store.scorecard(officer)).series('stability');
    assert.deepEqual(
      ranges.map(({ range }) => range.lower),
      [76],
    );
    assert.deepEqual(
      (await test.store.releases()).map(({ released, revision }) => [released, revision]),
      [
        ['2024-05-14', 1],
        ['2024-06-02', 2],
      ],
    );
  });

  it('keeps the history of a pack beneath every release, however old', async () => {
    const history = {
      readings: [fakeReading(quarter(2009, 1), 50), fakeReading(quarter(2009, 2), 51)],
      ranges: [fakeRange(40, 60, { fromYear: 2009 })],
      benchmarks: [fakeBenchmark(61, { period: financialYear(2008) })],
    };
    test = await createTestStore(engine, {
      pack: { history },
      releases: [
        fakeRelease({
          period: quarter(2009, 1),
          released: '2009-07-20',
          readings: [fakeReading(quarter(2009, 1), 52)],
          ranges: [],
          benchmarks: [fakeBenchmark(62, { period: financialYear(2008) })],
        }),
      ],
    });
    assert.deepEqual(await valuesOf(), { '2009-10 Q1': 52, '2009-10 Q2': 51 });
    const series = await (await test.store.scorecard(officer)).series('stability');
    assert.deepEqual(
      series.ranges.map(({ fromYear }) => fromYear),
      [2009],
    );
    assert.deepEqual(
      series.benchmarks.map(({ value }) => value),
      [62],
    );
  });

  it('shows the scorecard as it stood on a day', async () => {
    test = await createTestStore(engine, {
      releases: [
        fakeRelease({ released: '2024-05-14', readings: [fakeReading(q4, 66)] }),
        fakeRelease({ released: '2024-06-02', readings: [fakeReading(q4, 67)] }),
      ],
    });
    assert.deepEqual(await valuesOf('stability', '2024-05-13'), {});
    assert.deepEqual(await valuesOf('stability', '2024-05-14'), { '2023-24 Q4': 66 });
    assert.deepEqual(await valuesOf('stability', '2024-06-01'), { '2023-24 Q4': 66 });
    assert.deepEqual(await valuesOf('stability', '2024-06-02'), { '2023-24 Q4': 67 });
    const before = await test.store.scorecardAsAt(officer, '2024-06-01');
    assert.equal(before.newest?.released, '2024-05-14');
    assert.equal((await test.store.scorecardAsAt(officer, '2024-01-01')).newest, undefined);
  });

  it('tells apart the benchmarks of one year by their comparator', async () => {
    const benchmarks = [fakeBenchmark(69), fakeBenchmark(71, { comparator: 'region' })];
    test = await createTestStore(engine, { releases: [fakeRelease({ benchmarks })] });
    const series = await (await test.store.scorecard(officer)).series('stability');
    assert.deepEqual(series.benchmarks.map(({ comparator, value }) => [comparator, value]).toSorted(), [
      ['england', 69],
      ['region', 71],
    ]);
  });

  it('reads the series of the whole catalogue at once, the same as one by one', async () => {
    const readings = [fakeReading(q4, 66), fakeReading(q4, 8, { indicator: 'adopted' })];
    test = await createTestStore(engine, { releases: [fakeRelease({ readings })] });
    const scorecard = await test.store.scorecard(officer);
    const all = await scorecard.allSeries();
    assert.deepEqual([...all.keys()], ['stability', 'adopted']);
    for (const [key, series] of all) assert.deepEqual(series, await scorecard.series(key));
  });

  it('holds series for an import that the catalogue does not know, and shows them to nobody', async () => {
    test = await createTestStore(engine, {
      releases: [fakeRelease({ readings: [fakeReading(q4, 3, { indicator: 'dropped' })] })],
    });
    assert.equal((await test.store.currentSeries()).get('dropped')?.readings[0]?.value, 3);
    assert.deepEqual((await (await test.store.scorecard(officer)).series('dropped')).readings, []);
  });
});

describeOnEachStore('the order in which releases are imported', (engine) => {
  const anyRelease = fc.record({
    part: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 10, max: 13 }),
    values: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 0, max: 100 }), { maxKeys: 4 }),
    lower: fc.integer({ min: 0, max: 9 }),
  });
  const anyReleases = fc.uniqueArray(anyRelease, {
    minLength: 1,
    maxLength: 6,
    selector: ({ part, day }) => `${part} ${day}`,
  });

  it('makes no difference to the current view', async function () {
    this.timeout(60_000);
    const { store, dispose } = await createTestStore(engine);
    // A year for each run, so that none sees another's releases and one database serves for all.
    let year = 1990;
    const property = fc.asyncProperty(anyReleases, async (releases) => {
      year += 1;
      const drafts = releases.map(({ part, day, values, lower }) =>
        fakeRelease({
          period: quarter(year, part),
          released: `2024-05-${day}`,
          readings: Object.entries(values).map(([of, value]) => fakeReading(quarter(year, Number(of)), value)),
          ranges: [fakeRange(lower, 10, { fromYear: year })],
        }),
      );
      for (const draft of drafts) await store.saveRelease(draft, 'test');
      const { readings, ranges } = await (await store.scorecard(officer)).series('stability');
      const values = readings.filter(({ period }) => period.year === year);
      const expected = overlay(drafts);
      assert.deepEqual(new Map(values.map(({ period, value }) => [formatPeriod(period), value])), expected.readings);
      assert.equal(ranges.find(({ fromYear }) => fromYear === year)?.range.lower, expected.lower);
    });
    await fc.assert(property, { numRuns: 25, endOnFailure: true }).finally(dispose);
  });
});

/** What releases make up together: each laid over the older ones. */
function overlay(releases: readonly ReleaseDraft[]) {
  const oldestFirst = releases.toSorted(compareReleases);
  return {
    readings: new Map(
      oldestFirst.flatMap(({ readings }) =>
        readings.map(({ period, value }) => [formatPeriod(period), value] as const),
      ),
    ),
    lower: oldestFirst.at(-1)?.ranges[0]?.range.lower,
  };
}
