import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { wordsForAll } from './period-words.js';

const plurals = /^(quarters|qtrs|months|mths|years|yrs)$/i;
/** Behind them no thing of theirs follows: "last quarters figure" lacks an apostrophe. */
const endings = wordSet('please pls too for then instead separately individually of with as also on');

/**
 * Whether the word at a place names periods without saying which or how many: "show me the quarters",
 * "and the earlier months?" asks for all that are held, one by one; "two quarters" and "the last
 * quarters figure" do not.
 */
export function namesSeries(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !plurals.test(token.raw)) return false;
  const next = tokens[at + 1];
  const isLast = next === undefined || next.breakBefore || endings.has(next.word);
  const before = tokens[at - 1];
  return isLast && (before === undefined || token.breakBefore || wordsForAll.has(before.word));
}
