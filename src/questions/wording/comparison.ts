import { exactly } from '../../indicators/exact.js';
import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { comparePeriods, formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import { type Benchmark, type Comparator, comparators } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { ComparisonContent } from '../answer.js';
import { periodsOf } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { latestOf } from '../periods/resolve-period.js';
import { capitalise, joinWords, namePeriod } from './words.js';

/** The published figures of one period, our own first and the others in a fixed order. */
export interface Benchmarks {
  readonly period: Period;
  readonly own: Benchmark | undefined;
  readonly others: readonly Benchmark[];
}

/** Which published figures are wanted. */
export interface BenchmarkWish {
  /** Whose; all where none is named. */
  readonly comparators?: readonly Comparator[];
  /** Of this period and no other. */
  readonly period?: Period | undefined;
  /** Of no later year than the one that this period lies in. */
  readonly notAfter?: Period | undefined;
}

/**
 * The published figures of one period, the latest that fits the wish.
 *
 * @returns undefined where no figure of those wanted is held.
 */
export function findBenchmarks(
  benchmarks: readonly Benchmark[],
  { comparators: wanted = [], period, notAfter }: BenchmarkWish = {},
): Benchmarks | undefined {
  const among = benchmarks.filter(
    (each) =>
      each.comparator !== 'own' &&
      (wanted.length === 0 || wanted.includes(each.comparator)) &&
      (period === undefined || samePeriod(each.period, period)) &&
      (notAfter === undefined || each.period.year <= notAfter.year),
  );
  const latest = among.reduce<Benchmark | undefined>(
    (best, each) => (best === undefined || comparePeriods(each.period, best.period) > 0 ? each : best),
    undefined,
  );
  if (latest === undefined) return undefined;
  const find = (comparator: Comparator, list: readonly Benchmark[]) =>
    list.find((each) => each.comparator === comparator && samePeriod(each.period, latest.period));
  return {
    period: latest.period,
    own: find('own', benchmarks),
    others: comparators.map((comparator) => find(comparator, among)).filter((each) => each !== undefined),
  };
}

/** The figures side by side, as a card shows them. */
export function makeComparison(facts: Facts, found: Benchmarks, vocabulary: Vocabulary): ComparisonContent {
  const { indicator } = facts;
  return {
    heading: `Published figures for ${formatPeriod(found.period)}`,
    rows: listOf(found).map(({ comparator, value }) => ({
      name: capitalise(vocabulary.comparators[comparator]),
      figure: formatFigure(value, indicator),
      value,
      isOwn: comparator === 'own',
    })),
    sentence: `${comparisonSentence(indicator, found, vocabulary)} ${localSentence(facts)}`,
  };
}

/**
 * Our own published figure against the others of its year; where we have none, the local one of the
 * same year, and where that is not held either, the others alone.
 */
export function comparisonSentence(
  indicator: Indicator,
  found: Benchmarks,
  vocabulary: Vocabulary,
  local: number | null = null,
): string {
  const figures = listOf(found).map(
    ({ comparator, value }) => `${vocabulary.comparators[comparator]} ${formatFigure(value, indicator)}`,
  );
  const published = `Published figures for ${formatPeriod(found.period)}: ${joinWords(figures)}.`;
  const { own } = vocabulary.comparators;
  if (found.own) return `${published} ${standingSentence(indicator, found.own.value, found, vocabulary)}`;
  const unpublished = `No published figure of ${own} is held for that year`;
  if (local === null) return `${published} ${unpublished}.`;
  const figure = formatFigure(local, indicator);
  return `${published} ${unpublished}; its own figure was ${figure}. ${standingSentence(indicator, local, found, vocabulary)}`;
}

/** The local figure, which is not of the same kind as published ones. */
export function localSentence({ indicator, series, period, value, reading }: Facts): string {
  if (value === null) return `The local figure for ${namePeriod(period)} is too few to show.`;
  const standing = reading.provisional || period.kind !== 'year' ? 'local and not yet reconciled' : 'local';
  const latest = latestOf(periodsOf(series));
  const which = latest !== undefined && samePeriod(latest, period) ? 'The latest local figure' : 'The local figure';
  return `${which} is ${formatFigure(value, indicator)} in ${namePeriod(period)}; it is ${standing}.`;
}

/** "Wiltshire was 8 percentage points above England, which is better." */
function standingSentence(
  indicator: Indicator,
  own: number,
  { others }: Benchmarks,
  { comparators: names }: Vocabulary,
): string {
  const nameAll = (list: readonly Benchmark[]) =>
    list.length === others.length && list.length > 1
      ? 'all of them'
      : joinWords(list.map(({ comparator }) => names[comparator]));
  const above = others.filter(({ value }) => own > value);
  const below = others.filter(({ value }) => own < value);
  const same = others.filter(({ value }) => own === value);
  const [only, ...more] = others;
  const by = only && more.length === 0 ? `${describeDistance(exactly(own - only.value), indicator)} ` : '';
  const parts = [
    ...(above.length > 0 ? [`${by}above ${nameAll(above)}${worthOf(indicator, 'higher')}`] : []),
    ...(below.length > 0 ? [`${by}below ${nameAll(below)}${worthOf(indicator, 'lower')}`] : []),
    ...(same.length > 0 ? [`the same as ${nameAll(same)}`] : []),
  ];
  return `${names.own} was ${joinWords(parts)}.`;
}

function worthOf({ polarity }: Indicator, isSo: 'higher' | 'lower'): string {
  if (polarity !== 'higher' && polarity !== 'lower') return '';
  return polarity === isSo ? ', which is better' : ', which is worse';
}

function listOf({ own, others }: Benchmarks): readonly Benchmark[] {
  return own === undefined ? others : [own, ...others];
}
