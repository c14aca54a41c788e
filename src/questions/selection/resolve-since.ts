import { findReading } from '../../indicators/find-reading.js';
import { comparePeriods, type Period, previousPeriod, samePeriod } from '../../indicators/period.js';
import type { AnswerContext } from '../answer-context.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import type { Query } from '../query.js';
import { distinctPeriods } from './distinct-periods.js';
import type { Row } from './find-rows.js';

/** The period to count changes from; or the one that was asked for, where no row can be held against it. */
export type ResolvedSince =
  | { readonly held: true; readonly since: Period }
  | { readonly held: false; readonly asked: Period | undefined; readonly nearest: Period | undefined };

/**
 * Settles since when rows are asked to have moved: the period named, else the one just before
 * theirs. It may come out later than `period`, where the question named the two the other way round.
 */
export function resolveSince(
  { query, latest }: Pick<AnswerContext, 'query' | 'latest'>,
  rows: readonly Row[],
  period: Period,
): ResolvedSince {
  const allSeries = rows.map(({ series }) => series);
  if (query.since !== null) {
    const resolved = resolvePeriod(query.since, distinctPeriods(allSeries, period.kind), latest);
    if (!resolved.held) return resolved;
    const isItself = samePeriod(resolved.period, period);
    return isItself ? { held: false, asked: period, nearest: undefined } : { held: true, since: resolved.period };
  }
  const since = previousPeriod(period);
  if (allSeries.some((series) => findReading(series, since) !== undefined)) return { held: true, since };
  const earlier = distinctPeriods(allSeries, period.kind).filter((each) => comparePeriods(each, period) < 0);
  return { held: false, asked: since, nearest: [...earlier].sort(comparePeriods).at(-1) };
}

/** "What got worse this year" asks what moved within it: since its first quarter. */
export function withinYear(query: Query): Query {
  const { period, since } = query;
  if (since !== null || period.kind !== 'back' || period.of !== 'year' || period.steps !== 0) return query;
  return { ...query, period: { kind: 'latest' }, since: { kind: 'part', of: 'quarter', part: 1, yearsBack: 0 } };
}
