import type { Indicator } from '../../indicators/indicator.js';
import { comparePeriods, type Period, type PeriodKind, shiftPeriod, stepsBetween } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import { type AnswerContext, periodsOf } from '../answer-context.js';
import { type Facts, gatherFacts } from '../facts.js';
import type { NotHeld } from '../intents/not-held.js';
import { type JudgedReading, judgeAt } from '../judge-of.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { edgeOf, placeTrend } from './place-trend.js';

/** One indicator over time, with figures of one kind of period. */
export interface TrendFacts {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly kind: PeriodKind;
  /** The kind that was asked for and is not held; otherwise null. */
  readonly unheldKind: PeriodKind | null;
  /** Every figure held, withheld ones included, oldest first; at least one. */
  readonly points: readonly JudgedReading[];
  /** Periods between the first and the last of which nothing is held. */
  readonly missing: readonly Period[];
  /** The period it was to begin with, where nothing is held for that one. */
  readonly unheldStart: Period | undefined;
  /** All that is known of the last. */
  readonly last: Facts;
}

/** A trend, or why there is none. */
export type FoundTrend = ({ readonly held: true } & TrendFacts) | NotHeld;

/**
 * Gathers one indicator's figures over the time of the query. Measures with another age band or
 * window are other indicators, so nothing else is ever joined to the line.
 *
 * @returns undefined where the catalogue has no such key.
 */
export async function findTrend(
  { scorecard, latest, query }: Pick<AnswerContext, 'scorecard' | 'latest' | 'query'>,
  key: string,
): Promise<FoundTrend | undefined> {
  const indicator = scorecard.catalogue.get(key);
  if (indicator === undefined) return undefined;
  const series = await scorecard.series(key);
  const held = periodsOf(series);
  const { kind, unheldKind, asked, from, to } = placeTrend(query, held, latest);
  const within = held.filter(
    (period) =>
      period.kind === kind &&
      (from === undefined || comparePeriods(period, from) >= 0) &&
      (to === undefined || comparePeriods(period, to) <= 0),
  );
  const judged = await Promise.all(within.map((period) => judgeAt(scorecard, indicator, series, period)));
  const points = judged.filter((each) => each !== undefined);
  const [first, last] = [points[0], points.at(-1)];
  const facts = last && (await gatherFacts(scorecard, indicator, series, last.reading.period));
  if (first === undefined || facts === undefined) {
    const resolved = resolvePeriod(query.since ?? query.period, held, latest);
    const nearest = resolved.held ? resolved.period : resolved.nearest;
    return { held: false, indicator, asked: resolved.held ? undefined : resolved.asked, nearest };
  }
  const isLater = asked !== undefined && comparePeriods(first.reading.period, edgeOf(asked, kind, 'last')) > 0;
  return {
    held: true,
    indicator,
    series,
    kind,
    unheldKind,
    points,
    missing: findMissing(within),
    unheldStart: isLater ? asked : undefined,
    last: facts,
  };
}

/** @param periods of one kind, oldest first. */
function findMissing(periods: readonly Period[]): readonly Period[] {
  return periods.flatMap((period, at) => {
    const before = periods[at - 1];
    if (before === undefined) return [];
    return Array.from({ length: stepsBetween(before, period) - 1 }, (_, step) => shiftPeriod(before, step + 1));
  });
}

/** A figure of a trend that may be shown. */
export interface ShownPoint {
  readonly period: Period;
  readonly value: number;
}

/** The figures of a trend without those withheld, oldest first. */
export function shownPoints({ points }: Pick<TrendFacts, 'points'>): readonly ShownPoint[] {
  return points.flatMap(({ reading, value }) => (value === null ? [] : [{ period: reading.period, value }]));
}
