import type { Query } from '../query.js';
import { carryToAnother } from './carry-over.js';
import type { FollowUpRule } from './situation.js';

/**
 * The name that the bot asked for where a question named nothing: "was it ever under 60?", then "dental".
 * What was asked is asked of it.
 */
export const nameAsked: FollowUpRule = ({ plain, references, strange, context }): Query | undefined => {
  const asked = context?.asked;
  if (!asked || context.choices.length > 0 || context.topic !== null || strange.length > 0) return undefined;
  const isName = plain.indicators.length + plain.candidates.length > 0 && plain.selection === null;
  return isName && (references.isFragment || references.isEllipsis)
    ? carryToAnother(plain, asked, references)
    : undefined;
};
