import fc from 'fast-check';
import type { Catalogue } from '../../src/indicators/catalogue.js';
import { formatPeriod, month, type Period, quarterOf, yearOf } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import {
  bySeriesKey,
  exampleCatalogue,
  exampleSeries,
  exampleShare,
  type FigureParts,
  shownFigures,
} from './small-number-tables.js';

/** A made-up financial year of some indicators that belong together. */
export interface ExampleTable {
  readonly catalogue: Catalogue;
  readonly seriesByKey: ReadonlyMap<string, Series>;
  readonly threshold: number;
}

/** A table that fast-check prints as figures when a property fails. */
function exampleTable(catalogue: Catalogue, threshold: number, ...series: readonly Series[]): ExampleTable {
  const print = () => series.map((one) => `${one.key} ${JSON.stringify(shownFigures(one))}`).join('\n');
  return Object.assign(
    { catalogue, threshold, seriesByKey: bySeriesKey(...series) },
    { [fc.toStringMethod]: () => `threshold ${threshold}\n${print()}` },
  );
}

const months = Array.from({ length: 12 }, (_, index) => month(index < 9 ? 2023 : 2024, ((index + 3) % 12) + 1));
const quarters = [2, 5, 8, 11].map((index) => quarterOf(months[index] ?? month(2024, 3)));
const year = yearOf(month(2024, 3));

const threshold = fc.constantFrom(3, 5, 5, 5, 10);

/** Few children, mostly: that is where the rule works. */
const few = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 40 }) },
);

/** Counts of the twelve months: random, all alike, or alike by quarter, so that there are ties. */
const twelve = fc.oneof(
  fc.array(few, { minLength: 12, maxLength: 12 }),
  few.map((value) => Array.from({ length: 12 }, () => value)),
  fc.array(few, { minLength: 4, maxLength: 4 }).map((values) => values.flatMap((value) => [value, 0, 0])),
  fc.array(few, { minLength: 3, maxLength: 3 }).map((values) => [...values, ...values, ...values, ...values]),
);

/** Which periods are held: as on the sheet, all of them, or any. */
const held: fc.Arbitrary<readonly Period[]> = fc.oneof(
  fc.constant([...months.slice(9), ...quarters, year]),
  fc.constant([...months, ...quarters, year]),
  fc.constant([...months, year]),
  fc.subarray([...months, ...quarters, year], { minLength: 1 }),
);

function sumWithin(values: readonly number[], period: Period): number {
  return values.reduce((sum, value, index) => sum + (isWithin(period, index) ? value : 0), 0);
}

function isWithin(period: Period, index: number): boolean {
  if (period.kind === 'year') return true;
  return period.kind === 'month' ? period.part === index + 1 : period.part === Math.floor(index / 3) + 1;
}

function countSeries(key: string, values: readonly number[], periods: readonly Period[]): Series {
  return exampleSeries(
    key,
    Object.fromEntries(periods.map((period) => [formatPeriod(period), sumWithin(values, period)])),
  );
}

/** A count of events by itself. */
export const countTable: fc.Arbitrary<ExampleTable> = fc
  .record({ values: twelve, periods: held, threshold })
  .map(({ values, periods, threshold }) =>
    exampleTable(exampleCatalogue({ key: 'count' }), threshold, countSeries('count', values, periods)),
  );

/** A count so far in the year: what is to come is not held, and everybody knows that it is nothing yet. */
export const yearToDateTable: fc.Arbitrary<ExampleTable> = fc
  .record({ values: twelve, periods: held, threshold, until: fc.integer({ min: 1, max: 12 }) })
  .map(({ values, periods, threshold, until }) => {
    const come = values.map((value, index) => (index < until ? value : 0));
    const begun = periods.filter((period) => months.slice(0, until).some((_, index) => isWithin(period, index)));
    const filled = withGapsFilled(begun, until);
    return exampleTable(exampleCatalogue({ key: 'count' }), threshold, countSeries('count', come, filled));
  });

/** Holds every month that no held quarter has, so that what is not held is truly nothing. */
function withGapsFilled(periods: readonly Period[], until: number): readonly Period[] {
  const missing = months.filter(
    (_, index) => index < until && !periods.some((period) => period.kind !== 'year' && isWithin(period, index)),
  );
  return [...periods, ...missing];
}

/** A count with the share of which it is the numerator, held for the same periods or for others. */
export const shareTable: fc.Arbitrary<ExampleTable> = fc
  .record({
    values: twelve,
    others: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 12,
      maxLength: 12,
    }),
    periods: held,
    sharePeriods: fc.option(held, { nil: undefined }),
    smallCohort: fc.subarray(['month' as const, 'quarter' as const]),
    withParts: fc.boolean(),
    threshold,
  })
  .map(({ values, others, periods, sharePeriods, smallCohort, withParts, threshold }) => {
    const cohorts = values.map((value, index) => value + (others[index] ?? 0));
    const shares = (sharePeriods ?? periods).flatMap((period): [string, FigureParts][] => {
      const numerator = sumWithin(values, period);
      const denominator = sumWithin(cohorts, period);
      const parts = withParts ? { numerator, denominator } : {};
      const value = Math.round((100 * numerator) / denominator);
      return denominator === 0 ? [] : [[formatPeriod(period), { value, ...parts }]];
    });
    return exampleTable(
      exampleCatalogue({ key: 'count', numeratorOf: 'share' }, exampleShare({ key: 'share', smallCohort })),
      threshold,
      countSeries('count', values, periods),
      exampleSeries('share', Object.fromEntries(shares)),
    );
  });

/** In county and out of county, with their total; each has a share now and then. */
export const membersTable: fc.Arbitrary<ExampleTable> = fc
  .record({
    inside: twelve,
    outside: twelve,
    periods: held,
    partPeriods: fc.option(held, { nil: undefined }),
    aggregation: fc.constantFrom('sum' as const, 'sum' as const, 'snapshot' as const),
    threshold,
  })
  .map(({ inside, outside, periods, partPeriods, aggregation, threshold }) => {
    const figures = (key: string, values: readonly number[], when: readonly Period[]) =>
      aggregation === 'sum' ? countSeries(key, values, when) : snapshotSeries(key, values, when);
    const total = inside.map((value, index) => value + (outside[index] ?? 0));
    return exampleTable(
      exampleCatalogue(
        { key: 'total', sumOf: ['inside', 'outside'], aggregation },
        { key: 'inside', aggregation },
        { key: 'outside', aggregation },
      ),
      threshold,
      figures('total', total, periods),
      figures('inside', inside, partPeriods ?? periods),
      figures('outside', outside, partPeriods ?? periods),
    );
  });

function snapshotSeries(key: string, values: readonly number[], periods: readonly Period[]): Series {
  const last = (period: Period) => values.findLastIndex((_, index) => isWithin(period, index));
  return exampleSeries(
    key,
    Object.fromEntries(periods.map((period) => [formatPeriod(period), values[last(period)] ?? 0])),
  );
}

/** Children, each counted once however often: a quarter is at least its greatest month and at most their sum. */
export const overlappingTable: fc.Arbitrary<ExampleTable> = fc
  .record({ values: twelve, periods: held, overlap: fc.double({ min: 0, max: 1, noNaN: true }), threshold })
  .map(({ values, periods, overlap, threshold }) => {
    const countOf = (parts: readonly number[]): number => {
      const sum = parts.reduce((all, part) => all + part, 0);
      return Math.round(sum - overlap * (sum - Math.max(...parts)));
    };
    const byQuarter = [0, 3, 6, 9].map((first) => countOf(values.slice(first, first + 3)));
    const figureOf = (period: Period) => {
      if (period.kind === 'year') return countOf(byQuarter);
      return (period.kind === 'quarter' ? byQuarter[period.part - 1] : values[period.part - 1]) ?? 0;
    };
    return exampleTable(
      exampleCatalogue({ key: 'count', aggregation: 'period' }),
      threshold,
      exampleSeries('count', Object.fromEntries(periods.map((period) => [formatPeriod(period), figureOf(period)]))),
    );
  });
