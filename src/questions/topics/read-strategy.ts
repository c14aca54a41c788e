import type { Cue } from '../cues/cue.js';
import { findStrangeWords } from '../find-strange-words.js';
import { priorityWords } from '../selection/find-priorities.js';
import { readScope } from '../selection/read-scope.js';
import { asksHow } from '../words/asks-how.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findCadence } from './find-cadence.js';
import { countAt, findByYears, findStrategy } from './find-strategy.js';
import { type StrategyFactName, topicSchema } from './topic.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

const strategyWords = wordSet('strategy strategies');
/** What the strategy wants to be judged by. */
const watchWords = wordSet('watch watches watched track tracks tracked promise promises promised');
/** With these it is asked how the priorities go, and figures answer it. */
const performing = wordSet(`
  doing going getting progress perform performing performance summary summarise overview update updates stand against
  figures results score scores scorecard where working met meeting achieving delivering delivered
  deliver scoring doing faring roundup rundown recap digest headlines highlights briefing lines bullets sentences
`);
const carrying = wordSet('is are was were did do does have has well');
const measureWords = wordSet('measure measures measured kpi kpis indicator indicators metric metrics');
const reportWords = wordSet('report reports reported reporting updates update');
const figureWords = wordSet('figure figures number numbers data value values');
const whichWords = wordSet('which what list show');
const triggers = new Set([...strategyWords, ...priorityWords, ...watchWords, ...reportWords]);
const denials = wordSet('not no arent isnt without missing dont doesnt off');
const reasonWords = wordSet('why reason reasons cause caused behind explanation commentary');
const otherWants: readonly Cue[] = ['judgement', 'why', 'lead', 'teams'];
/** "What does priority 3 say?", "what is it called?" */
const sayingWords = wordSet('say says said called titled title entitled wording worded text read reads name named');
const aboutWords = wordSet('what whats');
/** All that may stand around "priority 3" where nothing but what it is is asked. */
const naming = wordSet(
  'what whats is was are the our s strategic corporate parenting number no again remind me of please pls',
);
/** When it began and ends, and who agreed to it. */
const termWords = wordSet(`
  approved approve agreed agree adopted adopt signed start started starts starting begin began begins end ends ended
  ending run runs running expire expires expired last lasts cover covers covered until review reviewed renewed renew
  current currently on using use follow following under year years date dates period new next long in place after happen happens
`);
const reviewing = wordSet('review reviewed reviewing renew renewed');
const changeWords = wordSet('changed change changes difference differ different differs compare compared versus vs');
const allWords = wordSet('strategies all every both');
const belonging = wordSet('under come comes sit sits fall falls belong belongs part within against');

/** Reads a question for a strategy: what it says, its priorities, how long it runs and what it watches. */
export const readStrategy: ReadTopic = (input) => {
  const { message, words, lexicon } = input;
  const { tokens } = message;
  if (!tokens.some(({ word }) => triggers.has(word))) return undefined;
  // "What does the strategy say about dental checks?", "what happens to it after 2026?": they ask for no reason.
  const asksReason = tokens.some(({ word }) => reasonWords.has(word));
  const wants = otherWants.filter((cue) => words.cues.includes(cue) && (cue !== 'why' || asksReason));
  // "How will we know that priority 1 is going well?" asks for no list.
  if (wants.length > 0 && !asksMeasures(tokens)) return undefined;
  const strategy = findStrategy(tokens, words.period.requests, lexicon.topics.strategies);
  // "How have the priorities changed?" asks for figures, "… since the last strategy?" does not.
  const { strategies } = lexicon.topics;
  const isNamed = tokens.some(({ word }) => strategyWords.has(word)) || findByYears(tokens, strategies) !== undefined;
  const asksChange = strategy !== null && tokens.some(({ word }) => changeWords.has(word));
  if (words.cues.includes('movement') && !isNamed && !asksChange) return undefined;
  const fact = findFact(tokens, isNamed, input);
  if (fact === undefined) return undefined;
  return {
    intent: 'definition',
    topic: topicSchema.parse({
      strategyFact: fact,
      strategy,
      priorities: fact === 'belongs' ? [] : findNumbers(input),
      // "Which measures does the strategy report quarterly?"
      cadence: fact === 'measures' || fact === 'watched' ? (findCadence(tokens)?.cadence ?? null) : null,
    }),
    indicators: fact === 'belongs' ? namedKeys(input) : [],
  };
};

/** @param isNamed a strategy is named, by that word or its years. */
function findFact(tokens: readonly Token[], isNamed: boolean, input: TopicInput): StrategyFactName | undefined {
  const has = (set: ReadonlySet<string>) => tokens.some(({ word }) => set.has(word));
  const namesStrategy = has(strategyWords);
  const isAboutPriorities = has(priorityWords);
  const namesScorecard = tokens.some(({ word }) => word === 'scorecard');
  // "Which measures are watched but not on the scorecard?", "which strategy measures aren't on the scorecard?"
  if (namesScorecard && (has(watchWords) || (namesStrategy && has(measureWords) && has(denials)))) return 'watched';
  const keys = namedKeys(input);
  // "Which does the strategy watch that have no figure?"
  const asksUnmeasured = namesStrategy && has(watchWords) && has(denials) && has(figureWords);
  if (asksUnmeasured && keys.length === 0) return 'watched';
  const asksRhythm = has(reportWords) && findCadence(tokens) !== undefined;
  if (!namesStrategy && !isAboutPriorities) {
    // "List the measures reported annually"
    return asksRhythm && has(measureWords) && has(whichWords) && keys.length === 0 ? 'measures' : undefined;
  }
  if (has(watchWords)) return namesStrategy ? (keys.length > 0 ? 'belongs' : 'measures') : undefined;
  if (asksMeasures(tokens) || (namesStrategy && keys.length === 0 && (has(measureWords) || asksRhythm)))
    return 'measures';
  if (keys.length > 0) {
    return (isAboutPriorities && has(belonging)) || (namesStrategy && has(sayingWords)) ? 'belongs' : undefined;
  }
  // "How are our priorities?"
  if ((has(performing) || asksHow(tokens, carrying)) && !has(changeWords)) return undefined;
  const numbers = findNumbers(input);
  if (numbers.length > 0) return asksWording(tokens, isNamed) ? 'priorities' : undefined;
  if (isAboutPriorities && has(changeWords)) return 'all';
  if (tokens.some(({ word }) => word === 'strategies') || (has(allWords) && namesStrategy && has(changeWords)))
    return 'all';
  if (tokens.some(({ word }) => word === 'priorities')) return 'priorities';
  if (!namesStrategy) return undefined;
  // "When is the review of the strategy due?" is a duty of the calendar.
  if (input.words.cues.includes('schedule') && (has(reviewing) || !has(termWords))) return undefined;
  // "What does it say about brothers and sisters?": something it may say, and no document here tells.
  const { words, lexicon } = input;
  const strange = findStrangeWords(words.rest, lexicon).filter(({ word }) => !strategyWords.has(word));
  if (has(sayingWords) && strange.length > 0) return undefined;
  return has(termWords) ? 'term' : 'priorities';
}

const judging = wordSet('measure measured judge judged');

/** "How do we know we are doing well on priority 4?" */
function asksMeasures(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word);
  if (!words.includes('how')) return false;
  // "How will we measure priority 4?"
  return (words.includes('know') && words.includes('well')) || words.some((word) => judging.has(word));
}

function asksWording(tokens: readonly Token[], isNamed: boolean): boolean {
  const has = (set: ReadonlySet<string>) => tokens.some(({ word }) => set.has(word));
  if (has(sayingWords) || isNamed) return true;
  if (has(aboutWords) && tokens.at(-1)?.word === 'about') return true;
  return (
    has(aboutWords) && tokens.every(({ word }) => naming.has(word) || priorityWords.has(word) || /^\d+$/.test(word))
  );
}

/** The indicators named by what they are called; the count of the priorities is no name: "the 8 priorities". */
function namedKeys({ message, mentions, resolution }: TopicInput): readonly string[] {
  const isNamed = mentions.some(({ at, length }) => length > 1 || countAt(message.tokens, at) === undefined);
  return isNamed ? sureKeys(resolution) : [];
}

const ordinals: ReadonlyMap<string, number> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map((word, at) => [word, at + 1]),
);

/** The priorities named by number or by name. */
function findNumbers({ message, mentions, words, lexicon }: TopicInput): readonly number[] {
  const { scope } = readScope(message.tokens, mentions, lexicon, (at) => !words.taken.has(at));
  const numbers = message.tokens.flatMap(({ word }, at) => {
    if (priorityWords.has(message.tokens[at - 1]?.word ?? '') && /^\d$/.test(word)) return [Number(word)];
    const isOrdinal = message.tokens.slice(at + 1, at + 3).some((token) => token.word === 'priority');
    return isOrdinal ? (ordinals.get(word) ?? []) : [];
  });
  return [...new Set([...scope.priorities, ...numbers])];
}
