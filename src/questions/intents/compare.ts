import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { answerCompareIndicators } from './compare-indicators.js';
import { answerComparePeriods } from './compare-periods.js';
import { answerComparePublished } from './compare-published.js';

/**
 * How indicators compare: with what is published of others; where nobody else is named, with
 * themselves in another period or with each other.
 */
export async function answerCompare(context: AnswerContext): Promise<Answer> {
  const { comparators, since, indicators } = context.query;
  if (comparators.length === 0 && since !== null) return answerComparePeriods(context, since);
  if (comparators.length === 0 && indicators.length > 1) return answerCompareIndicators(context);
  return answerComparePublished(context);
}
