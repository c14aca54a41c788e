import type { Indicator } from '../indicators/indicator.js';
import {
  comparePeriods,
  describePeriod,
  formatPeriod,
  lastCalendarMonth,
  month,
  type Period,
  samePeriod,
} from '../indicators/period.js';
import type { Reading, Series } from '../indicators/reading.js';
import { type AnswerContext, periodsOf } from './answer-context.js';
import { type Facts, gatherFacts } from './facts.js';
import { resolvePeriod } from './periods/resolve-period.js';
import type { PeriodRequest } from './query.js';

/** A figure that was asked for, or what is known of why there is none. */
export type FoundFacts =
  | { readonly held: true; readonly facts: Facts }
  | {
      readonly held: false;
      readonly indicator: Indicator;
      /** Undefined where the data held cannot say which period was meant. */
      readonly asked: Period | undefined;
      /** The nearest period that is held; undefined where none is. */
      readonly nearest: Period | undefined;
    };

/** The exams of summer 2017 were reported in November, and stand in the year of that report, marked as provisional. */
function inYearReported(request: PeriodRequest, { readings }: Series): PeriodRequest {
  if (request.kind !== 'named' || request.early === undefined) return request;
  const find = (period: string | undefined) => readings.find((reading) => formatPeriod(reading.period) === period);
  const isEarly = find(request.period) === undefined && find(request.early)?.provisional === true;
  return isEarly ? { kind: 'named', period: request.early } : request;
}

/** "What was reported in November 2017?" asks for what a document of that month has, whatever time its one figure is of. */
function findReportedIn(asked: Period, { readings }: Series): Reading | undefined {
  if (asked.kind !== 'month') return undefined;
  const dated = `, ${describePeriod(asked)}`;
  const [reported, ...others] = readings.filter(({ source }) => source.document.endsWith(dated));
  return others.length === 0 ? reported : undefined;
}

/** Of what is counted on the last day, "March 2012" is the end of 2011-12: the same count, which its document prints by the year. */
function isTakenThen(
  { aggregation }: Indicator,
  asked: Period | undefined,
  nearest: Period | undefined,
): nearest is Period {
  if (aggregation !== 'snapshot' || asked?.kind !== 'month' || nearest?.kind !== 'year') return false;
  const last = lastCalendarMonth(nearest);
  return samePeriod(month(last.year, last.month), asked);
}

/**
 * Looks up one indicator's figure for the period of the query.
 *
 * @returns undefined where the catalogue has no such key.
 */
export async function findFacts(
  { scorecard, latest }: Pick<AnswerContext, 'scorecard' | 'latest'>,
  key: string,
  request: PeriodRequest,
): Promise<FoundFacts | undefined> {
  const indicator = scorecard.catalogue.get(key);
  if (indicator === undefined) return undefined;
  const series = await scorecard.series(key);
  const resolved = resolvePeriod(inYearReported(request, series), periodsOf(series), latest);
  if (!resolved.held) {
    const { asked, nearest } = resolved;
    const reported = asked && findReportedIn(asked, series);
    const facts = reported && (await gatherFacts(scorecard, indicator, series, reported.period));
    if (facts) return { held: true, facts: { ...facts, reportedIn: asked } };
    const ended = isTakenThen(indicator, asked, nearest) && (await gatherFacts(scorecard, indicator, series, nearest));
    return ended ? { held: true, facts: ended } : { held: false, indicator, asked, nearest };
  }
  const newest = request.kind === 'latest' ? latest[resolved.period.kind] : undefined;
  const laggingBehind = newest && comparePeriods(newest, resolved.period) > 0 ? newest : undefined;
  const facts = await gatherFacts(scorecard, indicator, series, resolved.period, laggingBehind);
  return facts ? { held: true, facts } : { held: false, indicator, asked: resolved.period, nearest: undefined };
}
