import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { denials } from './is-denied.js';
import type { NamedOther } from './read-besides.js';
import type { Selection } from './selection.js';

const nouns = wordSet(`
  figure figures comparator comparators benchmark benchmarks comparison comparisons data number numbers value values
  equivalent equivalents average averages
`);
const having = wordSet('have has havent hasnt got with without no lack lacks lacking missing is are there');
const lacking = wordSet('no without lack lacks lacking missing');
/** What may stand between whose it is and what it is: "England published figure". */
const mostBetween = 3;

/**
 * "Which haven't got an England figure?", "which have a South West comparator?": whether others publish one is
 * asked, and not how we stand to them.
 */
export function readPublished(tokens: readonly Token[], others: readonly NamedOther[]): Selection['published'] {
  const [first] = others;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return null;
  const isOfFigure = tokens.slice(last.at + 1, last.at + 1 + mostBetween).some(({ word }) => nouns.has(word));
  const before = tokens.slice(0, first.at);
  // "What is the England figure?" is asked of one indicator.
  const asksWhether = before.some(({ word }, at) => having.has(word) && before[at - 1]?.word !== 'what');
  if (!isOfFigure || !asksWhether) return null;
  return before.some(({ word }) => lacking.has(word) || denials.has(word)) ? 'none' : 'held';
}
