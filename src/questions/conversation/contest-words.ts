import { wordSet } from '../words/word-set.js';

/** These hold one against another; of one that "got better" its course is asked. */
export const comparatives = wordSet(`
  better worse higher lower best worst bigger smaller highest lowest biggest smallest further farther furthest farthest
  closer closest nearer nearest ahead behind stronger weaker faster fastest quicker slower
`);
const behindWhich = wordSet(
  'one ones is was s of has have had did are were does do got went improved fell rose dropped moved changed',
);

/** "Which one's worse", "which of them", "which has": it is asked which of several. */
export function isContest(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'which' && behindWhich.has(words[at + 1] ?? ''));
}
