import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const yesOrNo = wordSet('is are was were do does did have has');
/** One of these before the verb asks which, and not whether. */
const whichWords = wordSet('which what whats any anything list show number how who where all every everything');
const wholes = wordSet('all every everything');
const times = wordSet('year quarter month time along');

/** "Are all the adoption measures green?", "have we met every target?": whether it is so of each. */
export function asksOfAll(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(
    ({ word }, at) => (yesOrNo.has(word) && !isRequest(tokens, at)) || whichWords.has(word),
  );
  return (
    yesOrNo.has(tokens[first]?.word ?? '') &&
    // "Is anything at all green?"
    tokens.some(
      ({ word }, at) =>
        at > first &&
        wholes.has(word) &&
        tokens[at - 1]?.word !== 'at' &&
        // "Has anything been green all year?"
        !times.has(tokens[at + 1]?.word ?? '') &&
        // "Everything that is red" is what is asked for, and not whether it is.
        !relative.has(tokens[at + 1]?.word ?? ''),
    )
  );
}

const speakers = wordSet('i we you');
const relative = wordSet('that which');

/** "Could I have …", "do you have …" */
function isRequest(tokens: readonly Token[], at: number): boolean {
  const [before = '', next = ''] = [tokens[at - 1]?.word, tokens[at + 1]?.word];
  return next === 'you' || (tokens[at]?.word === 'have' && speakers.has(before));
}
