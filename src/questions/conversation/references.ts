import { createPhraseTable } from '../words/phrase-table.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** What the words of a message refer to besides what they name. */
export interface References {
  /** The rest of an earlier question: "and dental?", "what about Q3". */
  readonly isEllipsis: boolean;
  /** No whole question: "dental", "last quarter?" */
  readonly isFragment: boolean;
  /** "It" and "that", or "them". */
  readonly pronoun: 'one' | 'several' | undefined;
  /** The pronoun is asked about, not spoken of: "is that good", not "that is good". */
  readonly asksAboutIt: boolean;
  /** Places among what was offered, from 1; -1 is the last. */
  readonly ordinals: readonly number[];
  readonly pick: 'all' | 'none' | 'other' | undefined;
  /** "The DfE one", "the health ones", "the DfE version". */
  readonly hasOne: boolean;
  /** "Just the health ones". */
  readonly isNarrowing: boolean;
  /** "Which are red?", "which of them?": of what was spoken of, for no thing is named. */
  readonly asksWhich: boolean;
  readonly goesBack: boolean;
  /** The period before or after the one spoken of: "before that", "the next quarter". */
  readonly step: { readonly by: -1 | 1; readonly unit: 'month' | 'quarter' | 'year' | undefined } | undefined;
  /** "And now?" */
  readonly saysNow: boolean;
  /** "Tell me more". */
  readonly asksMore: boolean;
  /** The places of the words that only refer, so that nothing else is read from them. */
  readonly used: ReadonlySet<number>;
  /** The same for `ordinals` and `pick`, which mean something else where nothing was offered. */
  readonly picking: ReadonlySet<number>;
}

/** Words that may stand before anything and say nothing. */
const leadIns = wordSet(`
  ok okay so now please pls can could we you let lets us i want would like to id and then just right fine great thanks
  thank cheers actually oh ah hm hmm well yes yeah yep no lol wow hi hello hey sorry good cool interesting fair enough
`);
/** With one of these a message is a question or a request of its own. */
const verbs = wordSet(`
  how what which who whose when where why is are was were am do does did has have had can could should will would
  show tell give list compare number explain see find get got
`);
const ones = wordSet('one ones version versions');
const narrowing = wordSet('just only');
const afterWhich = wordSet('one ones is are was were of has have');
const nowWords = wordSet('now currently current today latest');
const relativeBefore = wordSet('before previous prior preceding earlier');
const relativeAfter = wordSet('after next following later');
const units = new Map([
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
] as const);
const pronounsForOne = wordSet('it its that this');
const pronounsForSeveral = wordSet('they them those these');
/** "Those that are red", "all that", "children that": no word for what was spoken of. */
const antecedents = wordSet(
  'one ones those these all anything everything something indicators measures figures areas them',
);
/** "This quarter", "this panel" and "that way" point elsewhere. */
const determined = wordSet(`
  quarter month year time week panel meeting council county area service team bot scorecard report authority point way
  period date
`);
/** "Is that too high?", "why so low?" */
const judging = wordSet('high low big small large slow long strong weak');
const degrees = wordSet('so too very quite pretty rather really that this it');
/** "Is it more than 3?": what stands around an amount. */
const amountWords = wordSet('over under above below less fewer than least most exactly percent around about');
const beforeAsked = wordSet('is are was were do does did has have had about of on for with than against');

const ordinalWords: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];
const ordinalPlaces: readonly (readonly [word: string, place: number])[] = [
  ...ordinalWords.map((word, at) => [word, at + 1] as const),
  ['last', -1],
  ['final', -1],
  ['bottom', -1],
  ['top', 1],
];

type Sign =
  | { readonly kind: 'ordinal'; readonly place: number }
  | { readonly kind: 'pick'; readonly pick: 'all' | 'none' | 'other' }
  | { readonly kind: 'back' | 'ellipsis' | 'more' };

const table = createPhraseTable<Sign>(
  (
    [
      ...ordinalPlaces.flatMap(([word, place]) =>
        ['one', 'of them', 'of these', 'of those', 'option', 'choice'].map(
          (thing) => [`${word} ${thing}`, { kind: 'ordinal', place }] as const,
        ),
      ),
      ...[1, 2, 3, 4, 5].flatMap((place) =>
        ['option', 'choice', 'number'].map((thing) => [`${thing} ${place}`, { kind: 'ordinal', place }] as const),
      ),
      ['option one', { kind: 'ordinal', place: 1 }],
      ['choice one', { kind: 'ordinal', place: 1 }],
      ['former', { kind: 'ordinal', place: 1 }],
      ['latter', { kind: 'ordinal', place: -1 }],
      ...['both', 'both of them', 'both of these', 'both of those', 'all of them', 'all of these', 'all of those'].map(
        (words) => [words, { kind: 'pick', pick: 'all' }] as const,
      ),
      ...['either', 'either of them', 'either one', 'each of them', 'lot', 'all 2', 'all 3', 'all 4', 'all 5'].map(
        (words) => [words, { kind: 'pick', pick: 'all' }] as const,
      ),
      ...['neither', 'neither of them', 'none of them', 'none of these', 'none of those'].map(
        (words) => [words, { kind: 'pick', pick: 'none' }] as const,
      ),
      ...['other one', 'other option', 'other ones', 'other 1'].map(
        (words) => [words, { kind: 'pick', pick: 'other' }] as const,
      ),
      ...['go back to', 'go back', 'going back to', 'back to', 'return to', 'returning to', 'get back to'].map(
        (words) => [words, { kind: 'back' }] as const,
      ),
      ...['come back to', 'coming back to', 'back on to', 'switch back to'].map(
        (words) => [words, { kind: 'back' }] as const,
      ),
      ...['and', 'what about', 'how about', 'and what about', 'and how about', 'or', 'also', 'same for', 'ditto'].map(
        (words) => [words, { kind: 'ellipsis' }] as const,
      ),
      ...['same again for', 'do same for', 'ditto for', 'now', 'but', 'but what about', 'plus', 'then', 'what of'].map(
        (words) => [words, { kind: 'ellipsis' }] as const,
      ),
      ...[
        'tell me more',
        'more',
        'go on',
        'more detail',
        'more details',
        'more info',
        'more information',
        'details',
        'detail',
      ].map((words) => [words, { kind: 'more' }] as const),
    ] as const
  ).map(([words, sign]) => [words.split(' '), sign] as const),
);

/** Reads what the words of a message refer to. It looks at words alone: whether anything was spoken of is for others. */
export function readReferences(tokens: readonly Token[]): References {
  const words = tokens.map(({ word }) => word);
  const start = Math.max(
    0,
    words.findIndex((word) => !leadIns.has(word)),
  );
  const used = new Set<number>();
  const picking = new Set<number>();
  const use = (places: Set<number>, at: number, length: number) => {
    for (let index = at; index < at + length; index += 1) places.add(index);
  };
  const ordinals: number[] = [];
  let pick: References['pick'];
  let goesBack = false;
  let asksMore = false;
  let ellipsisEnd = 0;
  for (let at = 0; at < words.length; ) {
    const hit = table.longestAt(words, at);
    const sign = hit?.values[0];
    const length = hit?.length ?? 1;
    const leads = at <= start || words.slice(0, at).every((word) => leadIns.has(word));
    if (sign?.kind === 'ordinal') {
      ordinals.push(sign.place);
      use(picking, at, length);
    } else if (sign?.kind === 'pick' && !units.has((words[at + length] ?? '') as 'month')) {
      pick ??= sign.pick;
      use(picking, at, length);
    } else if (sign?.kind === 'back' && leads && (words[at + length - 1] === 'to' || at + length === words.length)) {
      goesBack = true;
      use(used, at, length);
    } else if (sign?.kind === 'ellipsis' && leads) {
      ellipsisEnd = at + length;
      use(used, at, length);
    } else if (sign?.kind === 'more') {
      asksMore = true;
      // Only "more" itself: "three or more" was made one word before.
      for (let index = at; index < at + length; index += 1) if (words[index] === 'more') used.add(index);
    }
    at += sign === undefined ? 1 : length;
  }
  const bare = findBareOrdinal(words, picking);
  if (bare !== undefined) {
    ordinals.push(bare.place);
    picking.add(bare.at);
  }
  const step = findStep(words);
  for (const at of step?.used ?? []) used.add(at);
  const behind = words.slice(Math.max(ellipsisEnd, goesBack ? 0 : start));
  const isFragment = !behind.some((word) => verbs.has(word));
  const pronounAt = findPronoun(words, new Set([...used, ...picking]));
  for (const at of findIdleWords(tokens, pronounAt !== undefined, used)) used.add(at);
  return {
    isEllipsis: ellipsisEnd > 0 && isFragment,
    isFragment,
    pronoun: pronounAt === undefined ? undefined : pronounsForOne.has(words[pronounAt] ?? '') ? 'one' : 'several',
    asksAboutIt: pronounAt !== undefined && beforeAsked.has(words[pronounAt - 1] ?? ''),
    ordinals,
    pick,
    hasOne: words.some((word) => ones.has(word)),
    isNarrowing: words.some((word) => narrowing.has(word)),
    asksWhich: words.some((word, at) => word === 'which' && afterWhich.has(words[at + 1] ?? '')),
    goesBack,
    step: step && { by: step.by, unit: step.unit },
    saysNow: words.some(
      (word, at) => nowWords.has(word) && !(word === 'now' && ellipsisEnd > at && at < words.length - 1),
    ),
    asksMore,
    used,
    picking,
  };
}

/** Whether words point at something offered or spoken of before, whatever else they say. */
export function goesBackOrPicks({ goesBack, ordinals, pick, hasOne, isFragment }: References): boolean {
  return goesBack || ordinals.length > 0 || pick !== undefined || (hasOne && isFragment);
}

/** "The second", "second please": an ordinal with nothing but plain words beside it. */
function findBareOrdinal(
  words: readonly string[],
  used: ReadonlySet<number>,
): { readonly at: number; readonly place: number } | undefined {
  const at = words.findIndex((word, index) => !used.has(index) && ordinalWords.includes(word));
  if (at < 0 || units.has((words[at + 1] ?? '') as 'month')) return undefined;
  const isPlain = words.every((word, index) => index === at || used.has(index) || plainWords.has(word));
  return isPlain ? { at, place: ordinalWords.indexOf(words[at] ?? '') + 1 } : undefined;
}

interface FoundStep {
  readonly by: -1 | 1;
  readonly unit: 'month' | 'quarter' | 'year' | undefined;
  readonly used: readonly number[];
}

/** "Before that", "the quarter before", "the next month", "the year after". "The quarter before last" is no step. */
function findStep(words: readonly string[]): FoundStep | undefined {
  for (const [at, word] of words.entries()) {
    const by = relativeBefore.has(word) ? -1 : relativeAfter.has(word) ? 1 : undefined;
    if (by === undefined || words[at + 1] === 'last') continue;
    const unitAt = [at + 1, at - 1].find((near) => units.has((words[near] ?? '') as 'month'));
    const unit = unitAt === undefined ? undefined : units.get((words[unitAt] ?? '') as 'month');
    // "Two quarters earlier" counts from now.
    if (unitAt !== undefined && /^\d+$/.test(words[unitAt - 1] ?? '')) continue;
    const pointsBack = pronounsForOne.has(words[at + 1] ?? '') || words[at + 1] === 'then';
    const isOne = ones.has(words[at + 1] ?? '') || ones.has(words[at - 1] ?? '');
    const isLast = at === words.length - 1;
    if (unit === undefined && !pointsBack && !isOne && !isLast) continue;
    const used = [at, ...(unitAt === undefined ? [] : [unitAt]), ...(pointsBack ? [at + 1] : [])];
    return { by, unit, used };
  }
  return undefined;
}

/** Words beside what is referred to that name nothing: a judgement, an amount, "version", the "s" of "19-21s". */
function findIdleWords(tokens: readonly Token[], refers: boolean, used: ReadonlySet<number>): readonly number[] {
  const words = tokens.map(({ word }) => word);
  const idle = words.flatMap((word, at) => {
    const isPlural = word === 's' && tokens[at]?.glued === true && /^\d/.test(words[at - 1] ?? '');
    const isJudging = judging.has(word) && (refers || degrees.has(words[at - 1] ?? ''));
    return isPlural || isJudging || (ones.has(word) && !plainWords.has(word)) ? [at] : [];
  });
  const amounts = words.flatMap((word, at) => {
    const isNumber = /^\d+(\.\d+)?$/.test(word) && tokens[at]?.glued !== true;
    return isNumber || (amountWords.has(word) && words.some((other) => /^\d/.test(other))) ? [at] : [];
  });
  const isOnlyAmount = words.every((word, at) => plainWords.has(word) || used.has(at) || amounts.includes(at));
  return refers && isOnlyAmount ? [...idle, ...amounts] : idle;
}

/** The place of the first word for what was spoken of. */
function findPronoun(words: readonly string[], used: ReadonlySet<number>): number | undefined {
  const at = words.findIndex((word, index) => {
    if (used.has(index)) return false;
    if (!pronounsForOne.has(word) && !pronounsForSeveral.has(word)) return false;
    if (word === 'that' && antecedents.has(words[index - 1] ?? '')) return false;
    if (word !== 'it' && word !== 'them' && determined.has(words[index + 1] ?? '')) return false;
    return !(words[index + 1] === 'that' || words[index + 1] === 'which');
  });
  return at < 0 ? undefined : at;
}
