import type { Aggregation } from './indicator.js';
import type { Period, PeriodKind } from './period.js';
import type { ExpectedRange, YearRange } from './reading.js';

/** The two ends that a figure is held against, both included; null where an end is not known. */
export interface Bounds {
  readonly lower: number | null;
  readonly higher: number | null;
}

/** What is wrong with a printed range, and in which of its two cells. */
export interface RangeProblem {
  readonly end: 'lower' | 'higher' | 'both';
  readonly text: string;
}

/** A printed range as read; `range` is undefined where both cells say that none is printed. */
export type RangeParse =
  | { readonly ok: true; readonly range: ExpectedRange | undefined }
  | { readonly ok: false; readonly problems: readonly RangeProblem[] };

/** One cell of a range: its figure for a year, and for a quarter where it prints a pace. */
interface RangeEnd {
  readonly year: number | null;
  readonly quarter: number | null;
  readonly toBeConfirmed: boolean;
}

const nothingPrinted = /^[-–—]?$/;
const toBeConfirmed = /^tbc\.?$/i;
const figure = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** `75%`, `43.9`, `1,200`, `20 (5/Qtr)`, `34 (8.5/ Qtr)`, `30 (pa)`. */
const printedEnd = new RegExp(
  String.raw`^(${figure}) ?%? ?(?:\( ?(?:(${figure}) ?/ ?(?:qtr|quarter)|(p\.?a\.?)) ?\))?$`,
  'i',
);

/**
 * Reads the two cells of a printed expected range.
 *
 * `20 (5/Qtr)` is 20 a year and 5 a quarter; `30 (pa)` is 30 a year and a quarter of that each
 * quarter. Where one end has a pace and the other is a plain figure, that one is yearly too.
 *
 * @returns every problem at once, each saying what was read.
 */
export function parseExpectedRange(lowerText: string, higherText: string): RangeParse {
  const lower = parseEnd(lowerText);
  const higher = parseEnd(higherText);
  if (lower === undefined || higher === undefined) {
    const problems: RangeProblem[] = [];
    if (lower === undefined) problems.push(unreadable('lower', lowerText));
    if (higher === undefined) problems.push(unreadable('higher', higherText));
    return { ok: false, problems };
  }
  const paced = lower.quarter !== null || higher.quarter !== null;
  const range: ExpectedRange = Object.freeze({
    lower: lower.year,
    higher: higher.year,
    quarterLower: paced ? paceOf(lower) : null,
    quarterHigher: paced ? paceOf(higher) : null,
    toBeConfirmed: lower.toBeConfirmed || higher.toBeConfirmed,
  });
  const problems = findContradictions(range, lowerText, higherText);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, range: isPrinted(range) ? range : undefined };
}

/**
 * The range that applies to a period: the one of its financial year, else the newest one before
 * it that reaches on. A range never reaches back, so figures older than the earliest range have none.
 */
export function yearRangeFor(ranges: readonly YearRange[], period: Pick<Period, 'year'>): YearRange | undefined {
  return ranges.findLast(({ fromYear, thatYearOnly, range }) => {
    const reaches = thatYearOnly ? fromYear === period.year : fromYear <= period.year;
    return reaches && isPrinted(range);
  });
}

/**
 * The bounds that a range sets for a kind of period: a count of events is held against its pace in
 * a quarter and against the year in a year. Months of counts and of annualised rates have none,
 * and neither has a range still to be confirmed.
 */
export function boundsFor(range: ExpectedRange, kind: PeriodKind, aggregation: Aggregation): Bounds {
  if (range.toBeConfirmed || (kind === 'month' && !monthsAreJudged(aggregation))) return noBounds;
  if (kind === 'quarter' && aggregation === 'sum') return { lower: range.quarterLower, higher: range.quarterHigher };
  return { lower: range.lower, higher: range.higher };
}

/** No end known: nothing can be inside or outside. */
export const noBounds: Bounds = Object.freeze({ lower: null, higher: null });

/** Whether a single month says enough to be judged: not where months add up or are scaled to a year. */
export function monthsAreJudged(aggregation: Aggregation): boolean {
  return aggregation !== 'sum' && aggregation !== 'annualised';
}

/** @returns undefined where the cell cannot be read. */
function parseEnd(text: string): RangeEnd | undefined {
  const cell = text.trim().replaceAll(/\s+/g, ' ');
  if (nothingPrinted.test(cell)) return { year: null, quarter: null, toBeConfirmed: false };
  if (toBeConfirmed.test(cell)) return { year: null, quarter: null, toBeConfirmed: true };
  const match = printedEnd.exec(cell);
  if (!match) return undefined;
  const year = toNumber(match[1]);
  const quarter = match[2] === undefined ? null : toNumber(match[2]);
  return { year, quarter: match[3] === undefined ? quarter : year / 4, toBeConfirmed: false };
}

function toNumber(text = ''): number {
  return Number(text.replaceAll(',', ''));
}

function paceOf(end: RangeEnd): number | null {
  return end.quarter ?? (end.year === null ? null : end.year / 4);
}

function unreadable(end: 'lower' | 'higher', text: string): RangeProblem {
  const forms = 'write a figure such as 75%, 20 (5/Qtr) or 30 (pa), else tbc or -';
  return { end, text: `The ${end} end of the expected range reads ${quote(text)}: ${forms}.` };
}

function findContradictions(range: ExpectedRange, lowerText: string, higherText: string): readonly RangeProblem[] {
  const problems: RangeProblem[] = [];
  const isAbove = (a: number | null, b: number | null) => a !== null && b !== null && a > b;
  if (isAbove(range.lower, range.higher) || isAbove(range.quarterLower, range.quarterHigher)) {
    const read = `${quote(lowerText)} to ${quote(higherText)}`;
    problems.push({ end: 'both', text: `The expected range reads ${read}: its lower end lies above its higher end.` });
  }
  if (isAbove(range.quarterLower, range.lower)) problems.push(quarterAboveYear('lower', lowerText));
  if (isAbove(range.quarterHigher, range.higher)) problems.push(quarterAboveYear('higher', higherText));
  return problems;
}

function quarterAboveYear(end: 'lower' | 'higher', text: string): RangeProblem {
  return {
    end,
    text: `The ${end} end of the expected range reads ${quote(text)}: a quarter cannot ask for more than its year.`,
  };
}

/** The cell as read, cut where prose strayed into it. */
function quote(text: string): string {
  const read = text.trim();
  return `"${read.length > 40 ? `${read.slice(0, 40)}…` : read}"`;
}

/** Whether anything is printed at all; a release that prints none leaves the earlier range in force. */
function isPrinted(range: ExpectedRange): boolean {
  return (
    range.toBeConfirmed ||
    range.lower !== null ||
    range.higher !== null ||
    range.quarterLower !== null ||
    range.quarterHigher !== null
  );
}
