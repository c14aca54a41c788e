import { BotError } from '../errors.js';

/** Every length of time a scorecard reports on, shortest first. */
export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * A month, quarter or whole financial year (April to March).
 *
 * `year` is the calendar year in which the financial year starts: 2023 for `2023-24`.
 * `part` counts within the financial year: 1–12 for months (1 = April), 1–4 for quarters
 * (1 = April to June), 0 for the year itself.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly part: number;
}

const partsInYear: Record<PeriodKind, number> = { month: 12, quarter: 4, year: 1 };
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const earliestYear = 1950;
const latestYear = 2099;
/** Where a month with a two-digit year belongs, so that `Mar-24` means one month only. */
const centuryOfTwoDigits = 2000;

/** The financial year that starts in April of `startYear`. */
export function financialYear(startYear: number): Period {
  return makePeriod('year', startYear, 0);
}

/** The `part`-th quarter (1–4, 1 = April to June) of the financial year starting in `startYear`. */
export function quarter(startYear: number, part: number): Period {
  return makePeriod('quarter', startYear, part);
}

/** The calendar month: `month(2024, 3)` is March 2024, in the financial year `2023-24`. */
export function month(calendarYear: number, calendarMonth: number): Period {
  if (!Number.isInteger(calendarMonth) || calendarMonth < 1 || calendarMonth > 12) {
    throw new BotError('period-invalid', `There is no calendar month ${calendarMonth}: use 1 to 12.`);
  }
  const { year, part } = placeMonth(calendarYear, calendarMonth);
  return makePeriod('month', year, part);
}

/** Where a calendar month stands in its financial year. */
function placeMonth(calendarYear: number, calendarMonth: number): { readonly year: number; readonly part: number } {
  return calendarMonth >= 4
    ? { year: calendarYear, part: calendarMonth - 3 }
    : { year: calendarYear - 1, part: calendarMonth + 9 };
}

function makePeriod(kind: PeriodKind, year: number, part: number): Period {
  if (!isPart(kind, part)) {
    const parts = partsInYear[kind];
    throw new BotError('period-invalid', `There is no ${kind} ${part} in a financial year: use 1 to ${parts}.`);
  }
  if (!isYear(year)) {
    const reach = `${earliestYear} to ${latestYear}`;
    throw new BotError('period-invalid', `No financial year starts in ${year} here: use a year from ${reach}.`);
  }
  return Object.freeze({ kind, year, part });
}

function isPart(kind: PeriodKind, part: number): boolean {
  return kind === 'year' ? part === 0 : Number.isInteger(part) && part >= 1 && part <= partsInYear[kind];
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= earliestYear && year <= latestYear;
}

/** The calendar year and month (1–12) of a month period, or of the last month of a longer one. */
export function lastCalendarMonth(period: Period): { readonly year: number; readonly month: number } {
  const part = lastMonthPart(period);
  return part <= 9 ? { year: period.year, month: part + 3 } : { year: period.year + 1, month: part - 9 };
}

/**
 * The one way a period is written: `Mar-24`, `2023-24 Q4`, `2023-24`. `parsePeriod` reads it back,
 * so a month outside 2000 to 2099 has its year in full: `Mar-1999`.
 */
export function formatPeriod(period: Period): string {
  const financial = `${period.year}-${twoDigits(period.year + 1)}`;
  if (period.kind === 'year') return financial;
  if (period.kind === 'quarter') return `${financial} Q${period.part}`;
  const { year, month: calendar } = lastCalendarMonth(period);
  const short = year >= centuryOfTwoDigits && year < centuryOfTwoDigits + 100;
  return `${monthNames[calendar - 1]}-${short ? twoDigits(year) : year}`;
}

const financialPattern = /^(\d{4})\s*[-/–]\s*(\d{2}|\d{4})(?:\s*Q([1-4]))?$/i;
const monthPattern = /^([a-z]{3})[-\s]?(\d{2}|\d{4})$/i;

/**
 * Reads a period as documents and flags write it: `2023-24`, `2023-24 Q4`, `2023-24Q4`, `Mar-24`.
 * What an officer types in a question is read by `questions/`, not here.
 *
 * @returns undefined where the text is no period, or its two years do not follow each other.
 */
export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim();
  return parseFinancial(trimmed) ?? parseMonth(trimmed);
}

function parseFinancial(text: string): Period | undefined {
  const [, first = '', second = '', part] = financialPattern.exec(text) ?? [];
  const year = Number(first);
  if (!isYear(year) || !followsOn(year, second)) return undefined;
  return part === undefined ? financialYear(year) : quarter(year, Number(part));
}

function followsOn(year: number, next: string): boolean {
  return Number(next) === (next.length === 4 ? year + 1 : (year + 1) % 100);
}

function parseMonth(text: string): Period | undefined {
  const [, name = '', digits = ''] = monthPattern.exec(text) ?? [];
  const calendar = monthNames.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  if (calendar === 0) return undefined;
  const year = Number(digits) + (digits.length === 2 ? centuryOfTwoDigits : 0);
  return isYear(placeMonth(year, calendar).year) ? month(year, calendar) : undefined;
}

/** The period `count` steps of its own kind later; earlier where `count` is negative. */
export function shiftPeriod(period: Period, count: number): Period {
  if (period.kind === 'year') return financialYear(period.year + count);
  const parts = partsInYear[period.kind];
  const index = period.year * parts + period.part - 1 + count;
  const year = Math.floor(index / parts);
  return makePeriod(period.kind, year, index - year * parts + 1);
}

/** The period just before, of the same kind: Q3 for Q4, February for March. */
export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

/** The same part of the financial year before. */
export function samePeriodLastYear(period: Period): Period {
  return makePeriod(period.kind, period.year - 1, period.part);
}

/** Whether `inner` lies within `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return firstMonthIndex(outer) <= firstMonthIndex(inner) && lastMonthIndex(inner) <= lastMonthIndex(outer);
}

/** The quarter that a month lies in; the period itself where it is a quarter already. */
export function quarterOf(period: Period): Period {
  if (period.kind === 'year') throw new BotError('period-invalid', 'A financial year lies in no single quarter.');
  return period.kind === 'quarter' ? period : quarter(period.year, Math.ceil(period.part / 3));
}

/** The financial year that a period lies in. */
export function yearOf(period: Period): Period {
  return financialYear(period.year);
}

/** The parts of the next shorter kind: a year's four quarters, a quarter's three months, none of a month. */
export function partsOf(period: Period): readonly Period[] {
  if (period.kind === 'year') return [1, 2, 3, 4].map((part) => quarter(period.year, part));
  if (period.kind === 'month') return [];
  return [2, 1, 0].map((back) => makePeriod('month', period.year, period.part * 3 - back));
}

/** Sorts by when a period ends; where two end together the longer one comes last. */
export function comparePeriods(a: Period, b: Period): number {
  return lastMonthIndex(a) - lastMonthIndex(b) || firstMonthIndex(b) - firstMonthIndex(a);
}

/** Whether two values name the same period. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.year === b.year && a.part === b.part;
}

/** How many steps of their common kind lead from `from` to `to`; negative when `to` is earlier. */
export function stepsBetween(from: Period, to: Period): number {
  if (from.kind !== to.kind) throw new BotError('period-invalid', 'Only periods of one kind can be counted apart.');
  const parts = partsInYear[from.kind];
  return (to.year - from.year) * parts + (to.part - from.part);
}

/** The period in words for people: `January to March 2024`, `March 2024`, `April 2023 to March 2024`. */
export function describePeriod(period: Period, locale = 'en-GB'): string {
  const names = monthNamesIn(locale);
  const { year, month: last } = lastCalendarMonth(period);
  if (period.kind === 'month') return `${names[last - 1]} ${year}`;
  if (period.kind === 'year') return `${names[3]} ${period.year} to ${names[2]} ${year}`;
  return `${names[last - 3]} to ${names[last - 1]} ${year}`;
}

/** Kept, because making a formatter costs more than answering a question. */
const monthNamesByLocale = new Map<string, readonly string[]>();

function monthNamesIn(locale: string): readonly string[] {
  const known = monthNamesByLocale.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const names = monthNames.map((_, index) => format.format(Date.UTC(2024, index, 1)));
  monthNamesByLocale.set(locale, names);
  return names;
}

/** The last month of the period, counted within its financial year: 12 is March. */
function lastMonthPart(period: Period): number {
  if (period.kind === 'month') return period.part;
  return period.kind === 'quarter' ? period.part * 3 : 12;
}

function lastMonthIndex(period: Period): number {
  return period.year * 12 + lastMonthPart(period);
}

function firstMonthIndex(period: Period): number {
  return lastMonthIndex(period) + 1 - 12 / partsInYear[period.kind];
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
