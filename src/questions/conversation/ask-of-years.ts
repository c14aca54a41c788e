import { wordSet } from '../words/word-set.js';
import type { FollowUpRule } from './situation.js';

const asking = wordSet('same what which');

/** "Is that the same year as ours?", after a comparison: it says of which years its figures are. */
export const askOfYears: FollowUpRule = ({ tokens, telling, context }) => {
  const topic = context?.topic;
  if (topic?.query.intent !== 'compare' || topic.query.comparators.length === 0) return undefined;
  const isAsked = tokens.some(({ word }, at) => asking.has(word) && tokens[at + 1]?.word === 'year');
  return isAsked && telling.length === 0 ? topic.query : undefined;
};
