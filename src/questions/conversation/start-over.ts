import { type Query, querySchema } from '../query.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

/**
 * "Start again", "forget that": nothing that was said counts any more. With a question behind it
 * ("moving on, chronologies") that question stands for itself.
 */
export const startOver: FollowUpRule = ({ tokens, references, plain }) => {
  if (!references.changesTopic) return undefined;
  const isAll = tokens.every(({ word }, at) => references.used.has(at) || leadIns.has(word));
  if (isAll) return querySchema.parse({ intent: 'help', startsOver: true });
  return isOwnQuestion(plain) ? plain : undefined;
};

function isOwnQuestion({ indicators, candidates, selection, topic, comparators }: Query): boolean {
  const names = indicators.length + candidates.length + comparators.length > 0;
  return names || selection !== null || topic !== null;
}
