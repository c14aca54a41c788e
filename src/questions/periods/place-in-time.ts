import { comparePeriods, formatPeriod, type PeriodKind, parsePeriod, shiftPeriod } from '../../indicators/period.js';
import type { PeriodRequest } from '../query.js';
import { wordSet } from '../words/word-set.js';
import type { PeriodReading } from './read-period.js';

/** The period asked for, and an earlier one to hold it against. */
export interface PlaceInTime {
  readonly period: PeriodRequest;
  readonly since: PeriodRequest | null;
  /** Now was named, and of a year that is the latest year: the latest quarter is asked for too. */
  readonly asksNow?: boolean;
}

const latest: PeriodRequest = { kind: 'latest' };
const wordsForSince = wordSet('since from between');
/** With a word for comparing, the period behind these is the other one: "better than last year". */
const wordsForAgainst = wordSet('than with to on vs versus against same beside alongside');

/**
 * Tells the period asked for from the one it is held against.
 *
 * @param comparesInTime whether the question compares or speaks of movement, and names nobody to compare with.
 * @param asksMove whether it asks which way a named figure moved, and for nothing else of its course.
 * @param addsUp whether months of the indicator add up, so that "in the last year" asks for a year's total.
 */
export function placeInTime(
  { requests, before, windowMonths }: PeriodReading,
  {
    comparesInTime,
    addsUp,
    asksMove = false,
  }: { readonly comparesInTime: boolean; readonly addsUp: boolean; readonly asksMove?: boolean },
): PlaceInTime {
  const [first, second] = requests;
  if (windowMonths !== null) return placeWindow(windowMonths, comparesInTime, addsUp);
  if (first === undefined) return { period: latest, since: null };
  const isSince = wordsForSince.has(before);
  const last = requests.at(-1);
  // "January, February and March" are a stretch of time.
  if (last !== undefined && requests.length > 2 && isAscending(requests)) return { period: last, since: first };
  if (second !== undefined) {
    return withLikeNow(
      isSince || isLater(second, first) ? { period: second, since: first } : { period: first, since: second },
    );
  }
  if (before === 'before') return { period: stepBack(first), since: null };
  if (isSince || before === 'than' || (comparesInTime && wordsForAgainst.has(before)))
    return { period: latestLike(first), since: first };
  // "Did it go up in Q3?" asks for the step from Q2.
  if (asksMove && kindOf(first) !== 'year') return { period: first, since: stepBack(first) };
  return { period: first, since: null };
}

/** "2008 against now": of a year now is the latest year, for only like can be compared with like. */
function withLikeNow(time: { readonly period: PeriodRequest; readonly since: PeriodRequest }): PlaceInTime {
  return isNow(time.period) ? againstNow({ period: time.since, since: null }) : time;
}

/** "In 2019-20 and now": the period named is the one that now is held against. */
export function againstNow({ period, since }: PlaceInTime): PlaceInTime {
  if (since !== null || period.kind === 'latest') return { period, since };
  return { period: latestLike(period), since: period, ...(kindOf(period) === 'year' ? { asksNow: true } : {}) };
}

/** Whether words alone tell that one period comes after another: "Q4" after "Q1". */
export function isLater(request: PeriodRequest, other: PeriodRequest): boolean {
  if (isNow(request) || isNow(other)) return isNow(request) && !isNow(other);
  if (request.kind === 'part' && other.kind === 'part') {
    return request.of === other.of && request.yearsBack === other.yearsBack && request.part > other.part;
  }
  // "Last year and this year"
  if (request.kind === 'back' && other.kind === 'back') return request.of === other.of && request.steps < other.steps;
  const [period, earlier] = [request, other].map((each) =>
    each.kind === 'named' ? parsePeriod(each.period) : undefined,
  );
  return period !== undefined && earlier !== undefined && comparePeriods(period, earlier) > 0;
}

function isAscending(requests: readonly PeriodRequest[]): boolean {
  return requests.every((request, at) => {
    const before = requests[at - 1];
    return before === undefined || isLater(request, before);
  });
}

/** "This quarter" comes after any other. */
function isNow(request: PeriodRequest): boolean {
  return request.kind === 'back' && request.of === 'quarter' && request.steps === 0;
}

/** The latest period of the same kind, for only like can be compared with like. */
function latestLike(request: PeriodRequest): PeriodRequest {
  const kind = kindOf(request);
  return kind === 'quarter' ? latest : { kind: 'back', of: kind, steps: 0 };
}

function kindOf(request: PeriodRequest): PeriodKind {
  if (request.kind === 'back' || request.kind === 'part') return request.of;
  return (request.kind === 'named' ? parsePeriod(request.period)?.kind : undefined) ?? 'quarter';
}

/** A stretch of time up to now: a year of what adds up, else now beside where the stretch began. */
function placeWindow(months: number, comparesInTime: boolean, addsUp: boolean): PlaceInTime {
  if (months === 12 && addsUp) return { period: { kind: 'back', of: 'year', steps: 0 }, since: null };
  // A rolling measure looks back over its own twelve months, and a quarter is three.
  if (!comparesInTime && (months === 12 || months === 3)) return { period: latest, since: null };
  if (months === 12) return { period: latest, since: { kind: 'same-last-year' } };
  if (months % 12 === 0) {
    return { period: { kind: 'back', of: 'year', steps: 0 }, since: { kind: 'back', of: 'year', steps: months / 12 } };
  }
  if (months % 3 === 0) return { period: latest, since: { kind: 'back', of: 'quarter', steps: months / 3 } };
  return { period: { kind: 'back', of: 'month', steps: 0 }, since: { kind: 'back', of: 'month', steps: months } };
}

/** Whether all that is held up to a year is asked for: "before 2020", "up to 2012". */
export function endsWithYear({ requests, before }: Pick<PeriodReading, 'requests' | 'before'>): boolean {
  const [only, ...others] = requests;
  return only !== undefined && others.length === 0 && wordsForUntil.has(before) && kindOf(only) === 'year';
}

const wordsForUntil = wordSet('before until till');
const partsInYear: Readonly<Record<'quarter' | 'month', number>> = { quarter: 4, month: 12 };

/** The period in front of one: "before Q4" is Q3. */
function stepBack(request: PeriodRequest): PeriodRequest {
  switch (request.kind) {
    case 'back':
      return { ...request, steps: request.steps + 1 };
    case 'part': {
      if (request.part > 1) return { ...request, part: request.part - 1 };
      return { ...request, part: partsInYear[request.of], yearsBack: request.yearsBack + 1 };
    }
    case 'named': {
      const period = parsePeriod(request.period);
      return period ? { kind: 'named', period: formatPeriod(shiftPeriod(period, -1)) } : request;
    }
    default:
      return request;
  }
}
