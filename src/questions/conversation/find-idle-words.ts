import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { ones } from './reference-phrases.js';

/** "Is that too high?", "why so low?" */
const judging = wordSet('high low big small large slow long strong weak');
/** "Was it closer in Q1?", not "closer to home" */
const nearing = wordSet('closer nearer');
const degrees = wordSet('so too very quite pretty rather really that this it');
/** "What was it in 2012?" */
const isYear = /^(19|20)\d\d$/;
/** "Is it more than 3?": what stands around an amount. */
const amountWords = wordSet('over under above below less fewer than least most exactly percent around about');

/**
 * Words beside what is referred to that name nothing, though names have them: a judgement, an
 * amount, "version", the "s" of "19-21s".
 *
 * @param refers whether the words refer to something spoken of.
 * @param isRead whether a word is read already, by its place.
 */
export function findIdleWords(
  tokens: readonly Token[],
  refers: boolean,
  isRead: (at: number) => boolean,
): readonly number[] {
  const words = tokens.map(({ word }) => word);
  const idle = words.flatMap((word, at) => {
    const isPlural = word === 's' && tokens[at]?.glued === true && /^\d/.test(words[at - 1] ?? '');
    const before = words[at - 1] ?? '';
    // "How long have they been red?" asks for a time.
    const isJudging = judging.has(word) && before !== 'how' && (refers || degrees.has(before));
    const isNearing = refers && nearing.has(word) && words[at + 1] !== 'to' && words[at + 1] !== 'home';
    return isPlural || isJudging || isNearing || (ones.has(word) && !plainWords.has(word)) ? [at] : [];
  });
  const hasNumber = words.some((word) => /^\d/.test(word));
  const amounts = words.flatMap((word, at) => {
    const isNumber = /^\d+(\.\d+)?$/.test(word) && !isYear.test(word) && tokens[at]?.glued !== true;
    return isNumber || (hasNumber && amountWords.has(word)) ? [at] : [];
  });
  const isOnlyAmount = words.every((word, at) => plainWords.has(word) || isRead(at) || amounts.includes(at));
  return refers && isOnlyAmount ? [...idle, ...amounts] : idle;
}
