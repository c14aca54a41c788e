import {
  lastCalendarMonth,
  month,
  type Period,
  type PeriodKind,
  parsePeriod,
  quarter,
  samePeriod,
  samePeriodLastYear,
  shiftPeriod,
} from '../../indicators/period.js';
import type { PeriodRequest } from '../query.js';

/** The latest period of each kind that the scorecard holds of anything: what "now" means. */
export type LatestHeld = Readonly<Partial<Record<PeriodKind, Period>>>;

/** The period asked for, if it is held; else what was asked for and the nearest that is held. */
export type ResolvedPeriod =
  | { readonly held: true; readonly period: Period }
  | { readonly held: false; readonly asked: Period | undefined; readonly nearest: Period | undefined };

/** Kinds in the order in which one stands for an indicator when nothing is said. */
const defaultOrder: readonly PeriodKind[] = ['quarter', 'year', 'month'];
const earliestYear = 1950;
const monthsInQuarter = 3;

/**
 * Settles what a request for a period means for one indicator. A period that is not held is never
 * swapped for another: the caller says so and names the nearest.
 *
 * @param held the periods of the indicator's readings, withheld ones included.
 * @param latest the latest periods of the whole scorecard, so that "last year" is the same year for
 *   every indicator and a figure not reported is not passed over.
 */
export function resolvePeriod(request: PeriodRequest, held: readonly Period[], latest: LatestHeld): ResolvedPeriod {
  const asked = request.kind === 'latest' ? latestOf(held) : periodMeant(request, held, latest);
  if (asked && held.some((period) => samePeriod(period, asked))) return { held: true, period: asked };
  // "Six months ago" is where a quarter ended, where no month of that time is held.
  const isAgo = request.kind === 'back' && request.of === 'month' && request.steps >= monthsInQuarter;
  const quarterThen = isAgo && asked ? quarterEndingWith(asked, held) : undefined;
  if (quarterThen) return { held: true, period: quarterThen };
  return { held: false, asked, nearest: nearestTo(asked, held) };
}

function quarterEndingWith(month: Period, held: readonly Period[]): Period | undefined {
  return held.find((period) => period.kind === 'quarter' && monthIndex(period) === monthIndex(month));
}

/** The latest quarter among periods; where there is none the latest year, else the latest month. */
export function latestOf(periods: readonly Period[]): Period | undefined {
  for (const kind of defaultOrder) {
    const found = latestOfKind(periods, kind);
    if (found) return found;
  }
  return undefined;
}

/** The latest of each kind among periods in any order. */
export function latestOfEach(periods: readonly Period[]): LatestHeld {
  const latest: Partial<Record<PeriodKind, Period>> = {};
  for (const kind of defaultOrder) {
    const found = latestOfKind(periods, kind);
    if (found) latest[kind] = found;
  }
  return latest;
}

/** @returns undefined where words name no period, or the data held cannot say which. */
function periodMeant(
  request: Exclude<PeriodRequest, { kind: 'latest' }>,
  held: readonly Period[],
  latest: LatestHeld,
): Period | undefined {
  switch (request.kind) {
    case 'named':
      return parsePeriod(request.period);
    case 'same-last-year': {
      const now = latest.quarter ?? latestOf(held);
      return now && samePeriodLastYear(now);
    }
    case 'back':
      return stepBack(latest[request.of], request.steps);
    case 'part': {
      const now = latest[request.of];
      return now && partMeant(now, request.part, request.yearsBack);
    }
  }
}

/** A bare "Q2" is the last one that has come; "Q2 last year" counts whole financial years back. */
function partMeant(now: Period, part: number, yearsBack: number): Period | undefined {
  const started = part <= now.part ? now.year : now.year - 1;
  const year = yearsBack > 0 ? now.year - yearsBack : started;
  if (year < earliestYear) return undefined;
  return now.kind === 'quarter' ? quarter(year, part) : shiftPeriod(month(year, 4), part - 1);
}

function stepBack(now: Period | undefined, steps: number): Period | undefined {
  if (now === undefined) return undefined;
  const years = Math.ceil(steps / (now.kind === 'year' ? 1 : now.kind === 'quarter' ? 4 : 12));
  return now.year - years < earliestYear ? undefined : shiftPeriod(now, -steps);
}

/**
 * The period held that comes nearest to the one asked for: of the same kind where one is near, else the quarter or
 * the year that the one asked for lies in, else whichever ends nearest.
 */
function nearestTo(asked: Period | undefined, held: readonly Period[]): Period | undefined {
  if (asked === undefined) return latestOf(held);
  // The quarter that ends in December says more of December than January does.
  const endsThen = latestOf(held.filter((period) => monthIndex(period) === monthIndex(asked)));
  if (endsThen) return endsThen;
  const distance = (period: Period) => Math.abs(monthIndex(period) - monthIndex(asked));
  const sameKind = held.filter((period) => period.kind === asked.kind);
  const near = sameKind.filter((period) => asked.kind === 'year' || distance(period) <= monthsInQuarter);
  const around = held.filter((period) => holds(period, asked));
  // Of two that end together the last counts: one of the same kind.
  const from = near.length > 0 ? near : around.length > 0 ? around : [...held, ...sameKind];
  let nearest: Period | undefined;
  for (const period of from) {
    if (nearest === undefined || distance(period) <= distance(nearest)) nearest = period;
  }
  return nearest;
}

/** Whether a longer period has the one asked for in it. */
function holds(period: Period, asked: Period): boolean {
  if (period.year !== asked.year || asked.kind === 'year') return false;
  if (period.kind === 'year') return true;
  return period.kind === 'quarter' && asked.kind === 'month' && Math.ceil(asked.part / monthsInQuarter) === period.part;
}

function latestOfKind(periods: readonly Period[], kind: PeriodKind): Period | undefined {
  let latest: Period | undefined;
  for (const period of periods) {
    if (period.kind === kind && (latest === undefined || monthIndex(period) > monthIndex(latest))) latest = period;
  }
  return latest;
}

function monthIndex(period: Period): number {
  const last = lastCalendarMonth(period);
  return last.year * 12 + last.month;
}
