import type { Query } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { ConversationContext } from './conversation-context.js';
import { leadIns } from './reference-phrases.js';

const objects = wordSet('them these those all');
const around = wordSet('for me us all of please');

/**
 * "Name them", right after a list: the indicators of it, all of them. After anything else it may ask for
 * the names of children.
 */
export function nameListed(tokens: readonly Token[], context: ConversationContext | undefined): Query | undefined {
  const query = context?.topic?.query;
  if (!query?.selection || context?.asked || context?.aside) return undefined;
  const [first, second = '', ...others] = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const asks = first === 'name' && objects.has(second) && others.every((word) => around.has(word));
  return asks ? { ...query, selection: { ...query.selection, most: null } } : undefined;
}
