import { covers, type Mention } from '../lexicon/find-mentions.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const ranks = wordSet('worst best weakest strongest biggest largest furthest');
const things = wordSet('one ones');

/** "Worst first", "best to worst": an order of all there are, and no few of them. */
export function ordersAll(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => {
    if (!ranks.has(word)) return false;
    const next = tokens[things.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1];
    return next?.word === 'first' || next?.word === 'to';
  });
}

/** The places of a "first" that ends a clause: "biggest improvements first" orders, and asks for no first health check. */
export function placesOfOrder(tokens: readonly Token[], mentions: readonly Mention[]): readonly number[] {
  return tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1];
    const isEnd = at > 0 && (next === undefined || next.breakBefore || next.word === 'please');
    return word === 'first' && isEnd && !mentions.some((mention) => covers(mention, at)) ? [at] : [];
  });
}
