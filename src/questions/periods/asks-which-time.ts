import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { PeriodReading } from './read-period.js';

const comparatives = wordSet(`
  better worse higher lower more fewer less best worst highest lowest most quicker slower faster longer shorter bigger smaller
  larger greater quickest slowest
`);

/** Whether two times are held against each other ("better than in Q3", "better in Q3 or Q4?"), and no course is asked for. */
export function asksWhichTime(tokens: readonly Token[], { requests, used }: PeriodReading): boolean {
  // "More on time in 2022-23 than in 2023-24": behind any of the times named.
  if (requests.length > 0 && tokens.some(({ word }, at) => word === 'than' && used.has(at))) return true;
  const isEither = tokens.some(({ word }, at) => word === 'or' && used.has(at + 1));
  return requests.length === 2 && isEither && tokens.some(({ word }) => comparatives.has(word));
}
