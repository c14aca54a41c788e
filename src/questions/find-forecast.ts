import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const foretold = wordSet(`
  hit meet reach be become get turn go recover improve worsen drop fall rise increase decrease happen make achieve change miss win lose cost need
`);

/**
 * "Are we going to hit the target?": what lies ahead is asked for, which no store holds. "Going up" and
 * "going to school" tell of now.
 *
 * @returns the word that asks for it.
 */
export function findForecast(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(
    ({ word }, place) =>
      word === 'going' && tokens[place + 1]?.word === 'to' && foretold.has(tokens[place + 2]?.word ?? ''),
  );
  return tokens[at]?.word;
}
