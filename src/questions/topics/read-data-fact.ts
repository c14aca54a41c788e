import { findStrangeWords } from '../find-strange-words.js';
import type { Cue } from '../intent-cues.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import type { SharedOutWords } from '../share-out-words.js';
import { wordSet } from '../words/word-set.js';
import { dataFacts, topicSchema } from './topic.js';
import type { ReadTopic } from './topic-reading.js';

/** With these something else is asked, of which the figures are only what it is asked of. */
const otherWants: readonly Cue[] = ['why', 'trend', 'compare', 'lead', 'definition', 'movement'];

/** With these each indicator is asked about. */
const openWords = wordSet('which any anything number');

/**
 * Reads a question about the figures as a whole: where they come from, how new and how final they
 * are, how far back they go, and what to do where something is wrong. Of one indicator named its own
 * figure says all of that.
 */
export const readDataFact: ReadTopic = ({ message, words, resolution, lexicon }) => {
  const fact = dataFacts.find((name) => words.cues.includes(`data-${name}`));
  // "When was it updated?" asks of no course of figures.
  const wants = otherWants.filter((cue) => words.cues.includes(cue) && !(fact === 'release' && cue === 'trend'));
  if (fact === undefined || wants.length > 0) return undefined;
  if (fact === 'standing' && asksOfEach(words, message, lexicon)) return undefined;
  const isMistake = fact === 'mistake' || fact === 'contact';
  // A complaint is one, whatever it is about, and whoever is to be asked is one for all.
  if (!isMistake && (resolution.sureness !== 'none' || findStrangeWords(words.rest, lexicon).length > 0)) {
    return undefined;
  }
  return { intent: 'help', topic: topicSchema.parse({ data: fact }), indicators: [] };
};

/** "Which are provisional?", "are the health figures final?": of each indicator, or of a part of the scorecard. */
function asksOfEach({ cues }: SharedOutWords, { tokens }: ReadMessage, { scopes }: Lexicon): boolean {
  if (cues.includes('judgement') || cues.includes('list') || tokens.some(({ word }) => openWords.has(word)))
    return true;
  const stems = tokens.map(({ stem }) => stem);
  return stems.some((_, at) => scopes.longestAt(stems, at) !== undefined);
}
