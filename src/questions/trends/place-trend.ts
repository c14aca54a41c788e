import {
  comparePeriods,
  type Period,
  type PeriodKind,
  partsOf,
  periodKinds,
  quarterOf,
  samePeriod,
  shiftPeriod,
  yearOf,
} from '../../indicators/period.js';
import { type LatestHeld, latestOfEach, resolvePeriod } from '../periods/resolve-period.js';
import type { PeriodRequest, Query } from '../query.js';

/** Which periods a trend is drawn over. */
export interface TrendSpan {
  readonly kind: PeriodKind;
  /** The kind that was asked for by name, where nothing is held of it; otherwise null. */
  readonly unheldKind: PeriodKind | null;
  /** The first that is asked for; undefined where nothing says. */
  readonly asked: Period | undefined;
  /** The first that is drawn; undefined for as far back as is held. */
  readonly from: Period | undefined;
  /** The last that is drawn; undefined for the latest held. */
  readonly to: Period | undefined;
}

/** Fewer years than this, from the first to the last, say less than the quarters in them. */
const leastYears = 3;
const leastPoints = 2;
/** How far back a trend goes where nothing says: three years of quarters, a year of months, all years. */
const stepsBack: Readonly<Record<PeriodKind, number | null>> = { month: 11, quarter: 11, year: null };
/** Which kind stands for an indicator where nothing says. */
const usualOrder: readonly PeriodKind[] = ['quarter', 'year', 'month'];
/** "Through the year" asks for its parts. */
const orderWithinYear: readonly PeriodKind[] = ['quarter', 'month', 'year'];

/**
 * Chooses the periods of a trend: of the kind that the question names, else of that of the period
 * it begins with; years for a request over years; quarters where nothing says, or what there is.
 *
 * @param held the periods of the indicator's readings, withheld ones included.
 */
export function placeTrend(
  { by, period, since, course }: Pick<Query, 'by' | 'period' | 'since' | 'course'>,
  held: readonly Period[],
  latest: LatestHeld,
): TrendSpan {
  const end = period.kind === 'latest' ? undefined : meaningOf(period, held, latest);
  const isWithinYear = since === null && end?.kind === 'year' && by !== 'year';
  const start = since === null ? (isWithinYear ? end : undefined) : meaningOf(since, held, latest);
  const count = (kind: PeriodKind): number =>
    held.filter((each) => each.kind === kind && isBetween(each, start, end)).length;
  const years = start === undefined ? 0 : ((end ?? latest.year)?.year ?? start.year) - start.year;
  // "The difference between last year and this" is one of years.
  const isOfYears = course?.of === 'change' && start?.kind === 'year' && end?.kind === 'year';
  const isLong = (years >= leastYears || isOfYears) && count('year') >= leastPoints;
  const named = start ?? end;
  const isHeld = named !== undefined && held.some((each) => samePeriod(each, named));
  const wanted = by ?? chooseKind({ named, isHeld, isWithinYear, isLong }, count);
  const kind = by !== null && count(by) === 0 ? mostTelling(usualOrder, count) : wanted;
  // Of a stretch counted back from now the end of its first period is where things stood then.
  const from = start && edgeOf(start, kind, since?.kind === 'back' ? 'last' : 'first');
  return {
    kind,
    unheldKind: kind === wanted ? null : wanted,
    asked: since === null ? undefined : start,
    from: from ?? furthestBack(kind, end, held),
    to: end && edgeOf(end, kind, 'last'),
  };
}

/** What the words mean, held or not. */
export function meaningOf(request: PeriodRequest, held: readonly Period[], latest: LatestHeld): Period | undefined {
  const resolved = resolvePeriod(request, held, latest);
  return resolved.held ? resolved.period : resolved.asked;
}

/** What of the time asked for decides which kind of period is drawn. */
interface KindSigns {
  readonly named: Period | undefined;
  readonly isHeld: boolean;
  readonly isWithinYear: boolean;
  /** Whether years are held of a time that goes over years. */
  readonly isLong: boolean;
}

function chooseKind(
  { named, isHeld, isWithinYear, isLong }: KindSigns,
  count: (kind: PeriodKind) => number,
): PeriodKind {
  if (isWithinYear) return mostTelling(orderWithinYear, count);
  // "Since March 2008": so far back no month is held, and the years tell.
  if (isLong && !isHeld) return 'year';
  // "Since April", of which no month is held, but the quarter it lies in.
  if (named?.kind === 'month' && !isHeld && count('quarter') > 0) return 'quarter';
  if (named !== undefined && named.kind !== 'year') return named.kind;
  return isLong ? 'year' : mostTelling(usualOrder, count);
}

/** The first kind with enough periods to make a line, else with any. */
function mostTelling(order: readonly PeriodKind[], count: (kind: PeriodKind) => number): PeriodKind {
  const found = order.find((kind) => count(kind) >= leastPoints) ?? order.find((kind) => count(kind) > 0);
  return found ?? 'year';
}

function furthestBack(kind: PeriodKind, end: Period | undefined, held: readonly Period[]): Period | undefined {
  const steps = stepsBack[kind];
  const last = end ? edgeOf(end, kind, 'last') : latestOfEach(held)[kind];
  return steps === null || last === undefined ? undefined : shiftPeriod(last, -steps);
}

function isBetween(period: Period, from: Period | undefined, to: Period | undefined): boolean {
  const isLate = from === undefined || comparePeriods(period, edgeOf(from, period.kind, 'first')) >= 0;
  return isLate && (to === undefined || comparePeriods(period, edgeOf(to, period.kind, 'last')) <= 0);
}

/** The period of a kind with which another begins or ends; the one it lies in where that is longer. */
export function edgeOf(period: Period, kind: PeriodKind, edge: 'first' | 'last'): Period {
  if (periodKinds.indexOf(kind) >= periodKinds.indexOf(period.kind)) {
    return kind === 'year' ? yearOf(period) : kind === 'quarter' ? quarterOf(period) : period;
  }
  const part = partsOf(period).at(edge === 'first' ? 0 : -1);
  return part === undefined ? period : edgeOf(part, kind, edge);
}
