import { shownValue } from '../../indicators/find-reading.js';
import { comparePeriods, type Period, samePeriod } from '../../indicators/period.js';
import type { Benchmark, Comparator, Series } from '../../indicators/reading.js';
import type { AnswerContext } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import type { NotHeld } from '../intents/not-held.js';
import { type JudgedReading, judgeAt } from '../judge-of.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { type Benchmarks, findBenchmarks } from '../wording/comparison.js';
import { type ComparedYears, findYears } from './find-years.js';

/** One indicator with the published figures to hold it against. */
export interface Published {
  readonly facts: Facts;
  /** The period asked for; not that of `facts` where only published figures are held for it. */
  readonly asked: Period;
  /** Undefined where none of those wanted is held. */
  readonly benchmarks: Benchmarks | undefined;
  /** Our own figure for the period of the benchmarks, where it is not published but held; it may be withheld. */
  readonly local: JudgedReading | undefined;
  /** Those wanted who have no figure for the period compared. */
  readonly elsewhere: readonly Elsewhere[];
  /** Where the course of it is asked for, how it stood in each year; else empty. */
  readonly years: readonly ComparedYears[];
  /** An earlier year that was named and stands in no pair of `years`. */
  readonly earlier: EarlierYear | undefined;
}

/** What others published for an earlier year of which ours is not held; undefined where they did not either. */
export interface EarlierYear {
  readonly year: Period;
  readonly benchmarks: Benchmarks | undefined;
}

/** Somebody without a figure for the period compared. */
export interface Elsewhere {
  readonly comparator: Comparator;
  /** Their latest figure, of another period; undefined where none is held. */
  readonly latest: Benchmark | undefined;
}

/**
 * Finds the published figures of the period asked for, else the latest. A published year that was
 * asked for counts though no local figure is held for it.
 *
 * @returns undefined where the catalogue has no such key.
 */
export async function findPublished(context: AnswerContext, key: string): Promise<Published | NotHeld | undefined> {
  const { query, scorecard } = context;
  const { comparators } = query;
  const found = await findFacts(context, key, query.period);
  if (found === undefined) return undefined;
  const series = await scorecard.series(key);
  const asked = found.held ? found.facts.period : found.asked;
  const ofPeriod = asked && findBenchmarks(series.benchmarks, { comparators, period: asked });
  const now = found.held ? found : await findFacts(context, key, { kind: 'latest' });
  if (!now?.held || (!found.held && ofPeriod === undefined)) return found.held ? undefined : found;
  const { facts } = now;
  const benchmarks =
    ofPeriod ?? findNearest(series, comparators, asked) ?? findBenchmarks(series.benchmarks, { comparators });
  const isLocal = benchmarks !== undefined && benchmarks.own === undefined;
  const years = query.by === 'year' ? await findYears(scorecard, key, benchmarks?.others.map(whose) ?? []) : [];
  const local = isLocal ? await judgeAt(scorecard, facts.indicator, series, benchmarks.period) : undefined;
  return {
    facts,
    asked: asked ?? facts.period,
    benchmarks,
    local,
    elsewhere: findElsewhere(series, comparators, benchmarks),
    years,
    earlier: findEarlier(context, series, years),
  };
}

/** "Against England in 2010-11 and 2022-23": the first of these, where no pair of figures tells it. */
function findEarlier(
  { query: { since, comparators }, latest }: AnswerContext,
  { benchmarks }: Series,
  years: readonly ComparedYears[],
): EarlierYear | undefined {
  const resolved = since === null ? undefined : resolvePeriod(since, [], latest);
  const year = resolved?.held ? resolved.period : resolved?.asked;
  if (year?.kind !== 'year') return undefined;
  const isTold = years.some(({ pairs }) => pairs.some(({ other }) => samePeriod(other.period, year)));
  return isTold ? undefined : { year, benchmarks: findBenchmarks(benchmarks, { comparators, period: year }) };
}

/** "England in 2011-12": of a year without published figures those of the year nearest to it, where one was named. */
function findNearest(
  { benchmarks }: Series,
  comparators: readonly Comparator[],
  asked: Period | undefined,
): Benchmarks | undefined {
  if (asked?.kind !== 'year') return undefined;
  const isWanted = ({ comparator }: Benchmark) =>
    comparator !== 'own' && (comparators.length === 0 || comparators.includes(comparator));
  const [nearest] = benchmarks
    .filter(isWanted)
    .toSorted((a, b) => Math.abs(a.period.year - asked.year) - Math.abs(b.period.year - asked.year));
  return nearest && findBenchmarks(benchmarks, { comparators, period: nearest.period });
}

function whose({ comparator }: Benchmark): Comparator {
  return comparator;
}

/** Our own figure among published ones: what is published of us, else what is held for the same period. */
export function ownValue({ benchmarks, local }: Pick<Published, 'benchmarks' | 'local'>): number | null {
  return benchmarks?.own?.value ?? shownValue(local?.reading);
}

function findElsewhere(
  series: Series,
  wanted: readonly Comparator[],
  benchmarks: Benchmarks | undefined,
): readonly Elsewhere[] {
  const found = new Set(benchmarks?.others.map(({ comparator }) => comparator));
  const missing = wanted.filter((comparator) => comparator !== 'own' && !found.has(comparator));
  return missing.map((comparator) => ({
    comparator,
    latest: series.benchmarks
      .filter((benchmark) => benchmark.comparator === comparator)
      .toSorted((a, b) => comparePeriods(a.period, b.period))
      .at(-1),
  }));
}
