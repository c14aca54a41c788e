import { exactly } from '../../indicators/exact.js';
import type { Indicator } from '../../indicators/indicator.js';
import { type Period, samePeriod } from '../../indicators/period.js';
import type { Benchmark, Comparator, Series, Source } from '../../indicators/reading.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { Figure } from '../answer.js';
import { judgeAt } from '../judge-of.js';
import type { Standing } from '../selection/selection.js';
import { findBenchmarks } from '../wording/comparison.js';
import { actualFigure, benchmarkFigure } from '../wording/figures.js';

/** An indicator with our figure and that of somebody else for the same year. */
export interface Pair {
  readonly indicator: Indicator;
  readonly own: { readonly value: number; readonly figure: Figure; readonly source: Source };
  readonly other: Benchmark;
}

/** Which published figures are to be paired. */
export interface PairWish {
  readonly comparator: Comparator;
  /** Of this year and no other; the latest of each indicator where none is named. */
  readonly period?: Period | undefined;
}

/**
 * Pairs our published figure with that of somebody else, for each indicator of which both are held.
 * Of measures of older documents none is published of us: their own figure of the year stands in.
 */
export async function findPairs(
  scorecard: Scorecard,
  indicators: readonly Indicator[],
  { comparator, period }: PairWish,
): Promise<readonly Pair[]> {
  const all = await scorecard.allSeries();
  const found = await Promise.all(
    indicators.map(async (indicator): Promise<readonly Pair[]> => {
      const series = all.get(indicator.key);
      const [other] = findBenchmarks(series?.benchmarks ?? [], { comparators: [comparator], period })?.others ?? [];
      if (series === undefined || other === undefined) return [];
      const usesLocal = indicator.status === 'history';
      return makePair(scorecard, { indicator, series, other, usesLocal });
    }),
  );
  return found.flat();
}

/** Somebody else's figure and where ours for the same year is to be looked for. */
export interface PairSource {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly other: Benchmark;
  /** Where none is published of us, our own figure will do. */
  readonly usesLocal: boolean;
}

/** Puts our figure of the year beside that of somebody else; none where it is not held or is withheld. */
export async function makePair(
  scorecard: Scorecard,
  { indicator, series, other, usesLocal }: PairSource,
): Promise<readonly Pair[]> {
  const published = series.benchmarks.find(
    (each) => each.comparator === 'own' && samePeriod(each.period, other.period),
  );
  if (published) {
    const { value, source } = published;
    return [{ indicator, own: { value, source, figure: benchmarkFigure(indicator, published) }, other }];
  }
  const held = usesLocal ? await judgeAt(scorecard, indicator, series, other.period) : undefined;
  if (held === undefined || held.value === null) return [];
  const own = { value: held.value, source: held.reading.source, figure: actualFigure(indicator, held) };
  return [{ indicator, own, other }];
}

/** Whether we are better or worse than the other. */
export function standingOf({ indicator: { polarity }, own, other }: Pair): Standing {
  if (own.value === other.value) return 'same';
  if (polarity === 'higher') return own.value > other.value ? 'better' : 'worse';
  if (polarity === 'lower') return own.value < other.value ? 'better' : 'worse';
  return 'neither';
}

/** Ours less theirs, in the indicator's unit. */
export function gapOf({ own, other }: Pick<Pair, 'own' | 'other'>): number {
  return exactly(own.value - other.value);
}
