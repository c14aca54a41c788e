import type { Query } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { wordSet } from '../words/word-set.js';
import { isContest } from './contest-words.js';
import type { FollowUpRule, Situation } from './situation.js';

const beside = wordSet('than above below over under with against behind beat beating outperform');
const peaks = wordSet('highest lowest best worst biggest smallest peak');

/**
 * What the last answer tells already: "which team is better?" after both, "which was the highest?"
 * after a trend, "are we still above them?" after those we were held against.
 */
export const askOnceMore: FollowUpRule = (situation) => {
  const { tokens, plain, context } = situation;
  const topic = context?.topic;
  if (!topic || context.asked || plain.comparators.length > 0 || !namesNothing(situation)) return undefined;
  const words = tokens.map(({ word }) => word);
  const { query, indicators } = topic;
  if (query.intent === 'teams') return isContest(words) ? query : undefined;
  if (query.intent === 'trend') return indicators.length === 1 && asksForPeak(words) ? query : undefined;
  return query.intent === 'compare' && meansOthers(words) ? compareAgain(situation, query) : undefined;
};

function compareAgain({ about }: Situation, { indicators, comparators }: Query): Query | undefined {
  return indicators.length === 1 ? { ...about(indicators), intent: 'compare', comparators } : undefined;
}

/** "Above them", "ahead of them" */
function meansOthers(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'them' && (beside.has(words[at - 1] ?? '') || words[at - 2] === 'ahead'));
}

function asksForPeak(words: readonly string[]): boolean {
  return words[0] === 'which' && words.some((word) => peaks.has(word));
}

function namesNothing({ telling, strange, selected }: Situation): boolean {
  return telling.length + strange.length === 0 && (selected === undefined || isWhole(selected.selection.scope));
}
