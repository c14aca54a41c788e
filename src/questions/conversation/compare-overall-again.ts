import { readStanding } from '../selection/read-standing.js';
import { everything } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import type { FollowUpRule } from './situation.js';

/** "Where are we worse?" holds against others, "what got worse?" against another time. */
const open = wordSet('where what which');
const coursing = wordSet('got get gets getting gone went going become became');
const standings = wordSet('worse better same worst best behind ahead');

/** After all was compared with others: "which are worse?", "and the South West?" ask it again. */
export const compareOverallAgain: FollowUpRule = (situation) => {
  const { tokens, plain, references, context } = situation;
  const topic = context?.topic;
  if (!topic || context.asked || topic.query.intent !== 'compare' || topic.query.indicators.length > 0)
    return undefined;
  if (situation.telling.length + situation.strange.length > 0) return undefined;
  if (plain.comparators.length > 0) {
    const goesOn = references.isEllipsis || references.isFragment;
    const kept = references.adds ? topic.query.comparators : [];
    return goesOn ? { ...topic.query, comparators: [...new Set([...kept, ...plain.comparators])] } : undefined;
  }
  const isCourse = tokens.some(({ word }) => coursing.has(word));
  const asksWhich =
    references.asksWhich || references.isEllipsis || (!isCourse && tokens.some(({ word }) => open.has(word)));
  if (!asksWhich || !tokens.some(({ word }) => standings.has(word))) return undefined;
  const { standings: asked } = readStanding(tokens, () => true);
  return { ...topic.query, selection: { ...(topic.query.selection ?? everything), standings: [...asked] } };
};
