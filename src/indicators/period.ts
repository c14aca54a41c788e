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
  const part = ((calendarMonth + 8) % 12) + 1;
  return makePeriod('month', calendarMonth >= 4 ? calendarYear : calendarYear - 1, part);
}

function makePeriod(kind: PeriodKind, year: number, part: number): Period {
  const valid = kind === 'year' ? part === 0 : part >= 1 && part <= partsInYear[kind];
  if (!Number.isInteger(year) || !Number.isInteger(part) || !valid || year < earliestYear || year > latestYear) {
    throw new BotError('period-invalid', `There is no ${kind} ${part} in the financial year starting in ${year}.`);
  }
  return Object.freeze({ kind, year, part });
}

/** The calendar year and month (1–12) of a month period, or of the last month of a longer one. */
export function lastCalendarMonth(period: Period): { readonly year: number; readonly month: number } {
  const part = period.kind === 'month' ? period.part : period.kind === 'quarter' ? period.part * 3 : 12;
  const calendar = ((part + 2) % 12) + 1;
  return { year: part <= 9 ? period.year : period.year + 1, month: calendar };
}

/** The one way a period is written: `Mar-24`, `2023-24 Q4`, `2023-24`. `parsePeriod` reads it back. */
export function formatPeriod(period: Period): string {
  const financial = `${period.year}-${twoDigits(period.year + 1)}`;
  if (period.kind === 'year') return financial;
  if (period.kind === 'quarter') return `${financial} Q${period.part}`;
  const { year, month: calendar } = lastCalendarMonth(period);
  return `${monthNames[calendar - 1]}-${twoDigits(year)}`;
}

const yearPattern = /^(\d{4})\s*[-/–]\s*(\d{2}|\d{4})$/;
const quarterPattern = /^(\d{4})\s*[-/–]\s*(\d{2})\s*Q([1-4])$/i;
const monthPattern = /^([a-z]{3})[-\s]?(\d{2}|\d{4})$/i;

/**
 * Reads a period as documents and flags write it: `2023-24`, `2023-24 Q4`, `2023-24Q4`, `Mar-24`.
 * What an officer types in a question is read by `questions/`, not here.
 *
 * @returns undefined where the text is no period, or its two years do not follow each other.
 */
export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim();
  const inQuarter = quarterPattern.exec(trimmed);
  if (inQuarter) {
    return followsOn(inQuarter[1], inQuarter[2])
      ? inBounds(Number(inQuarter[1]), (y) => quarter(y, Number(inQuarter[3])))
      : undefined;
  }
  const inYear = yearPattern.exec(trimmed);
  if (inYear) return followsOn(inYear[1], inYear[2]) ? inBounds(Number(inYear[1]), financialYear) : undefined;
  const inMonth = monthPattern.exec(trimmed);
  if (!inMonth) return undefined;
  const calendar = monthNames.findIndex((name) => name.toLowerCase() === inMonth[1]?.toLowerCase()) + 1;
  if (calendar === 0) return undefined;
  const year = Number(inMonth[2]);
  return inBounds(year < 100 ? 2000 + year : year, (y) => month(y, calendar));
}

function followsOn(first: string | undefined, second: string | undefined): boolean {
  const next = Number(first) + 1;
  return second?.length === 4 ? Number(second) === next : Number(second) === next % 100;
}

function inBounds(year: number, make: (year: number) => Period): Period | undefined {
  return year > earliestYear && year < latestYear ? make(year) : undefined;
}

/** The period `count` steps of its own kind later; earlier where `count` is negative. */
export function shiftPeriod(period: Period, count: number): Period {
  if (period.kind === 'year') return financialYear(period.year + count);
  const parts = partsInYear[period.kind];
  const index = period.year * parts + period.part - 1 + count;
  return makePeriod(period.kind, Math.floor(index / parts), (((index % parts) + parts) % parts) + 1);
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
  const { year, month: last } = lastCalendarMonth(period);
  const name = (calendar: number) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, calendar - 1, 1));
  if (period.kind === 'month') return `${name(last)} ${year}`;
  if (period.kind === 'year') return `${name(4)} ${period.year} to ${name(3)} ${year}`;
  return `${name(last - 2)} to ${name(last)} ${year}`;
}

function lastMonthIndex(period: Period): number {
  const { year, month: calendar } = lastCalendarMonth(period);
  return year * 12 + calendar - 1;
}

function firstMonthIndex(period: Period): number {
  return lastMonthIndex(period) - (period.kind === 'month' ? 0 : period.kind === 'quarter' ? 2 : 11);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
