import type { DataFactName } from '../topics/topic.js';
import { mostSubjects } from './pick-choice.js';
import type { FollowUpRule } from './situation.js';

/** What a figure may be asked as well as all of them together. */
const ofOneFigure: ReadonlySet<DataFactName | null> = new Set(['sources', 'release', 'standing', 'coverage'] as const);

/** "Is that provisional?", "where does it come from?": of the figures spoken of. */
export const askOfData: FollowUpRule = ({ alone, references, context }) => {
  const topic = context?.topic;
  if (!topic || alone.topic === null || !ofOneFigure.has(alone.topic.data)) return undefined;
  const leans = references.pronoun !== undefined || references.isEllipsis;
  if (!leans || topic.query.selection !== null) return undefined;
  if (topic.indicators.length === 0 || topic.indicators.length > mostSubjects) return undefined;
  return { ...alone, indicators: [...topic.indicators], period: topic.query.period };
};
