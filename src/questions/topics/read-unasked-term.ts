import type { Cue } from '../cues/cue.js';
import { findStrangeWords } from '../find-strange-words.js';
import { wordSet } from '../words/word-set.js';
import { findTerms } from './find-terms.js';
import { topicSchema } from './topic.js';
import type { ReadTopic } from './topic-reading.js';

/** With these a figure is asked for, and what a word means is no answer. */
const figureWords = wordSet(
  'number numbers percent rate rates count total average share proportion figure figures data score',
);
/** What somebody says of a time nobody asks the meaning of: "in the equivalent quarter". */
const timeWords = wordSet('quarter quarters');
const figureCues: readonly Cue[] = [
  'compare',
  'range',
  'trend',
  'by-month',
  'by-quarter',
  'by-year',
  'movement',
  'judgement',
  'why',
];

/**
 * Explains a term of the glossary where it is all that is not understood: "who decides the data
 * spotlight?", "tell me about Bright Spots". Nothing is held of it but what it means.
 */
export const readUnaskedTerm: ReadTopic = ({ message, words, resolution, lexicon }) => {
  if (resolution.sureness !== 'none' || words.period.requests.length + words.comparators.length > 0) return undefined;
  if (figureCues.some((cue) => words.cues.includes(cue))) return undefined;
  const strange = findStrangeWords(words.rest, lexicon);
  if (strange.length === 0) return undefined;
  const found = findTerms(message.typed, lexicon.topics.glossary);
  const ofTerms = found.map(({ at, length }) => message.typed.slice(at, at + length).map(({ raw }) => raw));
  const isTime = (raws: readonly string[]) => raws.every((raw) => timeWords.has(raw.toLowerCase()));
  const asked = ofTerms.flatMap((raws, at) =>
    strange.some(({ raw }) => raws.includes(raw)) && !isTime(raws) ? [at] : [],
  );
  const isExplained = strange.every(({ raw }) => asked.some((at) => ofTerms[at]?.includes(raw)));
  const inTerms = new Set(asked.flatMap((at) => ofTerms[at] ?? []));
  const asksFigure = message.tokens.some(({ word, raw }) => figureWords.has(word) && !inTerms.has(raw));
  if (!isExplained || asksFigure) return undefined;
  const terms = asked.flatMap((at) => found[at]?.meanings.map(({ term }) => term) ?? []);
  return {
    intent: 'definition',
    topic: topicSchema.parse({ terms: [...new Set(terms)].slice(0, mostTerms) }),
    indicators: [],
  };
};

const mostTerms = 3;
