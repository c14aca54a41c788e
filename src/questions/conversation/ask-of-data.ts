import { querySchema } from '../query.js';
import { figureFacts } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { mostSubjects } from './most-subjects.js';
import type { FollowUpRule } from './situation.js';

/** With these it is asked how far back anything goes. */
const ofAll = wordSet('figures figure data scorecard records information stats everything anything years');

const endWords = wordSet('for of');

/** "Is that provisional?", "where does it come from?": of the figures spoken of. */
export const askOfData: FollowUpRule = ({ alone, tokens, references, context }) => {
  const topic = context?.topic;
  const asksFact = figureFacts.find((fact) => fact === alone.topic?.data);
  if (!topic || asksFact === undefined) return undefined;
  // "How many years have we got figures for?", right after a figure.
  const leadsOn = tokens[0]?.word === 'number' && endWords.has(tokens.at(-1)?.word ?? '');
  const isOfOne = asksFact === 'coverage' && (leadsOn || !tokens.some(({ word }) => ofAll.has(word)));
  const leans = references.pronoun !== undefined || references.isEllipsis || isOfOne;
  if (!leans || topic.query.selection !== null) return undefined;
  if (topic.indicators.length === 0 || topic.indicators.length > mostSubjects) return undefined;
  const { indicators, query } = topic;
  return querySchema.parse({ intent: 'status', indicators, period: query.period, asksFact });
};
