import { later } from './later.js';
import { wordSet } from './word-set.js';

/** Where a phrase was found: how many words it takes, and what it stands for. */
export interface PhraseHit<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** Phrases looked up word by word; the longest one that fits wins. */
export interface PhraseTable<T> {
  /** @returns undefined where no phrase begins at `at`. */
  longestAt(words: readonly string[], at: number): PhraseHit<T> | undefined;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Articles that people put into a phrase or leave out: "out of the county". */
const articles = wordSet('the a an our');
/** What people put into any phrase, as words and as stems: "what can you actually do". */
const skippable = wordSet('the a an our actually actual really realli exactly exactli basically');

/** Builds the table once. One phrase may stand for several things; all are kept, in the given order. */
export function createPhraseTable<T>(
  entries: Iterable<readonly [phrase: readonly string[], value: T]>,
): PhraseTable<T> {
  const root: Node<T> = makeNode();
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of phrase.filter((word) => !articles.has(word))) {
      const known = node.next.get(word) ?? makeNode<T>();
      node.next.set(word, known);
      node = known;
    }
    if (node !== root && !node.values.includes(value)) node.values.push(value);
  }
  return Object.freeze({ longestAt: (words: readonly string[], at: number) => findLongest(root, words, at) });
}

/** The same, made when it is first looked into: a bot that starts is to listen before it reads thousands of phrases. */
export function makePhraseTableLater<T>(
  readEntries: () => Iterable<readonly [phrase: readonly string[], value: T]>,
): PhraseTable<T> {
  const table = later(() => createPhraseTable(readEntries()));
  return Object.freeze({ longestAt: (words: readonly string[], at: number) => table().longestAt(words, at) });
}

function findLongest<T>(root: Node<T>, words: readonly string[], at: number): PhraseHit<T> | undefined {
  let node = root;
  let longest: PhraseHit<T> | undefined;
  for (let here = at; here < words.length; here += 1) {
    const word = words[here] ?? '';
    const next = node.next.get(word);
    if (next === undefined) {
      if (here > at && skippable.has(word)) continue;
      break;
    }
    node = next;
    if (node.values.length > 0) longest = { length: here - at + 1, values: node.values };
  }
  return longest;
}

function makeNode<T>(): Node<T> {
  return { next: new Map(), values: [] };
}
