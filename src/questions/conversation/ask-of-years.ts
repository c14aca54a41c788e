import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule } from './situation.js';

const asking = wordSet('same what which');
/** All that may stand around it; "which year was best?" asks of the course of the figures. */
const around = wordSet(`
  is are was were do does that this it they these those the a of for from in as ours our own theirs their both one
  figure figures number numbers data comparison year years
`);

const sourced = wordSet('from date dated old published');
const besideSourced = wordSet('when whens s is was that this it they those these are were figure figures data');

/** "Is that the same year as ours?", after a comparison: it says of which years its figures are. */
export const askOfYears: FollowUpRule = ({ tokens, context }) => {
  const topic = context?.topic;
  if (topic?.query.intent !== 'compare' || topic.query.comparators.length === 0) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const isAsked = words.some((word, at) => asking.has(word) && words[at + 1] === 'year');
  // "When's that from?"
  if (words[0] === 'when' && saysOnly(words, sourced, besideSourced)) return topic.query;
  return isAsked && words.every((word) => asking.has(word) || around.has(word)) ? topic.query : undefined;
};
