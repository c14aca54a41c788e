import { wordSet } from '../words/word-set.js';
/** Calendar months by the names and short forms people type. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'january'],
    ['feb', 'febr', 'february'],
    ['mar', 'march'],
    ['apr', 'april'],
    ['may'],
    ['jun', 'june'],
    ['jul', 'july'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Quarters of the financial year by their season. */
export const seasonNumbers: ReadonlyMap<string, number> = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['winter', 4],
]);

/** Numbers of quarters as words; digits stand for themselves. */
export const quarterNumbers: ReadonlyMap<string, number> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['one', 1],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  // The quarter that has Christmas in it is October to December.
  ['christmas', 3],
  ...seasonNumbers,
]);

export const wordsForThis = wordSet('this current latest present newest recent');
export const wordsForLast = wordSet('last previous prior preceding past');
export const wordsForNext = wordSet('next coming upcoming');
export const wordsForAgo = wordSet('ago earlier back previously before');
export const wordsForSince = wordSet('since from than until');
/** In front of "the last year" they make it a stretch of time and not the year before this one. */
export const wordsForWithin = wordSet('in over during within for throughout');

/** In front of "quarters" these leave open which: "the quarters", "the previous months". */
export const wordsForAll = wordSet(
  'the all other others earlier previous preceding prior recent past separate individual single different see show me by its our those these and',
);

/** Every word that the reading of periods compares, so that slips in it are mended too. */
export const periodWords: readonly string[] = [
  ...monthNumbers.keys(),
  ...quarterNumbers.keys(),
  ...wordsForThis,
  ...wordsForLast,
  ...wordsForAgo,
  ...['quarter', 'quarterly', 'month', 'monthly', 'year', 'yearly', 'annual', 'since', 'until', 'same', 'outturn'],
  ...['end', 'between', 'period', 'financial'],
].filter((word) => word.length > 3);
