import assert from 'node:assert/strict';
import type { Catalogue } from '../../src/indicators/catalogue.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { formatPeriod } from '../../src/indicators/period.js';
import type { Benchmark, Series } from '../../src/indicators/reading.js';
import { suppressSeries } from '../../src/people/suppress.js';
import {
  bySeriesKey,
  dummySource,
  exampleCatalogue,
  exampleSeries,
  exampleShare,
  type FigureParts,
  officerAudience,
  panelAudience,
  periodOf,
  shownFigures,
} from './small-number-tables.js';

type Figures = Readonly<Record<string, number | FigureParts>>;
type Shown = Readonly<Record<string, number | null>>;

const threshold = 5;

/** Quarters and year as a scorecard has them. */
function yearOf(quarters: readonly number[], total?: number): Record<string, number> {
  const named = Object.fromEntries(quarters.map((value, index) => [`2023-24 Q${index + 1}`, value]));
  return total === undefined ? named : { ...named, '2023-24': total };
}

function lastMonths(january: number, february: number, march: number): Record<string, number> {
  return { 'Jan-24': january, 'Feb-24': february, 'Mar-24': march };
}

/** The periods that are withheld, in the order given. */
function withheldPeriods(shown: Shown): readonly string[] {
  return Object.keys(shown).filter((period) => shown[period] === null);
}

function suppressOne(figures: Figures, indicator: Partial<Indicator> = {}, limit = threshold): Shown {
  const catalogue = exampleCatalogue({ key: 'count', ...indicator });
  const series = exampleSeries('count', figures);
  return shownFigures(suppressSeries(bySeriesKey(series), catalogue, panelAudience, limit).get('count'));
}

function suppressAll(catalogue: Catalogue, ...series: readonly Series[]): (key: string) => Shown {
  const shown = suppressSeries(bySeriesKey(...series), catalogue, panelAudience, threshold);
  return (key) => shownFigures(shown.get(key));
}

const withShare = exampleCatalogue({ key: 'count', numeratorOf: 'share' }, exampleShare({ key: 'share' }));

describe('suppressSeries', () => {
  it('withholds the adoptions of 2023-24 that the panel may not see, and the share with them', () => {
    const shown = suppressAll(
      withShare,
      exampleSeries('count', { ...lastMonths(0, 1, 0), ...yearOf([5, 8, 8, 1], 22) }),
      exampleSeries('share', { ...lastMonths(0, 7, 0), ...yearOf([17, 22, 20, 3], 15) }),
    );
    const withheld = ['Jan-24', 'Feb-24', 'Mar-24', '2023-24 Q1', '2023-24 Q4'];
    assert.deepEqual(withheldPeriods(shown('count')), withheld);
    assert.deepEqual(withheldPeriods(shown('share')), withheld);
    assert.equal(shown('count')['2023-24'], 22);
    assert.equal(shown('share')['2023-24'], 15);
  });

  it('withholds the guardianship orders of 2023-24 with both quarters that are tied', () => {
    const shown = suppressOne({ ...lastMonths(2, 2, 1), ...yearOf([6, 6, 12, 5], 29) });
    assert.deepEqual(withheldPeriods(shown), ['Jan-24', 'Feb-24', 'Mar-24', '2023-24 Q1', '2023-24 Q2', '2023-24 Q4']);
  });

  const parts: readonly {
    readonly it: string;
    readonly of: readonly number[];
    readonly withheld: readonly number[];
  }[] = [
    { it: 'nothing where no part is too few', of: [6, 0, 40, 8], withheld: [] },
    { it: 'nothing where all are none', of: [0, 0, 0, 0], withheld: [] },
    { it: 'only the small ones where they differ', of: [5, 8, 8, 1], withheld: [1, 4] },
    { it: 'the next smallest with a single small one', of: [9, 3, 30, 20], withheld: [1, 2] },
    { it: 'all that tie for the next smallest', of: [6, 6, 12, 5], withheld: [1, 2, 4] },
    { it: 'the next smallest with small ones that are equal', of: [2, 9, 2, 7], withheld: [1, 3, 4] },
    { it: 'no zero for company', of: [0, 3, 8, 0], withheld: [2, 3] },
    { it: 'no zero where all the others are equal and small', of: [4, 4, 0, 4], withheld: [1, 2, 4] },
    { it: 'all of them where all are equal and small', of: [2, 2, 2, 2], withheld: [1, 2, 3, 4] },
  ];
  for (const { it: what, of, withheld } of parts) {
    it(`withholds of a shown year ${what}: ${of.join(', ')}`, () => {
      const total = of.reduce((sum, value) => sum + value, 0);
      const expected = withheld.map((part) => `2023-24 Q${part}`);
      assert.deepEqual(withheldPeriods(suppressOne(yearOf(of, total))), expected);
    });
  }

  it('withholds a total that is too few with all its parts, zeros too', () => {
    const shown = suppressOne({ ...lastMonths(0, 3, 0), ...yearOf([0, 0, 0, 3], 3) });
    assert.equal(withheldPeriods(shown).length, 8);
  });

  it('shows the zeros of a total of none', () => {
    assert.deepEqual(withheldPeriods(suppressOne({ ...lastMonths(0, 0, 0), ...yearOf([7, 0, 9, 0], 16) })), []);
  });

  it('withholds the months of a quarter that keeps another company', () => {
    const months = { 'Apr-23': 20, 'May-23': 30, 'Jun-23': 40 };
    const shown = suppressOne({ ...months, ...yearOf([90, 3, 120, 200], 413) });
    assert.deepEqual(withheldPeriods(shown), [...Object.keys(months), '2023-24 Q1', '2023-24 Q2']);
  });

  it('shows a quarter whose months it withholds', () => {
    const shown = suppressOne({ ...lastMonths(2, 0, 9), ...yearOf([20, 30, 40, 11], 101) });
    assert.deepEqual(withheldPeriods(shown), ['Jan-24', 'Mar-24']);
  });

  it('takes months for the parts of a year where their quarter is not held', () => {
    const shown = suppressOne({ ...lastMonths(2, 0, 18), '2023-24 Q1': 15, '2023-24 Q2': 30, '2023-24': 65 });
    assert.deepEqual(withheldPeriods(shown), ['Jan-24', '2023-24 Q1']);
  });

  it('withholds a year of twelve that says that each month had one child', () => {
    const months = ['Apr-23', 'May-23', 'Jun-23', 'Jul-23', 'Aug-23', 'Sep-23', 'Oct-23', 'Nov-23', 'Dec-23'];
    const ones = Object.fromEntries([...months, 'Jan-24', 'Feb-24', 'Mar-24'].map((month) => [month, 1]));
    assert.equal(withheldPeriods(suppressOne({ ...ones, '2023-24': 12 })).length, 13);
    assert.equal(suppressOne({ ...ones, 'Mar-24': 2, '2023-24': 13 })['2023-24'], 13);
  });

  it('withholds only what is too few where no total is held', () => {
    assert.deepEqual(withheldPeriods(suppressOne(yearOf([6, 6, 12, 5]))), ['2023-24 Q4']);
  });

  it('keeps one year apart from another', () => {
    const shown = suppressOne({ '2022-23 Q1': 6, '2022-23 Q2': 9, '2022-23': 15, ...yearOf([2, 9], 11) });
    assert.deepEqual(withheldPeriods(shown), ['2023-24 Q1', '2023-24 Q2']);
  });

  it('withholds a snapshot wherever it is shown again', () => {
    const figures = { ...lastMonths(8, 9, 4), ...yearOf([12, 11, 10, 4], 4) };
    const shown = suppressOne(figures, { aggregation: 'snapshot' });
    assert.deepEqual(withheldPeriods(shown), ['Mar-24', '2023-24 Q4', '2023-24']);
  });

  it('withholds every longer period around a small count of children who may be counted twice', () => {
    const shown = suppressOne({ ...lastMonths(9, 4, 8), ...yearOf([30, 40, 50, 18], 90) }, { aggregation: 'period' });
    assert.deepEqual(withheldPeriods(shown), ['Feb-24', '2023-24 Q4', '2023-24']);
  });

  describe('for shares', () => {
    const share = (figures: Figures, indicator: Partial<Indicator> = {}) =>
      suppressAll(
        exampleCatalogue(exampleShare({ key: 'share', ...indicator })),
        exampleSeries('share', figures),
      )('share');
    const of = (numerator: number, denominator: number) => ({
      value: Math.round((100 * numerator) / denominator),
      numerator,
      denominator,
    });
    const limits: readonly [number, number, boolean][] = [
      [1, 40, true],
      [5, 40, true],
      [6, 40, false],
      [0, 40, false],
      [0, 10, true],
      [8, 10, true],
      [8, 11, false],
    ];
    for (const [numerator, denominator, withheld] of limits) {
      it(`${withheld ? 'withholds' : 'shows'} ${numerator} of ${denominator}`, () => {
        assert.equal(share({ 'Mar-24': of(numerator, denominator) })['Mar-24'] === null, withheld);
        const besideCount = suppressAll(
          withShare,
          exampleSeries('count', { 'Mar-24': numerator }),
          exampleSeries('share', { 'Mar-24': of(numerator, denominator).value }),
        );
        // Of 0 % nobody knows what it is a share of.
        assert.equal(besideCount('share')['Mar-24'] === null, withheld && numerator > 0);
      });
    }

    it('withholds the kinds of period whose cohort is known to be small', () => {
      const shown = share({ ...lastMonths(40, 78, 100), '2023-24 Q4': 78 }, { smallCohort: ['month'] });
      assert.deepEqual(withheldPeriods(shown), ['Jan-24', 'Feb-24', 'Mar-24']);
    });

    it('withholds the quarter that a withheld month is the snapshot of', () => {
      const shown = share(
        { ...lastMonths(40, 78, 100), '2023-24 Q4': 100, '2023-24 Q3': 90 },
        { smallCohort: ['month'], aggregation: 'snapshot' },
      );
      assert.deepEqual(withheldPeriods(shown), ['Jan-24', 'Feb-24', 'Mar-24', '2023-24 Q4']);
    });

    it('takes no cohort from a rate that is not a percentage', () => {
      const shown = suppressAll(
        exampleCatalogue({ key: 'count', numeratorOf: 'rate' }, exampleShare({ key: 'rate', unit: 'per 10,000' })),
        exampleSeries('count', { 'Mar-24': 468 }),
        exampleSeries('rate', { 'Mar-24': 4400 }),
      );
      assert.equal(shown('rate')['Mar-24'], 4400);
    });

    it('withholds a share for a period without a count once any of the count is withheld that year', () => {
      const shares = exampleSeries('share', { ...yearOf([20, 20, 20, 20]), '2022-23': 20 });
      const few = suppressAll(withShare, exampleSeries('count', { '2023-24 Q1': 30, '2023-24 Q2': 3 }), shares);
      assert.deepEqual(withheldPeriods(few('share')), ['2023-24 Q2', '2023-24 Q3', '2023-24 Q4']);
      const many = suppressAll(withShare, exampleSeries('count', { '2023-24 Q1': 30 }), shares);
      assert.deepEqual(withheldPeriods(many('share')), []);
    });
  });

  describe('for members of a total', () => {
    const members = exampleCatalogue({ key: 'total', sumOf: ['in', 'out'] }, { key: 'in' }, { key: 'out' });
    const all = ['2023-24 Q1', '2023-24 Q2', '2023-24'];

    it('withholds all members for the year once one of them is too few, and goes on showing the total', () => {
      const shown = suppressAll(
        members,
        exampleSeries('total', yearOf([20, 30], 50)),
        exampleSeries('in', yearOf([17, 18], 35)),
        exampleSeries('out', yearOf([3, 12], 15)),
      );
      assert.deepEqual(withheldPeriods(shown('in')), all);
      assert.deepEqual(withheldPeriods(shown('out')), all);
      assert.deepEqual(withheldPeriods(shown('total')), []);
    });

    it('shows members where their total is shown as none', () => {
      const shown = suppressAll(
        members,
        exampleSeries('total', yearOf([0, 30], 30)),
        exampleSeries('in', yearOf([0, 28], 28)),
        exampleSeries('out', yearOf([0, 2], 2)),
      );
      assert.deepEqual(withheldPeriods(shown('in')), ['2023-24 Q2', '2023-24']);
      assert.equal(shown('out')['2023-24 Q1'], 0);
    });

    it('withholds members once their total is too few', () => {
      const shown = suppressAll(
        members,
        exampleSeries('total', { '2023-24 Q1': 4 }),
        exampleSeries('in', { '2023-24 Q1': 0 }),
        exampleSeries('out', { '2023-24 Q1': 4 }),
      );
      for (const key of ['total', 'in', 'out']) assert.deepEqual(withheldPeriods(shown(key)), ['2023-24 Q1']);
    });

    it('shows all of a year in which nothing is too few', () => {
      const shown = suppressAll(
        members,
        exampleSeries('total', { '2023-24 Q1': 30, '2022-23 Q1': 20 }),
        exampleSeries('in', { '2023-24 Q1': 20, '2022-23 Q1': 18 }),
        exampleSeries('out', { '2023-24 Q1': 10, '2022-23 Q1': 2 }),
      );
      assert.deepEqual(withheldPeriods(shown('out')), ['2022-23 Q1']);
    });

    it('withholds the total too where its members are held for other periods', () => {
      const shown = suppressAll(
        members,
        exampleSeries('total', { '2023-24 Q1': 30, '2023-24': 60 }),
        exampleSeries('in', { '2023-24 Q1': 28 }),
        exampleSeries('out', { '2023-24 Q1': 2 }),
      );
      assert.deepEqual(withheldPeriods(shown('total')), ['2023-24 Q1', '2023-24']);
    });

    it('withholds everything tied to a member of two totals, in whatever way', () => {
      const tied = exampleCatalogue(
        { key: 'total', sumOf: ['in', 'out'] },
        { key: 'other', sumOf: ['out', 'third'] },
        { key: 'in' },
        { key: 'out' },
        { key: 'third' },
        { key: 'alone', sumOf: ['only'] },
        { key: 'only' },
      );
      const shown = suppressAll(
        tied,
        exampleSeries('total', { '2023-24 Q1': 30 }),
        exampleSeries('other', { '2023-24 Q1': 40 }),
        exampleSeries('in', { '2023-24 Q1': 3 }),
        exampleSeries('out', { '2023-24 Q1': 27 }),
        exampleSeries('third', { '2023-24 Q1': 13 }),
        exampleSeries('alone', { '2023-24 Q1': 40, '2022-23 Q1': 3 }),
        exampleSeries('only', { '2023-24 Q1': 40, '2022-23 Q1': 3 }),
      );
      for (const key of ['total', 'other', 'in', 'out', 'third']) {
        assert.deepEqual(withheldPeriods(shown(key)), ['2023-24 Q1'], key);
      }
      assert.deepEqual(withheldPeriods(shown('alone')), ['2022-23 Q1']);
    });

    it('judges members by themselves where no total is held', () => {
      const shown = suppressAll(
        members,
        exampleSeries('in', { '2023-24 Q1': 28 }),
        exampleSeries('out', { '2023-24 Q1': 2 }),
      );
      assert.equal(shown('in')['2023-24 Q1'], 28);
      assert.equal(shown('out')['2023-24 Q1'], null);
    });
  });

  describe('for what stands beside a figure', () => {
    const benchmark = (comparator: Benchmark['comparator'], period: string, value: number): Benchmark => ({
      comparator,
      period: periodOf(period),
      value,
      source: dummySource,
    });

    it('leaves nothing of a withheld reading but its period and source', () => {
      const series = exampleSeries('share', {
        'Mar-24': { value: 30, numerator: 3, denominator: 10, note: 'Three of ten.' },
      });
      const shown = suppressSeries(bySeriesKey(series), withShare, panelAudience, threshold).get('share');
      assert.deepEqual(shown?.readings, [
        { period: periodOf('Mar-24'), value: null, suppressed: true, provisional: false, source: dummySource },
      ]);
    });

    it('leaves numerators and denominators out of a year in which a share is withheld', () => {
      const of = (value: number, numerator: number, denominator: number) => ({ value, numerator, denominator });
      const series = exampleSeries('share', {
        'Mar-23': of(60, 12, 20),
        'Jan-24': of(60, 12, 20),
        'Feb-24': of(25, 3, 12),
        '2023-24 Q4': of(60, 30, 50),
      });
      const shown = suppressSeries(bySeriesKey(series), withShare, panelAudience, threshold).get('share');
      const kept = shown?.readings.filter((reading) => 'numerator' in reading || 'denominator' in reading);
      assert.deepEqual(
        kept?.map(({ period }) => formatPeriod(period)),
        ['Mar-23'],
      );
    });

    it('leaves out our own published figure where the local one is withheld, and no one else’s', () => {
      const benchmarks = [
        benchmark('own', '2022-23', 3),
        benchmark('england', '2022-23', 3),
        benchmark('own', '2021-22', 30),
      ];
      const series = exampleSeries('count', { '2022-23': 3, '2021-22': 30 }, { benchmarks });
      const shown = suppressSeries(bySeriesKey(series), withShare, panelAudience, threshold).get('count');
      assert.deepEqual(shown?.benchmarks, [benchmark('england', '2022-23', 3), benchmark('own', '2021-22', 30)]);
    });

    it('knows that our own published figure gives a quarter away too', () => {
      const benchmarks = [benchmark('own', '2023-24', 29)];
      const series = exampleSeries('count', yearOf([6, 6, 12, 5]), { benchmarks });
      const shown = suppressSeries(bySeriesKey(series), withShare, panelAudience, threshold).get('count');
      assert.deepEqual(withheldPeriods(shownFigures(shown)), ['2023-24 Q1', '2023-24 Q2', '2023-24 Q4']);
      assert.equal(shown?.benchmarks.length, 1);
    });

    it('withholds a figure whose published twin is too few', () => {
      const benchmarks = [benchmark('own', '2023-24', 4)];
      const series = exampleSeries('count', { '2023-24': 6 }, { benchmarks });
      const shown = suppressSeries(bySeriesKey(series), withShare, panelAudience, threshold).get('count');
      assert.deepEqual(shownFigures(shown), { '2023-24': null });
      assert.deepEqual(shown?.benchmarks, []);
    });
  });

  describe('for an audience', () => {
    const series = exampleSeries('count', yearOf([6, 6, 12, 5], 29));
    const given = bySeriesKey(series);

    it('gives whoever may see small numbers what it was given', () => {
      assert.equal(suppressSeries(given, withShare, officerAudience, threshold), given);
    });

    it('withholds nothing where the threshold is 0', () => {
      assert.equal(suppressSeries(given, withShare, panelAudience, 0), given);
    });

    it('hands on the very series of which nothing is withheld', () => {
      const many = exampleSeries('count', { '2023-24': 29 });
      assert.equal(suppressSeries(bySeriesKey(many), withShare, panelAudience, threshold).get('count'), many);
    });

    it('takes a threshold of 1 or 2 for 3, since less would protect nobody', () => {
      for (const limit of [1, 2, 3]) {
        assert.deepEqual(withheldPeriods(suppressOne({ '2023-24 Q1': 3, '2023-24 Q2': 4 }, {}, limit)), ['2023-24 Q1']);
      }
    });

    it('shows nothing of an indicator that the catalogue does not have', () => {
      const shown = suppressSeries(
        bySeriesKey(exampleSeries('unknown', { '2023-24': 900 })),
        withShare,
        panelAudience,
        5,
      );
      assert.deepEqual(shownFigures(shown.get('unknown')), { '2023-24': null });
    });
  });
});
