import type { Answer } from '../answer.js';
import { type Query, querySchema } from '../query.js';
import { type ConversationContext, liveContext, mostEarlier, type Topic } from './conversation-context.js';

/**
 * The context after an answer. An aside (thanks, help, a refusal, the next meeting) leaves what is
 * spoken of as it was; a question that was not understood puts it aside, for what comes next refers
 * to that question and not to what was spoken of before, unless it asked of nothing else.
 */
export function rememberAnswer(
  context: ConversationContext | undefined,
  answer: RememberedAnswer,
  query: Query,
  now: Date,
): ConversationContext {
  const [first, ...others] = answersOf(answer, query);
  if (first === undefined) return rememberOne(context, answer, query, now);
  return others.reduce((spoken, each) => rememberOne(spoken, ...each, now), rememberOne(context, ...first, now));
}

/** What of an answer is remembered. */
export type RememberedAnswer = Pick<Answer, 'outcome' | 'intent' | 'indicators' | 'period'> &
  Partial<Pick<Answer, 'content'>>;

/** The answers to a message that asked several things, each with its question; none where it asked one. */
function answersOf({ content }: RememberedAnswer, { parts }: Query): readonly (readonly [RememberedAnswer, Query])[] {
  if (content?.kind !== 'several') return [];
  return content.answers.flatMap((answer, at) => {
    const part = parts[at];
    return part ? [[answer, querySchema.parse(part)] as const] : [];
  });
}

function rememberOne(
  context: ConversationContext | undefined,
  answer: RememberedAnswer,
  query: Query,
  now: Date,
): ConversationContext {
  const before = (query.startsOver ? undefined : liveContext(context, now)) ?? nothing;
  const after = { ...before, meant: [], elsewhere: false, at: now.toISOString() };
  // "Do you mean …?" is open until it is answered.
  if (query.lacksSubject && before.topic === null) {
    return { ...after, asked: asAsked({ ...query, lacksSubject: false, nearest: [] }), choices: [...query.nearest] };
  }
  const isOfSame = query.keepsSubject && answer.outcome === 'not_found';
  if (answer.outcome === 'refused' || query.lacksSubject || isOfSame || saysNothing(answer, query)) return after;
  if (answer.outcome === 'clarify') {
    return { ...after, asked: asAsked(query), aside: null, choices: [...answer.indicators] };
  }
  const aside = query.topic === null ? null : withMeeting(asAsked(query), before.aside);
  const topic = topicOf(answer, query);
  // Who leads on it, and what it means, leave a part of the scorecard what it was.
  if (aside !== null && topic && before.topic && sameKeys(topic.indicators, before.topic.indicators)) {
    return { ...after, asked: null, aside };
  }
  if (topic !== undefined) {
    return {
      ...after,
      topic,
      earlier: earlierThan(topic, before),
      asked: null,
      aside,
      choices: choicesAfter(topic, before),
    };
  }
  // Whoever leads on a part of the scorecard, that part is what "it" means next.
  const namesPart = (query.topic?.domains.length ?? 0) + (query.topic?.priorities.length ?? 0) > 0;
  if (namesPart) return { ...after, topic: null, earlier: earlierThan(null, before), asked: null, aside, choices: [] };
  if (answer.outcome === 'answered' || aside !== null) return { ...after, aside };
  // What is not counted by team is what was spoken of all the same: "just the overall one".
  if (query.unsplit && query.meant.length === 1) {
    const whole = wholeOf(query);
    return { ...after, topic: whole, earlier: earlierThan(whole, before), asked: null, aside: null, choices: [] };
  }
  const { meant, elsewhere } = query;
  const forgotten = { topic: null, earlier: earlierThan(null, before), asked: null, aside: null, choices: [] };
  return { ...after, ...forgotten, meant, elsewhere };
}

const nothing: Omit<ConversationContext, 'at' | 'meant' | 'elsewhere'> = {
  topic: null,
  earlier: [],
  asked: null,
  aside: null,
  choices: [],
};

/** Thanks and help; also words that name nothing at all ("which is right?"), so that nothing else can be meant next. */
function saysNothing(
  { outcome, intent }: RememberedAnswer,
  { unmatched, nearest, indicators, candidates, selection, topic }: Query,
): boolean {
  if (outcome === 'answered') return intent === 'greeting' || intent === 'help';
  const keys = indicators.length + candidates.length + nearest.length;
  const names = unmatched.length + keys > 0 || selection !== null || topic !== null;
  return outcome === 'not_found' && intent !== 'status' && !names;
}

/** A known indicator without a figure for the period asked is spoken of too: "2017-18 then". */
function topicOf(answer: RememberedAnswer, query: Query): Topic | undefined {
  const indicators = answer.indicators.length > 0 ? answer.indicators : query.indicators;
  if (indicators.length === 0 && query.selection === null) return undefined;
  const asked = query.period.kind === 'named' ? query.period.period : answer.period;
  return { query: asAsked(query), indicators: [...indicators], period: asked };
}

/** What was asked of a team or a place, of the one indicator as it is counted. */
function wholeOf({ period, meant }: Query): Topic {
  const query = querySchema.parse({ intent: 'status', indicators: [...meant], period });
  return { query, indicators: [...meant], period: period.kind === 'named' ? period.period : null };
}

/** Whoever leads on a report of a meeting, that meeting is what "the one after" counts from. */
function withMeeting(aside: Query, before: Query | null): Query {
  const meeting = before?.topic?.meeting ?? null;
  const { topic } = aside;
  const isOfReport = aside.intent === 'lead' && topic !== null && topic.reports.length > 0;
  return isOfReport && meeting !== null ? { ...aside, topic: { ...topic, meeting } } : aside;
}

/**
 * Words that were not understood may be anything, even a name; they are not kept here. The questions
 * of a message answered as one are not asked again with the next.
 */
function asAsked(query: Query): Query {
  return { ...query, unmatched: [], parts: [], asOne: true };
}

/** Each thing once, where it was last spoken of. */
function earlierThan(topic: Topic | null, { topic: last, earlier }: Pick<ConversationContext, 'topic' | 'earlier'>) {
  const known = last === null ? earlier : [last, ...earlier.filter((each) => !isSameTopic(each, last))];
  return known.filter((each) => topic === null || !isSameTopic(each, topic)).slice(0, mostEarlier);
}

/** A list is another thing than what stands in it. */
function isSameTopic(a: Topic, b: Topic): boolean {
  return sameKeys(a.indicators, b.indicators) && (a.query.selection === null) === (b.query.selection === null);
}

/** What was chosen from stays on offer: "the DfE one", then "and the other one". */
function choicesAfter({ indicators }: Topic, { choices }: Pick<ConversationContext, 'choices'>): string[] {
  if (indicators.length > 1) return [...indicators];
  return indicators.every((key) => choices.includes(key)) ? [...choices] : [];
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
