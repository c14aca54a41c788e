import { financialYear, formatPeriod, month, type Period, parsePeriod, quarter } from '../../indicators/period.js';
import type { PeriodRequest } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findMarkedYear, findMonth, findNumericDate, findQuarter } from './find-dates.js';
import { findEnding } from './find-ending.js';
import { findAgo, findNeighbour, findPhrase, findSeason, findWindow } from './find-relative.js';
import { namesSeries } from './names-series.js';
import type { FindPiece, FoundPiece, PeriodPiece } from './period-piece.js';

/** What a question says about time. */
export interface PeriodReading {
  /** Every period named, in order; empty where none is. */
  readonly requests: readonly PeriodRequest[];
  /** The word in front of the first one, articles left out: "since", "than", "in"; empty where there is none. */
  readonly before: string;
  /** "In the last 12 months": how long a stretch up to now; null where none is named. */
  readonly windowMonths: number | null;
  /** "January to March": the months of what is one quarter, for a question how something went through them. */
  readonly months: readonly [first: PeriodRequest, last: PeriodRequest] | null;
  /** Of the years named those that were said as one number, as `requests` have them. */
  readonly calendarYears: ReadonlySet<string>;
  /** Which words were read, by their place. */
  readonly used: ReadonlySet<number>;
}

/** Tried in this order at each word, so that the longer reading comes first. */
const finders: readonly FindPiece[] = [
  findEnding,
  findPhrase,
  findWindow,
  findAgo,
  findMarkedYear,
  findQuarter,
  findMonth,
  findSeason,
  findNumericDate,
  findNeighbour,
];
/** Words that may stand between the pieces of one period, or in front of it. */
const between = wordSet('of in the a for during at end financial as by whole');
/** Words that may stand between "than" and a period. */
const beingThen = wordSet('it they we that this was were had did been at what');
/** Words that say how a period is meant; they are read with it. */
const leading = wordSet('since from between than to until till before and on around over across throughout');
/** In front of "to" these make it one word with it: "prior to 2020", "up to 2012". */
const beforeTo: ReadonlyMap<string, string> = new Map([
  ['prior', 'before'],
  ['up', 'until'],
]);
const nowWords = wordSet('now today currently nowadays');
/** These mean now at the end, or in front of what a figure is called: "against the current one", no "current target". */
const presentWords = wordSet('current present latest');
const figureWords = wordSet('figure figures one ones number numbers position level value rate share score picture');
const besideNow = wordSet('vs versus and to with than against');

/**
 * Finds the periods that a question names. It looks at words alone and knows no figures: what the
 * words mean for the data held is settled by `resolvePeriod`.
 *
 * @param isTaken whether a word belongs to an indicator's name ("annual dental check in last year")
 *   or to an age band, so that it says nothing about time.
 */
export function readPeriod(tokens: readonly Token[], isTaken: (at: number) => boolean): PeriodReading {
  const words = tokens.map(({ word }, at) => (isTaken(at) || namesSeries(tokens, at) ? '' : word));
  const used = new Set<number>();
  const requests: PeriodRequest[] = [];
  const calendarYears = new Set<string>();
  let windowMonths: number | null = null;
  let months: PeriodReading['months'] = null;
  let before: string | undefined;
  for (let at = 0; at < words.length; ) {
    const group = findGroup(words, at);
    if (group.pieces.length === 0) {
      at += 1;
      continue;
    }
    let leadAt = at - 1;
    while (between.has(words[leadAt] ?? '')) leadAt -= 1;
    const thanAt =
      leadAt -
      words
        .slice(0, leadAt + 1)
        .toReversed()
        .findIndex((word) => !beingThen.has(word));
    // "Lower than they were in Q2"
    if (words[thanAt] === 'than') leadAt = thanAt;
    const joined = words[leadAt] === 'to' ? beforeTo.get(words[leadAt - 1] ?? '') : undefined;
    // "Up on Q3", "down on last year"
    const isAgainst = words[leadAt] === 'on' && (words[leadAt - 1] === 'up' || words[leadAt - 1] === 'down');
    const lead = isAgainst ? 'since' : (joined ?? words[leadAt] ?? '');
    if (joined !== undefined) used.add(leadAt - 1).add(leadAt);
    requests.push(...requestsOf(group.pieces, lead));
    for (const piece of group.pieces) if (piece.kind === 'window') windowMonths = piece.months;
    months ??= monthsOf(group.pieces);
    const [only] = group.pieces;
    if (group.pieces.length === 1 && only?.kind === 'calendar-year' && lead !== 'since') {
      calendarYears.add(formatPeriod(financialYear(only.year)));
    }
    // "The last four quarters" begin three before the latest.
    if (group.pieces.some(({ kind }) => kind === 'run')) before ??= 'since';
    before ??= leadOf(group.pieces, lead);
    for (let index = leading.has(lead) ? leadAt : leadAt + 1; index < group.end; index += 1) used.add(index);
    at = group.end;
  }
  const now = requests.length === 1 ? findNow(words, used) : undefined;
  if (now !== undefined) {
    requests.push({ kind: 'back', of: 'quarter', steps: 0 });
    used.add(now);
  }
  return {
    requests: withoutRepeats(shareYear(requests)),
    before: before ?? '',
    windowMonths,
    months,
    calendarYears,
    used,
  };
}

/** "Two quarters ago vs now", "where were we at Christmas and where are we now": behind a time the other one. */
function findNow(words: readonly string[], used: ReadonlySet<number>): number | undefined {
  const last = Math.max(...used);
  const now = words.findIndex((word, at) => at > last && (nowWords.has(word) || isOfNow(words, at)));
  const joins = words.slice(last + 1, Math.max(now, 0)).some((word) => besideNow.has(word));
  return now > 0 && joins ? now : undefined;
}

function isOfNow(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  return presentWords.has(words[at] ?? '') && (next === undefined || figureWords.has(next));
}

/** "Q1 to Q4 2022-23", "2022-23 Q1 to Q4": the year is said once, behind the last or in front of the first. */
function shareYear(requests: readonly PeriodRequest[]): readonly PeriodRequest[] {
  if (requests.length < 2) return requests;
  const [first, last] = [requests[0], requests.at(-1)].map((request) =>
    request?.kind === 'named' ? parsePeriod(request.period) : undefined,
  );
  return requests.map((request) => {
    if (request.kind !== 'part' || request.yearsBack > 0) return request;
    if (last?.kind === request.of && request.part < last.part) return named({ ...last, part: request.part });
    return first?.kind === request.of && request.part > first.part ? named({ ...first, part: request.part }) : request;
  });
}

/** Pieces next to each other, such as "Q4" and "2023-24". */
function findGroup(
  words: readonly string[],
  at: number,
): { readonly pieces: readonly PeriodPiece[]; readonly end: number } {
  const pieces: PeriodPiece[] = [];
  let end = at;
  for (let found = findPiece(words, at); found; ) {
    pieces.push(found.piece);
    end += found.length;
    if (pieces.length === 2) break;
    // "Jan to Mar 24"
    const short = found.piece.kind === 'span' && /^[0-4]\d$/.test(words[end] ?? '') ? Number(words[end]) : undefined;
    if (short !== undefined)
      return { pieces: [found.piece, { kind: 'calendar-year', year: 2000 + short }], end: end + 1 };
    let next = end;
    while (between.has(words[next] ?? '')) next += 1;
    found = findPiece(words, next);
    if (!found || requestsOf([...pieces, found.piece]).length === 0) break;
    end = next;
  }
  return { pieces, end };
}

function findPiece(words: readonly string[], at: number): FoundPiece | undefined {
  for (const find of finders) {
    const found = find(words, at);
    if (found) return found;
  }
  return undefined;
}

/** "From April to December" begins with its first quarter, while "from July to September" is one quarter and no more. */
function leadOf([piece]: readonly PeriodPiece[], lead: string): string {
  // "Since the October to December quarter"
  if (piece?.kind !== 'span' || (lead === 'since' && piece.first === piece.last)) return lead;
  return piece.first < piece.last && !(piece.first === 1 && piece.last === 4) ? 'between' : '';
}

/** The one period that pieces name, or the first and the last of a span. */
function requestsOf(pieces: readonly PeriodPiece[], lead = ''): readonly PeriodRequest[] {
  const [first, second] = pieces;
  if (first?.kind === 'span') return requestsOfSpan(first, second);
  return [lead === 'since' ? requestSince(pieces) : requestOf(pieces)].flatMap((request) => request ?? []);
}

function requestsOfSpan(
  { first, last }: Extract<PeriodPiece, { kind: 'span' }>,
  year: PeriodPiece | undefined,
): readonly PeriodRequest[] {
  // A span that ends in March lies in the financial year that began the year before.
  const dated: PeriodPiece | undefined =
    year?.kind === 'calendar-year' ? { kind: 'financial-year', start: year.year - (last === 4 ? 1 : 0) } : year;
  if (first === 1 && last === 4) return requestsOf([dated ?? { kind: 'back', of: 'year', steps: 0 }]);
  return [...new Set([first, last])].flatMap((part) => {
    const piece: PeriodPiece = { kind: 'quarter', part };
    return requestOf(dated ? [piece, dated] : [piece]) ?? [];
  });
}

/** The first and the last month of a span that is one quarter; null where months were not said. */
function monthsOf([span, year]: readonly PeriodPiece[]): PeriodReading['months'] {
  if (span?.kind !== 'span' || span.months === undefined || span.first !== span.last) return null;
  const [first, last] = span.months.map((each) => {
    const piece: PeriodPiece = { kind: 'month', month: each };
    return requestOf(year ? [piece, year] : [piece]);
  });
  return first && last ? [first, last] : null;
}

/** @returns undefined where two pieces do not make one period, or the piece names a stretch of time. */
function requestOf(pieces: readonly PeriodPiece[]): PeriodRequest | undefined {
  const [first, second] = pieces;
  if (first === undefined) return undefined;
  if (second === undefined) return requestOfOne(first);
  return requestOfTwo(first, second) ?? requestOfTwo(second, first);
}

/** "Since 2008" begins in January 2008, which lies in the financial year 2007-08. */
function requestSince(pieces: readonly PeriodPiece[]): PeriodRequest | undefined {
  const [first, second] = pieces;
  const isYear = first?.kind === 'calendar-year' && second === undefined;
  return isYear ? named(financialYear(first.year - 1)) : requestOf(pieces);
}

function requestOfOne(piece: PeriodPiece): PeriodRequest | undefined {
  switch (piece.kind) {
    case 'financial-year':
      return named(financialYear(piece.start));
    case 'calendar-year':
      return named(financialYear(piece.year));
    case 'quarter':
      return { kind: 'part', of: 'quarter', part: piece.part, yearsBack: 0 };
    case 'month': {
      const { year } = piece;
      return year === undefined ? partOfMonth(piece.month, 0) : named(month(year, piece.month));
    }
    case 'back':
      return { kind: 'back', of: piece.of, steps: piece.steps };
    case 'run':
      return { kind: 'back', of: 'quarter', steps: piece.quarters - 1 };
    case 'same-last-year':
      return { kind: 'same-last-year' };
    default:
      return undefined;
  }
}

function requestOfTwo(part: PeriodPiece, year: PeriodPiece): PeriodRequest | undefined {
  const yearsBack = year.kind === 'back' && year.of === 'year' ? year.steps : undefined;
  if (part.kind === 'quarter') {
    if (yearsBack !== undefined) return { kind: 'part', of: 'quarter', part: part.part, yearsBack };
    if (year.kind === 'financial-year') return named(quarter(year.start, part.part));
    // "Q4 2024" is January to March 2024, which lies in the financial year that began the year before.
    const start = year.kind === 'calendar-year' ? year.year - (part.part === 4 ? 1 : 0) : undefined;
    return start === undefined ? undefined : named(quarter(start, part.part));
  }
  if (part.kind === 'month' && part.year === undefined) {
    if (yearsBack !== undefined) return partOfMonth(part.month, yearsBack);
    if (year.kind === 'calendar-year') return named(month(year.year, part.month));
    if (year.kind === 'financial-year') {
      return named(month(part.month >= 4 ? year.start : year.start + 1, part.month));
    }
  }
  // "2022-23 outturn", "full year 2022-23"
  if (part.kind === 'back' && part.of === 'year' && part.steps === 0 && year.kind === 'financial-year') {
    return named(financialYear(year.start));
  }
  // "The last quarter of 2023-24" is its fourth.
  if (part.kind === 'back' && part.of === 'quarter' && part.steps === 1 && year.kind === 'financial-year') {
    return named(quarter(year.start, 4));
  }
  return undefined;
}

/** The month of the latest financial year that has it; `calendar` 1 is January. */
function partOfMonth(calendar: number, yearsBack: number): PeriodRequest {
  return { kind: 'part', of: 'month', part: ((calendar + 8) % 12) + 1, yearsBack };
}

function named(period: Period): PeriodRequest {
  return { kind: 'named', period: formatPeriod(period) };
}

function withoutRepeats(requests: readonly PeriodRequest[]): readonly PeriodRequest[] {
  const seen = new Set<string>();
  return requests.filter((request) => {
    const id = JSON.stringify(request);
    return !seen.has(id) && seen.add(id);
  });
}
