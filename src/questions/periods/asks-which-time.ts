import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { PeriodReading } from './read-period.js';

const comparatives = wordSet('better worse higher lower more fewer less best worst highest lowest most');

/** Whether two times are held against each other ("better than in Q3", "better in Q3 or Q4?"), and no course is asked for. */
export function asksWhichTime(tokens: readonly Token[], { requests, before, used }: PeriodReading): boolean {
  if (requests.length > 0 && before === 'than') return true;
  const isEither = tokens.some(({ word }, at) => word === 'or' && used.has(at + 1));
  return requests.length === 2 && isEither && tokens.some(({ word }) => comparatives.has(word));
}
