import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** "How many points off are we?" counts no people. */
const units = wordSet('point points percent percentage day year quarter month time times');

/** Whether a number of people is asked for: "how many had a dental check?" */
export function asksHowMany(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word, raw }, at) => word === 'number' && /^how$/i.test(raw) && !units.has(tokens[at + 1]?.word ?? ''),
  );
}
