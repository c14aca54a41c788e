import type { DataFactName } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { mostSubjects } from './most-subjects.js';
import type { FollowUpRule } from './situation.js';

/** What a figure may be asked as well as all of them together. */
const ofOneFigure: ReadonlySet<DataFactName | null> = new Set(['sources', 'release', 'standing', 'coverage'] as const);

/** With these it is asked how far back anything goes. */
const ofAll = wordSet('figures figure data scorecard records information stats everything anything years');

/** "Is that provisional?", "where does it come from?": of the figures spoken of. */
export const askOfData: FollowUpRule = ({ alone, tokens, references, context }) => {
  const topic = context?.topic;
  if (!topic || alone.topic === null || !ofOneFigure.has(alone.topic.data)) return undefined;
  const isOfOne = alone.topic.data === 'coverage' && !tokens.some(({ word }) => ofAll.has(word));
  const leans = references.pronoun !== undefined || references.isEllipsis || isOfOne;
  if (!leans || topic.query.selection !== null) return undefined;
  if (topic.indicators.length === 0 || topic.indicators.length > mostSubjects) return undefined;
  return { ...alone, indicators: [...topic.indicators], period: topic.query.period };
};
