import type { Token } from './token.js';
import { wordSet } from './word-set.js';

/** With one of these somebody says what they ask about, or in what they differ. */
const referring = wordSet(`
  want wants wanted need needs needed mean means meant prefer interested after wonder wondering talk talking think thinking
  focus focusing focused refer referring mind only especially particularly
  mainly exclude excluding ignore ignoring except without show shows showing shown say says saying said compare comparing check
  checking count counting include including regarding concerning about like
`);
/** The same in front of some words alone: "my concern is …", "looking at …". */
const referringTo: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['worry', 'worries', 'worried', 'concern', 'concerned', 'concerns', 'question', 'issue', 'point'].map(
    (word) => [word, wordSet('is are was about with over that')] as const,
  ),
  ...['look', 'looking', 'looked', 'waiting'].map((word) => [word, wordSet('at for into after')] as const),
]);
/** At the end of what somebody says in front of their question: "HMI just asked:", "the chair wants to know:". */
export const requests = wordSet('asked asks ask asking know wondering wonders wondered wants queried');
/** "Asking me about this", "I'd like to know about it": what is spoken of without being named. */
export const unnamed = wordSet('this it that them these those everything something anything nothing so');
/** "It matters to me", "that's what the leader will ask" */
export const pointing = wordSet('it its that thats this');
const requiring = wordSet('to must should only');

/** Whether a word says what is asked about, unless it only points: "asking me about this", "the auditors want to know". */
export function refers(words: readonly Token[], index: number): boolean {
  const [word = '', next = '', third = ''] = words.slice(index, index + 3).map((token) => token.word);
  // "It has to be Polish speakers"
  if (word === 'for') return requests.has(words[index - 1]?.word ?? '');
  if (word === 'be') return requiring.has(words[index - 1]?.word ?? '') && pointing.has(words[0]?.word ?? '');
  if (referringTo.get(word)?.has(next)) return !unnamed.has(third);
  if (!referring.has(word)) return false;
  if (word === 'like' && unnamed.has(next)) return true;
  return !unnamed.has(next) && !(next === 'to' && requests.has(third)) && !(word === 'need' && next === 'to');
}

/** Whether a word is one of those with which somebody may say what they ask about. */
export function isReferring(word: string): boolean {
  return referring.has(word);
}
