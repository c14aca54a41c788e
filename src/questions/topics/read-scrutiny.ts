import { findStrangeWords } from '../find-strange-words.js';
import { wordSet } from '../words/word-set.js';
import { topicSchema } from './topic.js';
import type { ReadTopic } from './topic-reading.js';

/** With these it is questions that are asked for, whether or not an indicator is named. */
const questionWords = wordSet('question questions');
const pronouns = wordSet('it this that these those them');
const mostNamed = 6;

/**
 * Reads a question for what the panel may ask: "three questions to ask about dental checks", of the reds
 * where none is named. "What should we ask about?" alone asks for what is of concern.
 */
export const readScrutiny: ReadTopic = ({ message, words, resolution, lexicon }) => {
  if (!words.cues.includes('scrutiny') || findStrangeWords(words.rest, lexicon).length > 0) return undefined;
  const keys = resolution.sureness === 'none' ? [] : resolution.keys;
  const isNamed = keys.length > 0 && keys.length <= mostNamed;
  // "Questions to ask about it" are not those of all reds.
  const refersBack = message.tokens.some(({ word }) => pronouns.has(word));
  const asksQuestions = !refersBack && message.tokens.some(({ word }) => questionWords.has(word));
  if (!isNamed && (keys.length > 0 || !asksQuestions)) return undefined;
  return { intent: 'definition', topic: topicSchema.parse({ scrutiny: true }), indicators: keys };
};
