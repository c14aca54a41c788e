import type { Comparator } from '../indicators/reading.js';
import type { PhraseTable } from './words/phrase-table.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const wishes = wordSet('need want care bothered bother fussed interested');
const refusals = wordSet('dont not never no');
const leavingOut = wordSet('forget ignore ignoring skip without except excluding');
/** Between a refusal and the wish: "not really interested in". */
const farthest = 4;

/**
 * Those whom a question says it need not be compared with: "don't need England, just the South West". Where
 * nobody else is named nobody is left out, for then it asks for something else.
 */
export function withoutWaived(
  named: readonly Comparator[],
  tokens: readonly Token[],
  table: PhraseTable<Comparator>,
): readonly Comparator[] {
  const stems = tokens.map(({ stem }) => stem);
  const kept = new Set<Comparator>();
  for (let at = 0; at < stems.length; at += 1) {
    const hit = table.longestAt(stems, at);
    if (hit && !isWaived(tokens, at)) for (const comparator of hit.values) kept.add(comparator);
    if (hit) at += hit.length - 1;
  }
  const left = named.filter((comparator) => kept.has(comparator));
  return left.some((comparator) => comparator !== 'own') ? left : named;
}

function isWaived(tokens: readonly Token[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - farthest); from -= 1) {
    const word = tokens[from]?.word ?? '';
    if (leavingOut.has(word)) return true;
    if (wishes.has(word)) return tokens.slice(Math.max(0, from - 2), from).some((token) => refusals.has(token.word));
    if (tokens[from + 1]?.breakBefore) return false;
  }
  return false;
}
