import type { Indicator } from '../../indicators/indicator.js';
import { comparePeriods, type Period, type PeriodKind } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import { type AnswerContext, periodsOf } from '../answer-context.js';
import { type JudgedReading, judgeAt } from '../judge-of.js';
import { edgeOf, meaningOf } from './place-trend.js';

/** Figures that may be held against each other, oldest first. */
export type Survey = readonly JudgedReading[];

/**
 * All figures that a question about the whole course of an indicator is asked of: what is counted at
 * a point of time is the same in a month, a quarter and a year, while what adds up is surveyed kind
 * by kind, years first. Single months of anything else say too little.
 */
export async function surveyCourse(
  { scorecard, latest, query }: Pick<AnswerContext, 'scorecard' | 'latest' | 'query'>,
  indicator: Indicator,
  series: Series,
): Promise<readonly Survey[]> {
  const held = periodsOf(series);
  const end = query.period.kind === 'latest' ? undefined : meaningOf(query.period, held, latest);
  const start = query.since === null ? end : meaningOf(query.since, held, latest);
  const within = held.filter(
    (period) =>
      (start === undefined || comparePeriods(period, edgeOf(start, period.kind, 'first')) >= 0) &&
      (end === undefined || comparePeriods(period, edgeOf(end, period.kind, 'last')) <= 0),
  );
  const groups = groupKinds(indicator, query.by, within);
  return Promise.all(
    groups.map(async (kinds) => {
      const periods = within.filter(({ kind }) => kinds.includes(kind)).sort(comparePeriods);
      const judged = await Promise.all(periods.map((period) => judgeAt(scorecard, indicator, series, period)));
      return judged.filter((each) => each !== undefined);
    }),
  );
}

/** The kinds of period that are looked at together, those with figures only. */
function groupKinds(
  { aggregation }: Indicator,
  by: PeriodKind | null,
  held: readonly Period[],
): readonly (readonly PeriodKind[])[] {
  const has = (kind: PeriodKind) => held.some((period) => period.kind === kind);
  const group = (...kinds: readonly PeriodKind[]) => (kinds.some(has) ? [kinds] : []);
  if (by !== null && has(by)) return [[by]];
  if (!has('quarter') && !has('year')) return group('month');
  if (aggregation === 'sum' || aggregation === 'annualised') return [...group('year'), ...group('quarter')];
  return aggregation === 'period' ? group('quarter', 'year') : group('month', 'quarter', 'year');
}
