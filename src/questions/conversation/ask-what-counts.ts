import { querySchema } from '../query.js';
import { topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

const asking = wordSet('does do is are did');
const pronouns = wordSet('it that this they these those');
const counting = wordSet('count counts include includes including cover covers exclude excludes excluding contain');

/** "Does that count UASC?": what the figure spoken of counts, and nothing of what is named besides. */
export const askWhatCounts: FollowUpRule = ({ tokens, context }) => {
  const topic = context?.topic;
  if (!topic || topic.query.selection !== null || topic.indicators.length === 0) return undefined;
  const [first, second, third] = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const asks = asking.has(first ?? '') && pronouns.has(second ?? '') && counting.has(third ?? '');
  if (!asks) return undefined;
  return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [...topic.indicators] });
};
