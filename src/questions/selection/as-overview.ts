import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { SignReading } from './read-signs.js';

const whether = wordSet('are is');
const praise = wordSet('good bad');

/** "Are we good at adoption?" asks how all of it stands, and not only for what is good; "what are we good at" does. */
export function asOverview(said: SignReading, tokens: readonly Token[]): SignReading {
  const isWhether =
    whether.has(tokens[0]?.word ?? '') &&
    tokens.some(({ word }, at) => praise.has(word) && tokens[at + 1]?.word === 'at' && at + 2 < tokens.length);
  return isWhether ? { ...said, means: {}, intents: new Set(['summary']) } : said;
}
