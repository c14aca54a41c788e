import { wordSet } from '../words/word-set.js';
import type { FollowUpRule } from './situation.js';

const standings = wordSet('worse better same worst best behind ahead');

/** After all was compared with others: "which are worse?", "and the South West?" ask it again. */
export const compareOverallAgain: FollowUpRule = (situation) => {
  const { tokens, plain, references, context } = situation;
  const topic = context?.topic;
  if (!topic || context.asked || topic.query.intent !== 'compare' || topic.query.selection !== null) return undefined;
  if (topic.query.indicators.length > 0 || situation.telling.length + situation.strange.length > 0) return undefined;
  if (plain.comparators.length > 0) {
    const goesOn = references.isEllipsis || references.isFragment;
    return goesOn ? { ...topic.query, comparators: plain.comparators } : undefined;
  }
  const asksWhich = references.asksWhich || references.isEllipsis;
  return asksWhich && tokens.some(({ word }) => standings.has(word)) ? topic.query : undefined;
};
