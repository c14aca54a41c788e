import { wordSet } from '../words/word-set.js';
import type { FindPiece, FoundPiece, PeriodPiece } from './period-piece.js';
import { monthNumbers, quarterNumbers } from './period-words.js';

/** Two digits of a year belong to this century. */
const century = 2000;
const joiningMonths = wordSet('to and through until till');
/** In front of a number they make it that of an indicator. */
const numberMarkers = wordSet('ind indicator indicators kpi kpis number no measure item row');
/** In front of "may" these make it the month. */
const beforeMay = wordSet('in of since for by end to from last until and early late mid');

/** "FY23/24", "FY 2023-24", "FY24": with one year, the one in which the financial year ends. */
export const findMarkedYear: FindPiece = (words, at) => {
  if (words[at] !== 'fy' && !(words[at] === 'financial' && words[at + 1] === 'year')) return undefined;
  const length = words[at] === 'fy' ? 1 : 2;
  const year = words[at + length] ?? '';
  const piece = readNumericDate(year);
  if (piece?.kind === 'financial-year') return { piece, length: length + 1 };
  const ends = piece?.kind === 'calendar-year' ? piece.year : /^\d\d$/.test(year) ? century + Number(year) : undefined;
  return ends === undefined ? undefined : { piece: { kind: 'financial-year', start: ends - 1 }, length: length + 1 };
};

/** "2023-24", "23/24", "2024", "31/03/2024", "03/2024". */
export const findNumericDate: FindPiece = (words, at) => {
  const piece = readNumericDate(words[at] ?? '');
  return piece && { piece, length: 1 };
};

/** "Q4", "quarter 4", "4th quarter", "Christmas quarter". */
export const findQuarter: FindPiece = (words, at) => {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  const part =
    word === 'q' || word === 'quarter'
      ? quarterNumbers.get(next)
      : next === 'quarter' && !/^\d$/.test(word)
        ? quarterNumbers.get(word)
        : undefined;
  return part === undefined ? undefined : { piece: { kind: 'quarter', part }, length: 2 };
};

/** "March", "March 2024", "Mar-24", "31 March 2024", and "January to March" as the quarter it is. */
export const findMonth: FindPiece = (words, at) => {
  const word = words[at] ?? '';
  const isDay = /^([1-9]|[12]\d|3[01])$/.test(word) && !isNumberOfIndicator(words, at);
  if (isDay && monthNumbers.has(words[at + 1] ?? '')) {
    const found = findMonth(words, at + 1);
    return found && { ...found, length: found.length + 1 };
  }
  // "By Christmas" is the end of December; "at Christmas" is the quarter that has it.
  if (word === 'christmas' && words[at - 1] !== 'by') return { piece: { kind: 'quarter', part: 3 }, length: 1 };
  const month = monthNumbers.get(word === 'christmas' ? 'december' : word);
  if (month === undefined || (word === 'may' && !isMonthOfMay(words, at))) return undefined;
  return findMonthsOfQuarters(words, at, month) ?? withYear(words, at, month);
};

/** "Ind 26 Jan", "KPIs 26 and 27 March" name indicators. */
function isNumberOfIndicator(words: readonly string[], at: number): boolean {
  let first = at;
  while (words[first - 1] === 'and' || /^\d{1,2}$/.test(words[first - 1] ?? '')) first -= 1;
  return numberMarkers.has(words[first - 1] ?? '');
}

function findMonthsOfQuarters(words: readonly string[], at: number, first: number): FoundPiece | undefined {
  // "April 2023 to March 2024": the year behind the last month tells the other.
  const ownYear = isYear(words[at + 1] ?? '') && monthNumbers.has(words[at + 3] ?? '') ? 1 : 0;
  const joined = ownYear + (joiningMonths.has(words[at + ownYear + 1] ?? '') ? 2 : 1);
  const last = monthNumbers.get(words[at + joined] ?? '');
  if (last === undefined || first % 3 !== 1 || last % 3 !== 0) return undefined;
  const piece = {
    kind: 'span',
    first: quarterOfMonth(first),
    last: quarterOfMonth(last),
    months: [first, last],
  } as const;
  if (piece.first > piece.last || !sharesYear(piece, words[at + 1], words[at + joined + 1], ownYear > 0))
    return undefined;
  // "The October to December quarter"
  const isCalledQuarter = piece.first === piece.last && words[at + joined + 1] === 'quarter';
  return { piece, length: joined + (isCalledQuarter ? 2 : 1) };
}

/** Whether two months with a year each lie in one financial year. */
function sharesYear(
  { first, last }: { readonly first: number; readonly last: number },
  from: string | undefined,
  to: string | undefined,
  isDated: boolean,
): boolean {
  return !isDated || Number(to) - Number(from) === (first < 4 && last === 4 ? 1 : 0);
}

/** Calendar months 1 to 3 are the fourth quarter of the financial year. */
function quarterOfMonth(calendar: number): number {
  return calendar <= 3 ? 4 : Math.ceil(calendar / 3) - 1;
}

function withYear(words: readonly string[], at: number, month: number): FoundPiece {
  const next = words[at + 1] ?? '';
  const year = isYear(next) ? Number(next) : /^[0-4]\d$/.test(next) ? century + Number(next) : undefined;
  return year === undefined
    ? { piece: { kind: 'month', month }, length: 1 }
    : { piece: { kind: 'month', month, year }, length: 2 };
}

/** "May" is a verb too. */
function isMonthOfMay(words: readonly string[], at: number): boolean {
  const [lead = '', before = '', next = ''] = [words[at - 2], words[at - 1], words[at + 1]];
  // "On 3 May"
  const isDated = /^([1-9]|[12]\d|3[01])$/.test(before) && (lead === 'on' || lead === 'at' || beforeMay.has(lead));
  return isDated || /^\d{2}(\d{2})?$/.test(next) || beforeMay.has(before);
}

function readNumericDate(word: string): PeriodPiece | undefined {
  const parts = word.split('-');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return isYear(first) ? { kind: 'calendar-year', year: Number(first) } : undefined;
  if (parts.length === 3) {
    const year = isYear(first) ? first : third;
    return isYear(year) || year.length === 2 ? monthOf(second, year) : undefined;
  }
  if (followsOn(first, second)) {
    return { kind: 'financial-year', start: first.length === 2 ? century + Number(first) : Number(first) };
  }
  if (isYear(first) && second.length === 2) return monthOf(second, first);
  return isYear(second) && first.length <= 2 ? monthOf(first, second) : undefined;
}

function monthOf(month: string, year: string): PeriodPiece | undefined {
  const number = Number(month);
  if (number < 1 || number > 12) return undefined;
  return { kind: 'month', month: number, year: year.length === 2 ? century + Number(year) : Number(year) };
}

function followsOn(first: string, second: string): boolean {
  const isShort = second.length === 2 && (first.length === 2 || isYear(first));
  if (isShort) return (Number(first) + 1) % 100 === Number(second);
  // "2008-9"
  if (isYear(first) && second.length === 1) return (Number(first) + 1) % 10 === Number(second);
  return isYear(first) && isYear(second) && Number(first) + 1 === Number(second);
}

/** A year for which there are periods, with one to spare on either side. */
function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) > 1950 && Number(digits) < 2099;
}
