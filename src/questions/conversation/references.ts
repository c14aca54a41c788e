import { keepByTokens } from '../words/keep-by-tokens.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findIdleWords } from './find-idle-words.js';
import { findPronoun } from './find-pronoun.js';
import { findStep, type Step } from './find-step.js';
import {
  behindTwo,
  firstOfList,
  leadIns,
  ones,
  ordinalWords,
  type Pick,
  referenceTable,
  unitWords,
  verbs,
} from './reference-phrases.js';

/** What the words of a message refer to besides what they name. */
export interface References {
  /** The rest of an earlier question: "and dental?", "what about Q3". */
  readonly isEllipsis: boolean;
  /** "Thanks. And dental?": what was asked before is done with. */
  readonly startsAfresh: boolean;
  /** No whole question: "dental", "last quarter?" */
  readonly isFragment: boolean;
  /** "It" and "that", or "them". */
  readonly pronoun: 'one' | 'several' | undefined;
  /** Where it stands. */
  readonly pronounAt: number | undefined;
  /** The pronoun is asked about, not spoken of: "is that good", not "that is good". */
  readonly asksAboutIt: boolean;
  /** Places among what was offered, from 1; -1 is the last. */
  readonly ordinals: readonly number[];
  readonly pick: Pick | undefined;
  /** "The DfE one", "the health ones", "the DfE version". */
  readonly hasOne: boolean;
  /** "The health ones", not "the health one". */
  readonly isSeveral: boolean;
  /** "Just the health ones". */
  readonly isNarrowing: boolean;
  /** "Add the South West", "and the region too": to what was asked before, and not instead of it. */
  readonly adds: boolean;
  /** "Which are red?", "any in fostering?": of what was spoken of, for no thing is named. */
  readonly asksWhich: boolean;
  readonly goesBack: boolean;
  /** "Start again", "moving on": what was said before counts no more. */
  readonly changesTopic: boolean;
  /** "Before that", "the next quarter", "the next one". */
  readonly step: Step | undefined;
  /** "And England at the time?" */
  readonly saysAtTheTime: boolean;
  /** "And since then?" */
  readonly saysSinceThen: boolean;
  /** "And now?" */
  readonly saysNow: boolean;
  /** "Tell me more". */
  readonly asksMore: boolean;
  /** The places of the words that only refer, so that nothing else is read from them. */
  readonly used: ReadonlySet<number>;
  /** The same for `ordinals` and `pick`, which mean something else where nothing was offered. */
  readonly picking: ReadonlySet<number>;
}

const rankWords = wordSet('worst best biggest largest weakest strongest lowest highest');
const thanks = wordSet('thanks thank cheers ta');
const narrowing = wordSet('just only');
const adding = wordSet('add include plus also');
const openers = wordSet('which any');
const behindOpener = wordSet(`
  one ones is are was were of has have in for from about got went slipped dropped fell rose improved worsened moved changed
`);
/** In front of "one" these make it a question: "quick one". */
const asides = wordSet('quick easy simple final another every');
/** "Name one thing" counts, and stands for nothing. */
const counted = wordSet('thing indicator measure area figure item success problem minute');
const nowWords = wordSet('now currently current today latest newer newest recent');
/** In front of a pronoun they make a question about it. */
const asking = wordSet('is are was were do does did has have had about of on for with than against');

/** Reads what the words of a message refer to. It looks at words alone: whether anything was spoken of is for others. */
export const readReferences = keepByTokens((tokens): References => {
  const words = tokens.map(({ word }) => word);
  const signs = readSigns(words);
  const { ellipsisEnd, goesBack } = signs;
  const bare = findBarePick(tokens, signs.picking);
  const step = findStep(tokens);
  const picking = new Set([...signs.picking, ...(bare ? [bare.at] : [])]);
  const since = words.findIndex((word, at) => word === 'since' && words[at + 1] === 'then');
  const tail = findTail(words);
  const used = new Set([...signs.used, ...(step?.used ?? []), ...(since < 0 ? [] : [since, since + 1]), ...tail]);
  const isOfNamed = (at: number) => words[at - 1] === 'of' && namesColour(words.slice(0, at));
  const pronoun = findPronoun(words, (at) => used.has(at) || picking.has(at) || isOfNamed(at));
  const idle = findIdleWords(tokens, pronoun !== undefined, (at) => used.has(at));
  const start = words.findIndex((word) => !leadIns.has(word));
  const isFragment = !words.slice(Math.max(ellipsisEnd, goesBack ? 0 : start)).some((word) => verbs.has(word));
  return {
    isEllipsis: (ellipsisEnd > 0 || tail.length > 0) && isFragment,
    startsAfresh: words.some((word) => thanks.has(word)),
    isFragment,
    pronoun: pronoun?.number,
    pronounAt: pronoun?.at,
    asksAboutIt: pronoun !== undefined && asking.has(words[pronoun.at - 1] ?? ''),
    ordinals: bare?.place === undefined ? signs.ordinals : [...signs.ordinals, bare.place],
    pick: signs.pick ?? (bare && bare.place === undefined ? 'other' : undefined),
    // "Quick one: how many …"
    hasOne: words.some(
      (word, at) => ones.has(word) && !asides.has(words[at - 1] ?? '') && !counted.has(words[at + 1] ?? ''),
    ),
    isSeveral: words.includes('ones') || words.includes('versions'),
    isNarrowing: words.some((word) => narrowing.has(word)),
    adds: tail.length > 0 || adding.has(words[start] ?? ''),
    asksWhich: words.some((word, at) => openers.has(word) && behindOpener.has(words[at + 1] ?? '')),
    goesBack,
    changesTopic: signs.changesTopic,
    step,
    saysAtTheTime: words.some((word, at) => isThatTime(word, words, at)),
    saysSinceThen: since >= 0,
    // "Now the PAs" goes on; "and now?" asks for the latest.
    saysNow:
      words.at(-1) === 'yet' ||
      (words.length === 2 && words[0] === 'and' && words[1] === 'this') ||
      words.some((word, at) => nowWords.has(word) && (at >= ellipsisEnd || at === words.length - 1)),
    asksMore: signs.asksMore,
    used: new Set([...used, ...idle]),
    picking,
  };
});

const tails = [['as', 'well'], ['as', 'well', 'please'], ['too'], ['too', 'please'], ['also']] as const;

/** "Dental as well", "3+ placements too": at the end these go on as "and" does in front. */
function findTail(words: readonly string[]): readonly number[] {
  const tail = tails.find(
    (each) => each.length < words.length && each.every((word, at) => words.at(at - each.length) === word),
  );
  return tail === undefined ? [] : tail.map((_, at) => words.length - tail.length + at);
}

/** "At the time", "at that time", "that year", "back then" */
function isThatTime(word: string, words: readonly string[], at: number): boolean {
  const [before, earlier] = [words[at - 1] ?? '', words[at - 2] ?? ''];
  if (word === 'then') return before === 'back';
  if (word === 'year') return before === 'that' || (before === 'same' && earlier !== 'last');
  return word === 'time' && (before === 'that' || (before === 'the' && earlier === 'at'));
}

/** Whether words point at something offered or spoken of before, whatever else they say. */
export function goesBackOrPicks({ goesBack, ordinals, pick, hasOne, isFragment }: References): boolean {
  return goesBack || ordinals.length > 0 || pick !== undefined || (hasOne && isFragment);
}

/** What the phrases of the table say, from left to right. */
function readSigns(words: readonly string[]) {
  const used = new Set<number>();
  const picking = new Set<number>();
  const ordinals: number[] = [];
  let pick: Pick | undefined;
  let goesBack = false;
  let changesTopic = false;
  let asksMore = false;
  let ellipsisEnd = 0;
  for (let at = 0; at < words.length; ) {
    const hit = referenceTable.longestAt(words, at);
    const sign = hit?.values[0];
    const end = at + (hit?.length ?? 1);
    if (sign === undefined) {
      at = end;
      continue;
    }
    const places = Array.from({ length: end - at }, (_, offset) => at + offset);
    const leads = words.slice(0, at).every((word) => leadIns.has(word));
    if (sign.kind === 'ordinal') {
      ordinals.push(sign.place);
      for (const place of places) picking.add(place);
    } else if (sign.kind === 'pick' && !unitWords.has(words[end] ?? '') && standsAlone(words, at, end)) {
      pick ??= sign.pick;
      for (const place of places) picking.add(place);
      // A number that counts what was spoken of is nobody's name.
      if (isCountAlone(words, end)) for (const place of places) used.add(place);
    } else if (sign.kind === 'back' && leads && (words[end - 1] === 'to' || end === words.length)) {
      goesBack = true;
      for (const place of places) used.add(place);
    } else if (sign.kind === 'ellipsis' && leads) {
      ellipsisEnd = end;
      for (const place of places) used.add(place);
    } else if (sign.kind === 'topic' && leads && !isWaved(words, end)) {
      changesTopic = true;
      for (const place of places) used.add(place);
    } else if (sign.kind === 'more') {
      asksMore = true;
    }
    at = end;
  }
  return { used, picking, ordinals, pick, goesBack, changesTopic, asksMore, ellipsisEnd };
}

const pointing = wordSet('the about those that these');

/** "Never mind the reds": what is waved aside is named. */
function isWaved(words: readonly string[], end: number): boolean {
  return words[end - 1] === 'mind' && pointing.has(words[end] ?? '');
}

/** "Both", "all three together": a number with no thing of its own behind it. */
function isCountAlone(words: readonly string[], end: number): boolean {
  const next = words[end];
  return /^[2-5]$/.test(words[end - 1] ?? '') && endsCount(next);
}

/** "Red in both Q1 and Q4", "both now and a year ago": two times, and none of what was offered. */
const beginTime = wordSet('q last this now');

const colours = wordSet('reds ambers greens');
/** "Both red and worse than England" says two things of each. */
const judged = wordSet('red amber green');

/** "The reds, every one of them": what stands for them has its own in front of it. */
function namesColour(words: readonly string[]): boolean {
  return words.some((word) => colours.has(word));
}

/** "Compare the two", neither "the two teams" nor "Q2". */
function standsAlone(words: readonly string[], at: number, end: number): boolean {
  // "The ambers of concern, all of them" are those named.
  if (namesColour(words.slice(0, at))) return false;
  // "Neither red nor green"
  if (words[at] === 'neither' && words.includes('nor')) return false;
  // "Both teams" are the two there are.
  if (words[end - 1] === 'both')
    return ![beginTime, judged].some((set) => set.has(words[end] ?? '')) && words[end] !== 'teams';
  if (words[end - 1] === 'each') return endsCount(words[end]);
  if (words[end - 1] !== '2') return true;
  const next = words[end];
  const isCounted = end - at > 1 || words[at - 1] === 'the';
  return isCounted && endsCount(next);
}

/** Whether nothing is counted: a number with no thing behind it, "which of the two got worse". */
function endsCount(next: string | undefined): boolean {
  return next === undefined || behindTwo.has(next) || verbs.has(next);
}

/** "Worst first", "the biggest ones first": an order, and none of what was offered. */
function isOrder(words: readonly string[], at: number): boolean {
  const before = ones.has(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
  return words[at] === 'first' && rankWords.has(before ?? '');
}

const behindThing = wordSet('for of on about behind with');

/** Behind "the second" these leave it without a thing of its own: "the second, since 2022". */
const behindOrdinal = wordSet('been since in over for by from than last please again then');

/**
 * "The second", "how long has the first been red?", "and the other": with no thing of its own behind
 * it; no place means the other.
 */
function findBarePick(
  tokens: readonly Token[],
  picking: ReadonlySet<number>,
): { readonly at: number; readonly place: number | undefined } | undefined {
  const words = tokens.map(({ word }) => word);
  const at = words.findIndex(
    (word, index) => !picking.has(index) && (word === 'other' || ordinalWords.includes(word)) && !isOrder(words, index),
  );
  // "The trend for the worst": lists begin with it.
  const last = words.length - 1;
  if (
    at < 0 &&
    firstOfList.has(words[last] ?? '') &&
    words[last - 1] === 'the' &&
    behindThing.has(words[last - 2] ?? '')
  ) {
    return { at: last, place: 1 };
  }
  // "What about the last?"
  if (at < 0 && words[last] === 'last' && words[last - 1] === 'the') return { at: last, place: -1 };
  const [before = '', word, next = ''] = [words[at - 1], words[at], words[at + 1]];
  // "The second worst" asks for one of an order, and for none of what was offered.
  if (word === undefined || unitWords.has(next) || rankWords.has(next) || next === 'ones') return undefined;
  const isPlain = words.every((other, index) => index === at || picking.has(index) || plainWords.has(other));
  const endsThere = tokens[at + 1]?.breakBefore === true || behindOrdinal.has(next) || verbs.has(next);
  if (!isPlain && !(before === 'the' && word !== 'other' && endsThere)) return undefined;
  return { at, place: word === 'other' ? undefined : ordinalWords.indexOf(word) + 1 };
}
