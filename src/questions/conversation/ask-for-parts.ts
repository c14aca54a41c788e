import { querySchema } from '../query.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule } from './situation.js';

const parting = wordSet('split divide break breakdown both each separately parts apart');
const around = wordSet(
  'it that this them by in and out of county inside outside into up down the two 2 a show me wiltshire for between',
);

/** "Split it by in county and out of county", "both in and out?", of what is the sum of others: each of those. */
export const askForParts: FollowUpRule = ({ tokens, lexicon, one }) => {
  if (one === undefined) return undefined;
  const parts = lexicon.catalogue.get(one.key)?.sumOf ?? [];
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const asks = saysOnly(words, parting, around);
  return asks && parts.length > 1
    ? querySchema.parse({ intent: 'status', indicators: [...parts], period: one.query.period })
    : undefined;
};
