import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const yesOrNo = wordSet('is are was were do does did have has');
/** One of these before the verb asks which, and not whether. */
const whichWords = wordSet('which what whats any anything list show number how who where all every everything');
const wholes = wordSet('all every everything');

/** "Are all the adoption measures green?", "have we met every target?": whether it is so of each. */
export function asksOfAll(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ word }) => yesOrNo.has(word) || whichWords.has(word));
  return (
    yesOrNo.has(tokens[first]?.word ?? '') &&
    // "Is anything at all green?"
    tokens.some(({ word }, at) => at > first && wholes.has(word) && tokens[at - 1]?.word !== 'at')
  );
}
