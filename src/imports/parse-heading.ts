import { financialYear, type Period, parsePeriod } from '../indicators/period.js';
import { tidyText } from './sheet.js';

/** What a heading says about the time its column is of. */
export type Heading =
  | { readonly kind: 'month'; readonly period: Period }
  | { readonly kind: 'year'; readonly period: Period }
  /** `period` is undefined where the heading says `Q4` alone. */
  | { readonly kind: 'quarter'; readonly part: number; readonly period: Period | undefined }
  /** Written like a period, but there is none of that name: `Jna-24`, `2023-25`, `Q5`. */
  | { readonly kind: 'unknown-period' }
  | { readonly kind: 'words' };

const quarterPattern = /^(?:q|qtr\.?|quarter) ?([1-4])$/i;
const dayAndMonth = /^(\d{2})[- ]([a-z]{3})$/i;
/** Begins like a month and ends in a year, or is two numbers, or a quarter: a slip rather than a name. */
const likePeriod = /^(?:[jfmasond][a-z]{2,8}[-']\d{2,4}|\d{2,4} ?[-/] ?\d{2,4}|q ?\d)$/i;
const century = 2000;

/**
 * Reads a heading: `Jan-24`, `January 2024`, `23-24`, `2023-24 Q4`, `Q4`. Excel turns a typed
 * `Jan-24` into the 24th of January and shows `24-Jan`; that is read as the month it was meant to be.
 */
export function parseHeading(text: string): Heading {
  const tidy = tidyText(text).replace(/[–—−]/g, '-');
  const period = parsePeriod(tidy) ?? parseLooseMonth(tidy);
  if (period?.kind === 'quarter') return { kind: 'quarter', part: period.part, period };
  if (period?.kind === 'month') return { kind: 'month', period };
  const year = period ?? parseShortYear(tidy);
  if (year) return { kind: 'year', period: year };
  const [, part] = quarterPattern.exec(tidy) ?? [];
  if (part !== undefined) return { kind: 'quarter', part: Number(part), period: undefined };
  return { kind: likePeriod.test(tidy) ? 'unknown-period' : 'words' };
}

/** `23-24` and `23/24`: two years that follow each other. */
function parseShortYear(tidy: string): Period | undefined {
  const [, first, second] = /^(\d{2}) ?[-/] ?(\d{2})$/.exec(tidy) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) return undefined;
  return financialYear(century + Number(first));
}

function parseLooseMonth(tidy: string): Period | undefined {
  const swapped = dayAndMonth.exec(tidy);
  if (swapped) return parsePeriod(`${swapped[2]}-${swapped[1]}`);
  const [, name, year] = /^([a-z]{3})[a-z]{0,6}[-' ]{1,2}(\d{2}|\d{4})$/i.exec(tidy) ?? [];
  const isMonth = name !== undefined && monthNameStarts(tidy);
  return isMonth ? parsePeriod(`${name}-${year}`) : undefined;
}

/** Whether the letters in front are a month's name or a beginning of it: `Sept`, not `Janitor`. */
function monthNameStarts(tidy: string): boolean {
  const letters = (/^[a-z]+/i.exec(tidy)?.[0] ?? '').toLowerCase();
  return monthNames.some((name) => name.startsWith(letters));
}

const monthNames: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(century, index, 1))
    .toLowerCase(),
);

/**
 * A financial year, with its quarter where one is named, anywhere in a line such as a title. Only
 * years written out count: `17-18` in a title is more likely an age.
 */
export function findPeriodInLine(
  line: string,
): { readonly year: Period; readonly part: number | undefined } | undefined {
  const tidy = tidyText(line).replace(/[–—−]/g, '-');
  const [, part] = /\b(?:q|qtr\.? |quarter )([1-4])\b/i.exec(tidy) ?? [];
  for (const [text] of tidy.matchAll(/(?<![\d/-])\d{4} ?[-/] ?(?:\d{4}|\d{2})(?![\d/-])/g)) {
    const year = parsePeriod(text);
    if (year) return { year, part: part === undefined ? undefined : Number(part) };
  }
  return undefined;
}
