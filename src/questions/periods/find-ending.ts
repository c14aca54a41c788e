import { wordSet } from '../words/word-set.js';
import type { FindPiece, FoundPiece } from './period-piece.js';
import { monthNumbers, quarterNumbers } from './period-words.js';

const opening = wordSet('for in the');
const ending = wordSet('ending ended ends to until');
/** "To the end of December" */
const endOf = wordSet('the end of');
const march = 3;

/** "The quarter ending December 2022", "three months to June", "the year to March 2012": periods that are named by their last month. */
export const findEnding: FindPiece = (words, at) => {
  let from = at;
  while (opening.has(words[from] ?? '')) from += 1;
  const found = findQuarterEnding(words, from) ?? findYearEnding(words, from);
  return found && { ...found, length: found.length + from - at };
};

function findQuarterEnding(words: readonly string[], at: number): FoundPiece | undefined {
  // "From the first quarter to December" goes from one to another.
  const isQuarter = words[at] === 'quarter' && !quarterNumbers.has(words[at - 1] ?? '');
  const unit = isQuarter ? 1 : words[at] === '3' && words[at + 1] === 'month' ? 2 : 0;
  if (unit === 0 || !ending.has(words[at + unit] ?? '')) return undefined;
  let from = at + unit + 1;
  while (endOf.has(words[from] ?? '')) from += 1;
  const { month, length } = monthAt(words, from);
  if (month === undefined || month % 3 !== 0) return undefined;
  return { piece: { kind: 'quarter', part: month === march ? 4 : month / 3 - 1 }, length: from - at + length };
}

/** A financial year ends in March; of any other twelve months nothing is held. */
function findYearEnding(words: readonly string[], at: number): FoundPiece | undefined {
  const unit = words[at] === 'year' ? 1 : words[at] === '12' && words[at + 1] === 'month' ? 2 : 0;
  if (unit === 0 || !ending.has(words[at + unit] ?? '')) return undefined;
  const { month, length } = monthAt(words, at + unit + 1);
  const end = at + unit + 1 + length;
  const year = /^(19|20)\d\d$/.test(words[end] ?? '') ? Number(words[end]) : undefined;
  if (month !== march || year === undefined) return undefined;
  return { piece: { kind: 'financial-year', start: year - 1 }, length: end + 1 - at };
}

/** A month, the day in front of it not minded. */
function monthAt(
  words: readonly string[],
  at: number,
): { readonly month: number | undefined; readonly length: number } {
  const day = /^\d{1,2}$/.test(words[at] ?? '') ? 1 : 0;
  return { month: monthNumbers.get(words[at + day] ?? ''), length: day + 1 };
}
