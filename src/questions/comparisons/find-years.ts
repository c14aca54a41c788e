import { comparePeriods } from '../../indicators/period.js';
import type { Comparator } from '../../indicators/reading.js';
import type { Scorecard } from '../../store/scorecard.js';
import { makePair, type Pair } from './find-pairs.js';

/** One indicator beside somebody else in every year that both have, oldest first. */
export interface ComparedYears {
  readonly comparator: Comparator;
  readonly pairs: readonly Pair[];
}

/**
 * How an indicator stood beside others year by year: what is published of us, else our own figure of the year. Who
 * has but one year to tell of is left out.
 */
export async function findYears(
  scorecard: Scorecard,
  key: string,
  comparators: readonly Comparator[],
): Promise<readonly ComparedYears[]> {
  const indicator = scorecard.catalogue.get(key);
  if (indicator === undefined) return [];
  const series = await scorecard.series(key);
  const found = await Promise.all(
    comparators.map(async (comparator) => {
      const others = series.benchmarks
        .filter((benchmark) => benchmark.comparator === comparator)
        .toSorted((a, b) => comparePeriods(a.period, b.period));
      const pairs = await Promise.all(
        others.map((other) => makePair(scorecard, { indicator, series, other, usesLocal: true })),
      );
      return { comparator, pairs: pairs.flat() };
    }),
  );
  return found.filter(({ pairs }) => pairs.length > 1);
}
