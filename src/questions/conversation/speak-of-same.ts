import type { Query } from '../query.js';
import { everybodyElse } from '../selection/read-comparison.js';
import { isWhole } from '../selection/select-indicators.js';
import { namesTopic } from '../topics/names-topic.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother, carryToSame } from './carry-over.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { keepMeasured } from './keep-measured.js';
import { mostSubjects } from './most-subjects.js';
import { asWhich } from './pick-choice.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import { countSaid, findSeveralSpoken } from './several-spoken.js';
import { askingBack, type FollowUpRule, isAmountAsked, type Situation } from './situation.js';

/** What is asked of an indicator without naming it: "why?", "the trend?" */
const askedOfOne: ReadonlySet<Query['intent']> = new Set(['trend', 'range', 'compare', 'why'] as const);
/** The same, where a word stands for what was spoken of: "who leads on that?" */
const askedOfIt: ReadonlySet<Query['intent']> = new Set(['lead', 'definition', 'movers', 'list'] as const);
const open = wordSet('where which overall generally everything anything areas');
/** Of "they" these ask after children, not after figures. */
const ofChildren = wordSet('happy sad nice safe loved alright well old');

/** "What are their targets?", of a list: a range is soon told. */
const mostRanges = 12;

/** A question that names nothing asks about what was spoken of: "and last quarter?", "is that good?" */
export const speakOfSame: FollowUpRule = (situation) => {
  const { references, telling, lexicon, context } = situation;
  const topic = context?.topic;
  if (context?.asked && refersBack(situation)) return askAgain(situation, context.asked, context.choices);
  if (!topic || !(refersBack(situation) || asksWhichOfSeveral(situation, topic))) return undefined;
  const keys = subjectsOf(situation, topic, context);
  if (keys.length === 0 || !keys.every((key) => isAllKnown(telling, key, lexicon))) return undefined;
  if (asksWhenTold(situation)) return { ...situation.alone, indicators: [...keys] };
  const own = carryToSame(withCourse(asTrend(situation.about(keys), situation), situation.alone), topic, {
    ...references,
    asksFigure: asksFigureOf(situation),
  });
  // "All of them", of those we were compared with.
  const comparesAll = references.pick === 'all' && topic.query.comparators.length > 0 && keys.length === 1;
  if (comparesAll) return { ...own, intent: 'compare', comparators: [] };
  // "How do we compare?", after two: each with others, and not with one another.
  const isOfUs =
    own.intent === 'compare' && own.comparators.length === 0 && situation.tokens.some(({ word }) => word === 'we');
  if (isOfUs && keys.length > 1 && references.pronoun === undefined) return { ...own, comparators: [...everybodyElse] };
  if (keys.length <= (own.intent === 'range' ? mostRanges : mostSubjects)) return own;
  return askReasons(own, topic) ?? asWhich(own, keys);
};

/** "Why?", of a list too long to be told one by one: the reason beside each. */
function askReasons({ intent }: Query, { query }: Topic): Query | undefined {
  const isOfList = query.intent === 'list' || query.intent === 'movers';
  if (intent !== 'why' || !isOfList || query.selection === null) return undefined;
  return { ...query, selection: { ...query.selection, reasons: 'told' } };
}

/** "Has that got any better since 2007-08?", "how have both moved?" ask how it went. */
function asTrend(own: Query, { plain, references }: Situation): Query {
  const asksCourse = plain.intent === 'movers' && (plain.since !== null || references.pick === 'both');
  return asksCourse && own.intent === 'status' && own.topic === null ? { ...own, intent: 'trend' } : own;
}

/** "Was it ever below 75?": of an amount that only stands around what is referred to, the whole message tells. */
function withCourse(own: Query, { intent, course }: Query): Query {
  return own.course === null && course !== null ? { ...own, intent, course } : own;
}

/** What the bot asked back about is still open: the answer to come is about one of its choices. */
function askAgain(situation: Situation, asked: Query, choices: readonly string[]): Query {
  const own = situation.about(choices);
  // Who leads on them is one answer for all.
  if (own.topic !== null) return { ...own, indicators: [...choices] };
  const query = carryToAnother(own, asked, situation.references);
  return choices.length > 1 ? asWhich(query, choices) : askingBack(query, choices);
}

/** Whether a message that names nothing needs something spoken of before to mean anything. */
export function refersBack(situation: Situation): boolean {
  const { tokens, plain, alone, references, namesNothing, strange, saysTime } = situation;
  // "How often is that reported?"
  if (alone.topic?.fact === 'frequency' && situation.context?.topic) return references.pronoun !== undefined;
  if (asksWhenTold(situation)) return true;
  if (!namesNothing || strange.length > 0) return false;
  if (alone.intent === 'help' || alone.intent === 'schedule' || namesTopic(alone)) return false;
  // "That's not great" thanks for nothing.
  const isThanks = alone.intent === 'greeting' && !tokens.some(({ word }) => word === 'not');
  if (isThanks && !references.asksAboutIt) return false;
  if (asksOverall(situation)) return false;
  // "How far off are we?" asks for no list of its own.
  const hasTopic = situation.context?.topic !== null && situation.context !== undefined;
  if (
    hasTopic &&
    (asksHowMany(situation) || asksWhichSide(situation) || asksFigure(situation) || asksTooFar(situation))
  )
    return true;
  // "Who leads?"
  const asksWho = isOf(tokens, leading, besideLeading) || asksWhoTo(tokens);
  if (hasTopic && plain.intent === 'lead' && asksWho) return true;
  // "What's the definition?"
  if (hasTopic && plain.intent === 'definition' && isOf(tokens, definition, besideDefinition)) return true;
  if (hasTopic && ((plain.intent === 'list' && plain.selection === null) || asksOfAmount(situation))) return true;
  if (saysTime || references.saysSinceThen || references.step !== undefined || plain.comparators.length > 0)
    return true;
  if (references.pick === 'all' || references.pick === 'both' || askedOfOne.has(plain.intent)) return true;
  if (references.asksMore || (references.saysNow && references.isFragment)) return true;
  if (situation.leansOnTopic || situation.namesOwn) return true;
  if (askedOfIt.has(plain.intent)) return references.pronoun !== undefined || references.isFragment;
  return references.pronoun !== undefined && !tokens.some(({ word }) => ofChildren.has(word));
}

const knowing = wordSet('do does know known you any idea');

/** "How many have we got?" */
function asksHowMany({ tokens, plain }: Situation): boolean {
  // "Do we know how many that is?"
  const first = tokens.find(({ word }) => !leadIns.has(word) && !knowing.has(word));
  const asks = first?.word === 'number' || tokens.some(({ word }) => word === 'many');
  return plain.intent === 'other' && asks;
}

const figure = wordSet('number figure figures value score percentage percent');
const besideFigure = wordSet(
  'what s is was are the our latest current newest recent most so and now then just actual again',
);
const definition = wordSet('definition');
const besideDefinition = wordSet('what s is the its official exact full and so');

const leading = wordSet('leads lead responsible accountable charge owns');
const besideLeading = wordSet('who whos s is are the and so on in of for it that this');

const asker = wordSet('i we');
const mostOfWhoTo = 7;

/** "Who do I shout at?", "who should we contact" */
function asksWhoTo(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word) || asker.has(word));
  return words[0] === 'who' && words.slice(1, 3).some((word) => asker.has(word)) && words.length <= mostOfWhoTo;
}

const newest = wordSet('latest newest recent');
const besideNewest = wordSet(
  'which what whats s is was the our most one ones figure and so now then you we have got hold there',
);

/** "So what's the latest figure?", "which is the most recent?" */
function asksFigure({ tokens }: Situation): boolean {
  return isOf(tokens, figure, besideFigure) || isOf(tokens, newest, besideNewest) || asksWhereAt(tokens);
}

const besideAt = wordSet('what s is it that this are we our at currently now running sitting standing');

/** "So what are we at?" */
function asksWhereAt(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return words[0] === 'what' && words.at(-1) === 'at' && words.every((word) => besideAt.has(word));
}

const figureWords = wordSet(
  'figure figures actual actually result score scored got get manage managed achieve achieved',
);

/** "What did it come to in April?", after what is expected: the figure, and not what was expected of it. */
function asksFigureOf({ tokens }: Situation): boolean {
  return tokens.some(({ word }, at) => figureWords.has(word) || (word === 'come' && tokens[at + 1]?.word === 'to'));
}

/** Whether words say one of some, and nothing else but what may stand beside it. */
function isOf(tokens: readonly Token[], some: ReadonlySet<string>, beside: ReadonlySet<string>): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return saysOnly(words, some, beside);
}

const telling = wordSet(
  'hear see get reported report discussed looked look looking discuss discussing consider considered told back returning',
);

/** "When will the panel next hear about it?", of a figure: the meeting at which that comes. */
function asksWhenTold({ alone, tokens, references, strange, context }: Situation): boolean {
  const { topic } = alone;
  if (alone.intent !== 'schedule' || !context?.topic || topic === null || references.pronoun === undefined)
    return false;
  const { reports, duties, fact } = topic;
  if (reports.length + duties.length + alone.indicators.length + strange.length > 0 || fact !== null) return false;
  return tokens.some(({ word }) => telling.has(word));
}

const sides = wordSet('lower higher high low bigger smaller more less fewer up down');

/** "Is lower better?" */
function asksWhichSide({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word);
  const [first = '', second] = words.filter((word) => !leadIns.has(word) && word !== 'a');
  // "Lower better, I take it?"
  if (sides.has(first) && (second === 'better' || second === 'worse')) return true;
  return first === 'is' && sides.has(second ?? '');
}

const far = wordSet('high low bad good much few little many slow');
const besideFar = wordSet('too a bit not very is it that rather quite or so');

/** "Too low?" */
function asksTooFar({ tokens }: Situation): boolean {
  return tokens.some(({ word }) => besideFar.has(word)) && isOf(tokens, far, besideFar);
}

/** "Is 39 good?", of the figure that was told. */
function asksOfAmount({ tokens }: Situation): boolean {
  return tokens.some(({ word }, at) => isAmountAsked(word, tokens[at - 1]?.word));
}

/** "Where are we worse than England?" asks of everything, and so does a whole question where nothing was spoken of. */
function asksOverall({ tokens, plain, references, context }: Situation): boolean {
  const { query, indicators = [] } = context?.topic ?? {};
  // "Which is higher than England?", after two.
  if (references.asksWhich && query?.selection === null && indicators.length > 1) return false;
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

/**
 * What a message that names nothing is about: what was spoken of last; "all three", "compare them"
 * and "both" reach further back, and "its" after "which is worst?" means the first.
 */
function subjectsOf(
  { tokens, plain, references, lexicon }: Situation,
  topic: Topic,
  context: ConversationContext,
): readonly string[] {
  const count = countSaid(tokens);
  const meansAll = references.pick === 'all' && count !== undefined && count > topic.indicators.length;
  const meansSeveral = references.pick === 'both' || (plain.intent === 'compare' && references.pronoun === 'several');
  const several = meansAll || meansSeveral ? findSeveralSpoken(context, count) : [];
  if (several.length > 1) return several;
  const { selection } = topic.query;
  const isRanking = selection !== null && (selection.order !== 'worst' || topic.query.intent === 'movers');
  if (isRanking && references.pronoun === 'one') return topic.indicators.slice(0, 1);
  const asksWords = plain.intent === 'definition' || plain.intent === 'lead';
  return asksWords ? topic.indicators : keepMeasured(topic.indicators, lexicon);
}
