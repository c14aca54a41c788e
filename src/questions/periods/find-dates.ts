import { wordSet } from '../words/word-set.js';
import type { FindPiece, FoundPiece, PeriodPiece } from './period-piece.js';
import { monthNumbers, quarterNumbers } from './period-words.js';

/** Two digits of a year belong to this century. */
const century = 2000;
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
  if (/^([1-9]|[12]\d|3[01])$/.test(word) && monthNumbers.has(words[at + 1] ?? '')) {
    const found = findMonth(words, at + 1);
    return found && { ...found, length: found.length + 1 };
  }
  // "By Christmas" is the end of December; "the Christmas quarter" was read before.
  const month = monthNumbers.get(word === 'christmas' ? 'december' : word);
  if (month === undefined || (word === 'may' && !isMonthOfMay(words, at))) return undefined;
  return findMonthsOfQuarter(words, at, month) ?? withYear(words, at, month);
};

function findMonthsOfQuarter(words: readonly string[], at: number, first: number): FoundPiece | undefined {
  const joined = words[at + 1] === 'to' || words[at + 1] === 'and' || words[at + 1] === 'through' ? 2 : 1;
  const last = monthNumbers.get(words[at + joined] ?? '');
  if (last !== first + 2 || last % 3 !== 0) return undefined;
  // Calendar months 1–3 are the fourth quarter of the financial year.
  return { piece: { kind: 'quarter', part: last === 3 ? 4 : last / 3 - 1 }, length: joined + 1 };
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
  return /^\d{2}(\d{2})?$/.test(words[at + 1] ?? '') || beforeMay.has(words[at - 1] ?? '');
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
  return isYear(first) && isYear(second) && Number(first) + 1 === Number(second);
}

/** A year for which there are periods, with one to spare on either side. */
function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) > 1950 && Number(digits) < 2099;
}
