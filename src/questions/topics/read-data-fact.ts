import type { Cue } from '../cues/cue.js';
import { findStrangeWords } from '../find-strange-words.js';
import type { ReadMessage } from '../normalise.js';
import { readScope } from '../selection/read-scope.js';
import type { SharedOutWords } from '../share-out-words.js';
import { wordSet } from '../words/word-set.js';
import { type DataFactName, dataFacts, topicSchema } from './topic.js';
import type { ReadTopic, TopicReading } from './topic-reading.js';

/** With these something else is asked, of which the figures are only what it is asked of. */
const otherWants: readonly Cue[] = [
  'why',
  'trend',
  'compare',
  'lead',
  'definition',
  'movement',
  'judgement',
  'range',
  'teams',
];

/** With these each indicator is asked about. */
const openWords = wordSet('which any anything number');

/**
 * Reads a question about the figures as a whole: where they come from, how new and how final they
 * are, how far back they go, and what to do where something is wrong. Of one indicator named its own
 * figure says all of that.
 */
export const readDataFact: ReadTopic = ({ message, mentions, words, resolution, lexicon }) => {
  const said = dataFacts.find((name) => words.cues.includes(`data-${name}`));
  // "What years are the England figures?"
  const fact = said === 'coverage' && words.comparators.some((each) => each !== 'own') ? 'benchmarks' : said;
  const wants = otherWants.filter((cue) => words.cues.includes(cue) && !isOwnCue(cue, fact));
  // Why figures are hidden, and that nothing is held of one child, holds whatever else is said.
  if (fact === 'privacy' && !asksWhatIsHidden(words, message)) return factOf(fact);
  if (fact === undefined || wants.length > 0) return undefined;
  if (fact === 'standing' && asksOfEach(words, message)) return undefined;
  // "Any figures for 2019-20?" asks which, "which differ from last quarter?" what moved.
  const isOfPeriod = words.period.requests.length > 0;
  if (isOfPeriod && (fact === 'coverage' || fact === 'differences')) return undefined;
  const isMistake = fact === 'mistake' || fact === 'contact';
  // "What would you do about dental?" is asked of nobody here, whatever it is about.
  if (fact === 'opinion' && asksAdvice(message)) return factOf(fact);
  // A complaint is one, whatever it is about, and whoever is to be asked is one for all.
  if (isMistake) return factOf(fact);
  // "How far back do your records go?" speaks of no records of health checks.
  const isNamed = fact === 'coverage' ? resolution.sureness === 'sure' : resolution.sureness !== 'none';
  const { scope } = readScope(message.tokens, mentions, lexicon, (at) => !words.taken.has(at));
  const isOfPart = Object.values(scope).some((part) => part.length > 0);
  if (isNamed || isOfPart || findStrangeWords(words.rest, lexicon).length > 0) return undefined;
  return factOf(fact);
};

/** "When was it updated?" asks of no course of figures, "which year are the benchmarks?" for no comparison, "why provisional?" for no commentary. */
function isOwnCue(cue: Cue, fact: DataFactName | undefined): boolean {
  if (fact === 'standing' || fact === 'differences') return cue === 'why';
  return (
    ((fact === 'release' || fact === 'sources') && cue === 'trend') ||
    (fact === 'benchmarks' && (cue === 'trend' || cue === 'compare'))
  );
}

/** "Which are provisional?": of each indicator. */
function asksOfEach({ cues }: SharedOutWords, { tokens }: ReadMessage): boolean {
  return cues.includes('list') || tokens.some(({ word }) => openWords.has(word));
}

const advising = wordSet('recommend advise suggest advice agree were');

/** "What would you do?", "if you were us"; but not "how is dental, do you think?" */
function asksAdvice({ tokens }: ReadMessage): boolean {
  return tokens.some(
    ({ word }, at) =>
      advising.has(word) || (word === 'would' && tokens[at + 1]?.word === 'you' && tokens[at + 2]?.word === 'do'),
  );
}

const hiding = wordSet('withheld withhold withholding suppressed hidden redacted masked shown missing');

/** "What is withheld from me?" asks for a list of it, "why is it?" does not. */
function asksWhatIsHidden({ cues }: SharedOutWords, { tokens }: ReadMessage): boolean {
  return cues.includes('judgement') && !cues.includes('why') && tokens.some(({ word }) => hiding.has(word));
}

function factOf(data: DataFactName): TopicReading {
  return { intent: 'help', topic: topicSchema.parse({ data }), indicators: [] };
}
