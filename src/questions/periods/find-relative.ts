import type { PeriodKind } from '../../indicators/period.js';
import { wordSet } from '../words/word-set.js';
import type { FindPiece, FoundPiece } from './period-piece.js';
import {
  seasonNumbers,
  wordsForAgo,
  wordsForLast,
  wordsForNext,
  wordsForSince,
  wordsForThis,
  wordsForWithin,
} from './period-words.js';

const units: ReadonlyMap<string, PeriodKind> = new Map([
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['year', 'year'],
  ['fy', 'year'],
  ['q', 'quarter'],
]);
const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

const quartersInYear = 4;
const pointsInTime = wordSet('time point');
const leastYears = 3;
/** "5 year trend" */
const courseWords = wordSet('trend history graph chart view picture');
/** Between "this year" and a bare "last". */
const joiningLast = wordSet('than vs versus and on to with');

/** Behind "the same quarter"; articles are left out. */
const aYearAgo = ['last year', 'previous year', 'prior year', 'year before', 'year before that', 'year earlier']
  .flatMap((year) => [year, `in ${year}`, `of ${year}`])
  .concat(
    'year ago',
    'year back',
    'year previously',
    'one year ago',
    'one year earlier',
    '1 year ago',
    '1 year earlier',
  );

/** "The same quarter a year ago", "this time last year" */
const sameLastYear = [
  'same quarter',
  'same q',
  'same month',
  'same time',
  'same period',
  'same point',
  'this quarter',
  'this time',
  'this point',
].flatMap((point) => aYearAgo.map((ago) => `${point} ${ago}`));

/** Whole phrases, longest first, articles left out. */
const phrases: readonly (readonly [phrase: readonly string[], piece: FoundPiece['piece']])[] = (
  [
    ...sameLastYear.map((phrase) => [phrase, { kind: 'same-last-year' }] as const),
    ['one year ago', { kind: 'same-last-year' }],
    ['1 year ago', { kind: 'same-last-year' }],
    ['year ago', { kind: 'same-last-year' }],
    ['12 month ago', { kind: 'same-last-year' }],
    ['year earlier', { kind: 'same-last-year' }],
    ['year back', { kind: 'same-last-year' }],
    ['quarter before last', { kind: 'back', of: 'quarter', steps: 2 }],
    ['quarter before', { kind: 'back', of: 'quarter', steps: 1 }],
    ['quarter ago', { kind: 'back', of: 'quarter', steps: 1 }],
    // "Last month" is the latest held, so the one before it is one back.
    ['month before last', { kind: 'back', of: 'month', steps: 1 }],
    ['month before', { kind: 'back', of: 'month', steps: 1 }],
    ['month ago', { kind: 'back', of: 'month', steps: 1 }],
    ['last month', { kind: 'back', of: 'month', steps: 0 }],
    ['past month', { kind: 'back', of: 'month', steps: 0 }],
    ['past quarter', { kind: 'back', of: 'quarter', steps: 0 }],
    ['past year', { kind: 'window', months: 12 }],
    ['last financial year', { kind: 'back', of: 'year', steps: 1 }],
    ['previous financial year', { kind: 'back', of: 'year', steps: 1 }],
    ['this financial year', { kind: 'back', of: 'year', steps: 0 }],
    ['current financial year', { kind: 'back', of: 'year', steps: 0 }],
    ['year before last', { kind: 'back', of: 'year', steps: 2 }],
    ['year before', { kind: 'back', of: 'year', steps: 1 }],
    ['so far this year', { kind: 'back', of: 'year', steps: 0 }],
    ['year to date', { kind: 'back', of: 'year', steps: 0 }],
    ['year so far', { kind: 'back', of: 'year', steps: 0 }],
    ['over 4 quarter', { kind: 'run', quarters: 4 }],
    ['across 4 quarter', { kind: 'run', quarters: 4 }],
    ['finish year', { kind: 'back', of: 'year', steps: 0 }],
    ['finished year', { kind: 'back', of: 'year', steps: 0 }],
    ['ytd', { kind: 'back', of: 'year', steps: 0 }],
    ['first half of year', { kind: 'span', first: 1, last: 2 }],
    ['first half of this year', { kind: 'span', first: 1, last: 2 }],
    ['first half', { kind: 'span', first: 1, last: 2 }],
    ['first 6 month of year', { kind: 'span', first: 1, last: 2 }],
    ['second half of year', { kind: 'span', first: 3, last: 4 }],
    ['second half of this year', { kind: 'span', first: 3, last: 4 }],
    ['second half', { kind: 'span', first: 3, last: 4 }],
    ['last 6 month of year', { kind: 'span', first: 3, last: 4 }],
    ['start of year', { kind: 'quarter', part: 1 }],
    ['start of this year', { kind: 'quarter', part: 1 }],
    ['start of financial year', { kind: 'quarter', part: 1 }],
    ['start of this financial year', { kind: 'quarter', part: 1 }],
    ['beginning of year', { kind: 'quarter', part: 1 }],
    ['beginning of this year', { kind: 'quarter', part: 1 }],
    ['beginning of financial year', { kind: 'quarter', part: 1 }],
    ['mid year', { kind: 'quarter', part: 2 }],
    ['midyear', { kind: 'quarter', part: 2 }],
    ['half year', { kind: 'quarter', part: 2 }],
    ['half way through year', { kind: 'quarter', part: 2 }],
    ['halfway through year', { kind: 'quarter', part: 2 }],
    ['year figure', { kind: 'back', of: 'year', steps: 0 }],
    ['year figures', { kind: 'back', of: 'year', steps: 0 }],
    ['year total', { kind: 'back', of: 'year', steps: 0 }],
    ['yearly figure', { kind: 'back', of: 'year', steps: 0 }],
    ['yearly total', { kind: 'back', of: 'year', steps: 0 }],
    ['annual figure', { kind: 'back', of: 'year', steps: 0 }],
    ['annual total', { kind: 'back', of: 'year', steps: 0 }],
    ['year end', { kind: 'back', of: 'year', steps: 0 }],
    ['end of year', { kind: 'back', of: 'year', steps: 0 }],
    ['end of this year', { kind: 'back', of: 'year', steps: 0 }],
    ['end of last year', { kind: 'back', of: 'year', steps: 1 }],
    ['full year', { kind: 'back', of: 'year', steps: 0 }],
    ['all year', { kind: 'back', of: 'year', steps: 0 }],
    ['whole year', { kind: 'back', of: 'year', steps: 0 }],
    ['year as whole', { kind: 'back', of: 'year', steps: 0 }],
    ['total so far', { kind: 'back', of: 'year', steps: 0 }],
    ['so far in total', { kind: 'back', of: 'year', steps: 0 }],
    ['running total', { kind: 'back', of: 'year', steps: 0 }],
    ['year altogether', { kind: 'back', of: 'year', steps: 0 }],
    ['year in total', { kind: 'back', of: 'year', steps: 0 }],
    ['year overall', { kind: 'back', of: 'year', steps: 0 }],
    ['how was the year', { kind: 'back', of: 'year', steps: 0 }],
    ['how did the year', { kind: 'back', of: 'year', steps: 0 }],
    ['how has the year', { kind: 'back', of: 'year', steps: 0 }],
    ['for the year', { kind: 'back', of: 'year', steps: 0 }],
    // The figure of the quarter is told with that of the year beside it.
    ...[
      'year or quarter',
      'quarter or year',
      'year or the quarter',
      'quarter or the year',
      'annual figure or quarter',
      'year figure or quarter',
      'quarter figure or year',
      'annual or quarterly',
      'quarterly or annual',
    ].map((phrase) => [phrase, { kind: 'back', of: 'quarter', steps: 0 }] as const),
    ['for the quarter', { kind: 'back', of: 'quarter', steps: 0 }],
    // "And the year?"; "and the year before?" asks for another one.
    ['the year $', { kind: 'back', of: 'year', steps: 0 }],
    ['year $', { kind: 'back', of: 'year', steps: 0 }],
    ['for the month', { kind: 'back', of: 'month', steps: 0 }],
    // A year of what adds up, and otherwise no more than the measure's own twelve months.
    ['in year', { kind: 'window', months: 12 }],
    ['within year', { kind: 'window', months: 12 }],
    ['outturn', { kind: 'back', of: 'year', steps: 0 }],
  ] as const
)
  .map(([phrase, piece]) => [phrase.split(' '), piece] as const)
  .sort((a, b) => b[0].length - a[0].length);

/** The same by the word they begin with. */
const phrasesByFirstWord = new Map<string, (typeof phrases)[number][]>();
for (const entry of phrases) {
  const [first = ''] = entry[0];
  phrasesByFirstWord.set(first, [...(phrasesByFirstWord.get(first) ?? []), entry]);
}

/** "Same quarter last year", "year to date", "the quarter before last". */
export const findPhrase: FindPiece = (words, at) => {
  for (const [phrase, piece] of phrasesByFirstWord.get(words[at] ?? '') ?? []) {
    const length = matchLength(words, at, phrase);
    if (length > 0) return { piece, length };
  }
  return undefined;
};

/** "Last quarter", "this year". */
export const findNeighbour: FindPiece = (words, at) => {
  const word = words[at] ?? '';
  const of = units.get(words[at + 1] ?? '');
  if (of === undefined) return findUnitOfThis(words, at);
  if (words[at + 1] === 'q' && /^[1-4]$/.test(words[at + 2] ?? '')) return undefined;
  if (wordsForNext.has(word)) return { piece: { kind: 'back', of, steps: -1 }, length: 2 };
  if (wordsForThis.has(word)) return { piece: { kind: 'back', of, steps: 0 }, length: 2 };
  return wordsForLast.has(word) ? { piece: { kind: 'back', of, steps: 1 }, length: 2 } : undefined;
};

/** "This year than last": the unit was said before. */
function findUnitOfThis(words: readonly string[], at: number): FoundPiece | undefined {
  const [lead = '', said = ''] = [words[at - 3], words[at - 2]];
  const of = wordsForThis.has(lead) && joiningLast.has(words[at - 1] ?? '') ? units.get(said) : undefined;
  return of === undefined || words[at] !== 'last' ? undefined : { piece: { kind: 'back', of, steps: 1 }, length: 1 };
}

/** "Summer 2022", "last summer", "over the winter", "since the summer": of one without a year the latest quarter of that season that has come. */
export const findSeason: FindPiece = (words, at) => {
  const alone = seasonNumbers.get(words[at] ?? '');
  if (alone !== undefined) {
    // The word in front is left to tell how the season is meant.
    const before = words[at - 1] === 'the' ? words[at - 2] : words[at - 1];
    const isDated = /^(19|20)\d\d$/.test(words[at + 1] === 'of' ? (words[at + 2] ?? '') : (words[at + 1] ?? ''));
    return isDated || wordsForSince.has(before ?? '')
      ? { piece: { kind: 'quarter', part: alone }, length: 1 }
      : undefined;
  }
  const article = words[at + 1] === 'the' ? 1 : 0;
  const part = seasonNumbers.get(words[at + 1 + article] ?? '');
  const leads = words[at] === 'last' || (article === 1 && wordsForWithin.has(words[at] ?? ''));
  return part === undefined || !leads || words[at + 2 + article] === 'quarter'
    ? undefined
    : { piece: { kind: 'quarter', part }, length: 2 + article };
};

/** "Two quarters ago", "this time two years ago". */
export const findAgo: FindPiece = (words, at) => {
  const years = findSamePointAgo(words, at);
  if (years) return years;
  const steps = /^\d{1,2}$/.test(words[at] ?? '') ? Number(words[at]) : undefined;
  const of = units.get(words[at + 1] ?? '');
  const ago = wordsForAgo.has(words[at + 2] ?? '');
  return steps === undefined || of === undefined || !ago
    ? undefined
    : { piece: { kind: 'back', of, steps }, length: 3 };
};

/** "This time two years ago" is as many years before the latest quarter. */
function findSamePointAgo(words: readonly string[], at: number): FoundPiece | undefined {
  const isPoint = wordsForThis.has(words[at] ?? '') && pointsInTime.has(words[at + 1] ?? '');
  const years = /^\d{1,2}$/.test(words[at + 2] ?? '') ? Number(words[at + 2]) : undefined;
  const isAgo = words[at + 3] === 'year' && wordsForAgo.has(words[at + 4] ?? '');
  return isPoint && isAgo && years !== undefined
    ? { piece: { kind: 'back', of: 'quarter', steps: years * quartersInYear }, length: 5 }
    : undefined;
}

/** "In the last year", "over the past 12 months", "last three months". */
export const findWindow: FindPiece = (words, at) => {
  const within = wordsForWithin.has(words[at] ?? '') ? 1 : 0;
  const article = words[at + within] === 'the' ? 1 : 0;
  const from = at + within + article;
  if (!wordsForLast.has(words[from] ?? '')) return findYears(words, at);
  const { count, taken } = countAt(words, from + 1);
  const of = units.get(words[from + 1 + taken] ?? '');
  if (of === undefined) return undefined;
  const length = within + article + 2 + taken;
  if (of === 'quarter' && count !== undefined && count > 1) return { piece: { kind: 'run', quarters: count }, length };
  if (count !== undefined) return { piece: { kind: 'window', months: count * monthsIn[of] }, length };
  // "In last year" and "last year" are the year before; only "in the last year" is a stretch of time.
  const isStretch = within === 1 && article === 1 && of !== 'quarter' && of !== 'month';
  return isStretch ? { piece: { kind: 'window', months: monthsIn[of] }, length: 4 } : undefined;
};

/** What people say for a small number they do not count. */
const fewWords: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['few', 3],
]);

/** How many are said, and in how many words: "3", "couple of", "few". */
function countAt(words: readonly string[], at: number): { readonly count: number | undefined; readonly taken: number } {
  const word = words[at] ?? '';
  if (/^\d{1,2}$/.test(word)) return { count: Number(word), taken: 1 };
  const few = fewWords.get(word);
  if (few === undefined) return { count: undefined, taken: 0 };
  return { count: few, taken: words[at + 1] === 'of' ? 2 : 1 };
}

/** "Over ten years", "ten year trend": fewer may belong to what is measured, "in care for over two years". */
function findYears(words: readonly string[], at: number): FoundPiece | undefined {
  const years = Number(/^\d{1,2}$/.exec(words[at] ?? '')?.[0] ?? 0);
  if (years >= leastYears && words[at + 1] === 'year' && courseWords.has(words[at + 2] ?? '')) {
    return { piece: { kind: 'window', months: years * monthsIn.year }, length: 2 };
  }
  const count = Number(/^\d{1,2}$/.exec(words[at + 1] ?? '')?.[0] ?? 0);
  const isSpan = (words[at] === 'over' || words[at] === 'across') && words[at + 2] === 'year' && count >= leastYears;
  return isSpan ? { piece: { kind: 'window', months: count * monthsIn.year }, length: 3 } : undefined;
}

/** Ends a phrase that is all there is in a message. */
const isAll = '$';

/** How many words the phrase takes at `at`, articles in between not minded; 0 where it is not there. */
function matchLength(words: readonly string[], at: number, phrase: readonly string[]): number {
  let here = at;
  for (const [index, word] of phrase.entries()) {
    if (word === isAll) return at === 0 && here === words.length ? here : 0;
    if (index > 0 && word !== 'the' && (words[here] === 'the' || words[here] === 'a')) here += 1;
    if (words[here] !== word) return 0;
    here += 1;
  }
  return here - at;
}
