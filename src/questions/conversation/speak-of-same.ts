import type { Query } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { namesTopic } from '../topics/names-topic.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother, carryToSame } from './carry-over.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { asWhich, mostSubjects } from './pick-choice.js';
import { leadIns } from './reference-phrases.js';
import { type FollowUpRule, isAmountAsked, type Situation } from './situation.js';

/** What is asked of an indicator without naming it: "why?", "the trend?" */
const askedOfOne: ReadonlySet<Query['intent']> = new Set(['trend', 'range', 'compare', 'why'] as const);
/** The same, where a word stands for what was spoken of: "who leads on that?" */
const askedOfIt: ReadonlySet<Query['intent']> = new Set(['lead', 'definition', 'movers', 'list'] as const);
const single = wordSet('one ones is was s');
const comparatives = wordSet('better worse higher lower best worst bigger smaller highest lowest');
const open = wordSet('where which overall generally everything anything areas');
/** Of "they" these ask after children, not after figures. */
const ofChildren = wordSet('happy sad nice safe loved alright well old');

/** A question that names nothing asks about what was spoken of: "and last quarter?", "is that good?" */
export const speakOfSame: FollowUpRule = (situation) => {
  const { references, telling, lexicon, context } = situation;
  const topic = context?.topic;
  if (context?.asked && refersBack(situation)) return askAgain(situation, context.asked, context.choices);
  const contest = topic && askWhichOfTwo(situation, topic, context);
  if (contest) return contest;
  if (!topic || !(refersBack(situation) || asksWhichOfSeveral(situation, topic))) return undefined;
  const keys = subjectsOf(situation, topic, context);
  if (keys.length === 0 || !keys.every((key) => isAllKnown(telling, key, lexicon))) return undefined;
  const own = carryToSame(situation.about(keys), topic, references);
  // "All of them", of those we were compared with.
  const comparesAll = references.pick === 'all' && topic.query.comparators.length > 0 && keys.length === 1;
  if (comparesAll) return { ...own, intent: 'compare', comparators: [] };
  return keys.length > mostSubjects ? asWhich(own, keys) : own;
};

/** What the bot asked back about is still open: the answer to come is about one of its choices. */
function askAgain(situation: Situation, asked: Query, choices: readonly string[]): Query {
  const own = situation.about(choices);
  // Who leads on them is one answer for all.
  if (own.topic !== null) return { ...own, indicators: [...choices] };
  return asWhich(carryToAnother(own, asked, situation.references), choices);
}

/** Whether a message that names nothing needs something spoken of before to mean anything. */
export function refersBack(situation: Situation): boolean {
  const { tokens, plain, alone, references, namesNothing, strange, saysTime } = situation;
  // "How often is that reported?"
  if (alone.topic?.fact === 'frequency' && situation.context?.topic) return references.pronoun !== undefined;
  if (!namesNothing || strange.length > 0) return false;
  if (alone.intent === 'help' || alone.intent === 'schedule' || namesTopic(alone)) return false;
  if (alone.intent === 'greeting' && !references.asksAboutIt) return false;
  if (asksOverall(situation)) return false;
  // "How far off are we?" asks for no list of its own.
  const hasTopic = situation.context?.topic !== null && situation.context !== undefined;
  if (hasTopic && asksHowMany(situation)) return true;
  if (hasTopic && ((plain.intent === 'list' && plain.selection === null) || asksOfAmount(situation))) return true;
  if (saysTime || references.step !== undefined || plain.comparators.length > 0) return true;
  if (references.pick === 'all' || references.pick === 'both' || askedOfOne.has(plain.intent)) return true;
  if (references.asksMore || (references.saysNow && references.isFragment)) return true;
  if (situation.leansOnTopic || situation.namesOwn) return true;
  if (askedOfIt.has(plain.intent)) return references.pronoun !== undefined || references.isFragment;
  return references.pronoun !== undefined && !tokens.some(({ word }) => ofChildren.has(word));
}

/** "How many have we got?" */
function asksHowMany({ tokens, plain }: Situation): boolean {
  const first = tokens.find(({ word }) => !leadIns.has(word));
  const asks = first?.word === 'number' || tokens.some(({ word }) => word === 'many');
  return plain.intent === 'other' && asks;
}

/** "Is 39 good?", of the figure that was told. */
function asksOfAmount({ tokens }: Situation): boolean {
  return tokens.some(({ word }, at) => isAmountAsked(word, tokens[at - 1]?.word));
}

/** "Where are we worse than England?" asks of everything, and so does a whole question where nothing was spoken of. */
function asksOverall({ tokens, plain, references, context }: Situation): boolean {
  const isWholeQuestion = plain.comparators.length > 0 && !references.isFragment && references.pronoun === undefined;
  return isWholeQuestion && (!context?.topic || tokens.some(({ word }) => open.has(word)));
}

/** "Which is better?", after two were spoken of. */
function asksWhichOfSeveral(
  { references, selected, telling, strange }: Situation,
  { query, indicators }: Topic,
): boolean {
  const isSeveral = query.selection === null && indicators.length > 1;
  const asks = references.asksWhich && telling.length === 0 && strange.length === 0;
  return isSeveral && asks && selected !== undefined && isWhole(selected.selection.scope);
}

/** "Which one's better?", after one and then another was spoken of: both, side by side. */
function askWhichOfTwo(situation: Situation, topic: Topic, { earlier }: ConversationContext): Query | undefined {
  const { tokens, plain, telling, strange, lexicon } = situation;
  const [before] = earlier;
  const asks = tokens.some(({ word }, at) => word === 'which' && single.has(tokens[at + 1]?.word ?? ''));
  const compares = tokens.some(({ word }) => comparatives.has(word)) && telling.length + strange.length === 0;
  if (!asks || !compares || before === undefined) return undefined;
  if (topic.query.selection !== null || before.query.selection !== null || plain.indicators.length > 0)
    return undefined;
  const keys = [...new Set([...before.indicators, ...topic.indicators])];
  const areOne = topic.indicators.length === 1 && before.indicators.length === 1 && keys.length === 2;
  return areOne && keys.every((key) => lexicon.entryOf(key))
    ? { ...situation.about(keys), intent: 'compare' }
    : undefined;
}

/** "All three" are the last three that were spoken of; "compare them" and "both" mean the last two where one alone was spoken of last. */
function subjectsOf(
  { tokens, plain, references }: Situation,
  topic: Topic,
  { earlier }: ConversationContext,
): readonly string[] {
  const count = Number(tokens.find(({ word }) => /^[2-5]$/.test(word))?.word ?? 0);
  if (references.pick === 'all' && count > topic.indicators.length) {
    const spoken = [topic, ...earlier].flatMap(({ query, indicators }) => (query.selection === null ? indicators : []));
    return [...new Set(spoken)].slice(0, count).toReversed();
  }
  const meansSeveral = references.pick === 'both' || (plain.intent === 'compare' && references.pronoun === 'several');
  const [before] = earlier;
  if (!meansSeveral || topic.indicators.length > 1 || before === undefined) return topic.indicators;
  return [...new Set([...before.indicators, ...topic.indicators])];
}
