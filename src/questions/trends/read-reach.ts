import { covers, type Mention } from '../lexicon/find-mentions.js';
import { findLimit } from '../selection/read-amounts.js';
import type { Limit } from '../selection/selection.js';
import type { Token } from '../words/token.js';

/** "Was it ever under 60?", "when was it last over 80%?": the level that is asked about; null where none is. */
export function readReach(tokens: readonly Token[], mentions: readonly Mention[]): Limit | null {
  if (!tokens.some(({ word }) => word === 'ever' || word === 'when')) return null;
  for (const [at, { word }] of tokens.entries()) {
    if (!/^\d+(\.\d+)?$/.test(word)) continue;
    if (mentions.some((each) => covers(each, at))) continue;
    const said = findLimit(tokens, at, Number(word))?.value;
    if (said && !said.isDifference) return { of: 'level', is: said.is, amount: said.amount, unit: said.unit };
  }
  return null;
}
