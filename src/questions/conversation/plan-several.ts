import { cueTable } from '../cues/cue-table.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ReadMessage } from '../normalise.js';
import { planQuestion } from '../planner.js';
import type { Intent, Query } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { splitQuestions } from '../split-questions.js';
import { type Topic, topicSchema } from '../topics/topic.js';
import type { Token } from '../words/token.js';
import type { ConversationContext } from './conversation-context.js';
import { rememberAnswer } from './remember-answer.js';

/** The questions of a message, and whether what answers it as one question answers them all. */
export type SeveralPlanned = Pick<Query, 'asOne'> & { readonly parts: readonly Query[] };

const one: SeveralPlanned = Object.freeze({ parts: [], asOne: true });

/** Plans one message in its conversation. */
export type PlanOne = (message: ReadMessage, alone: Query, context: ConversationContext | undefined) => Query;

/** Asked of what is named, and told by every answer about it. */
const toldAnyway: Readonly<Partial<Record<Intent, readonly Intent[]>>> = {
  status: ['range'],
  compare: ['status', 'range'],
  trend: ['status', 'range'],
  range: ['status'],
  why: ['status', 'range'],
};

/**
 * The questions of a message that asks several things one after the other: "how is dental, and who
 * leads on it?" Each is planned with those before it in mind.
 *
 * @param whole the message planned as one question.
 * @returns the queries in order; none where the message is one question, or one of them is not understood.
 */
export function planSeveral(
  message: ReadMessage,
  whole: Query,
  planOne: PlanOne,
  { lexicon, context, now }: { lexicon: Lexicon; context: ConversationContext | undefined; now: Date },
): SeveralPlanned {
  const parts = partsOf(message, lexicon);
  if (parts.length < 2) return one;
  let spoken = context;
  const queries: Query[] = [];
  for (const part of parts) {
    const alone = planQuestion(part, { lexicon });
    const planned = planOne(part, alone, spoken);
    // "What is red and who is responsible for them?": which they are is known once the list is told.
    const isOfList = planned.lacksSubject && alone.intent === 'lead' && queries.at(-1)?.selection != null;
    const query = isOfList ? alone : planned;
    if (!isPlain(query) || isOverview(query, queries)) return one;
    queries.push(query);
    // What will be spoken of once it is answered; its figures are looked up later.
    const { intent, indicators } = query;
    spoken = rememberAnswer(spoken, { outcome: 'answered', intent, indicators, period: null }, query, now);
  }
  return { parts: queries, asOne: queries.every((query) => isToldBy(whole, query)) };
}

/** A message as those that its questions would be by themselves. */
function partsOf(message: ReadMessage, lexicon: Lexicon): readonly ReadMessage[] {
  // "Green" is a word of a name, and says of another how it stands.
  const names = ({ stem }: Token) => lexicon.isTelling(stem) && cueTable.longestAt([stem], 0) === undefined;
  const parts = splitQuestions(message.tokens, names);
  const typed = cutLike(parts, message.typed);
  const spelt = cutLike(parts, message.spelt);
  const said = cutLike(parts, message.said);
  return parts.map((tokens, at) => ({
    ...message,
    tokens,
    typed: typed[at] ?? [],
    spelt: spelt[at] ?? [],
    said: said[at] ?? [],
  }));
}

/** Cuts all words of a message where its parts begin. */
function cutLike(parts: readonly (readonly Token[])[], all: readonly Token[]): readonly (readonly Token[])[] {
  const starts: number[] = [];
  for (const [first] of parts) {
    const from = (starts.at(-1) ?? -1) + 1;
    const found = all.findIndex(({ raw }, at) => at >= from && raw === first?.raw);
    starts.push(starts.length === 0 ? 0 : Math.max(found, from));
  }
  return starts.map((start, index) => all.slice(start, starts[index + 1] ?? all.length));
}

/** "Where was dental at Christmas and where are we now?" asks for no overview of everything. */
function isOverview({ intent, selection }: Query, before: readonly Query[]): boolean {
  const isOfAll = intent === 'summary' && selection !== null && isWhole(selection.scope);
  return isOfAll && before.some(({ indicators }) => indicators.length > 0);
}

/** Whether a question is understood without asking back, and is more than a greeting. */
function isPlain({
  intent,
  indicators,
  selection,
  topic,
  unmatched,
  refusal,
  lacksSubject,
  candidates,
}: Query): boolean {
  if (refusal !== null || lacksSubject || unmatched.length > 0 || candidates.length > 0) return false;
  if (intent === 'greeting') return false;
  if (topic !== null) return topic.unknownTerm === null;
  return indicators.length > 0 || selection !== null;
}

/** Whether the answer to the whole message answers this part of it too. */
function isToldBy(whole: Query, part: Query): boolean {
  if (!isPlain(whole)) return false;
  if (part.topic !== null) return whole.topic !== null && isWithin(part.topic, whole.topic);
  if (whole.topic !== null) return whole.topic.asksFigure;
  const isSameIntent = part.intent === whole.intent;
  if (part.selection !== null) return whole.selection !== null && isSameIntent;
  if (whole.selection !== null) return isSameIntent;
  const isNamed = part.indicators.every((key) => whole.indicators.includes(key));
  return isNamed && (isSameIntent || (toldAnyway[whole.intent]?.includes(part.intent) ?? false));
}

const nothing: Topic = topicSchema.parse({});

/** Whether all that one topic names is named by another. */
function isWithin(part: Topic, whole: Topic): boolean {
  const words = (value: unknown) => JSON.stringify(value);
  return (Object.keys(nothing) as (keyof Topic)[]).every((name) => {
    const [own, others] = [part[name], whole[name]];
    if (!Array.isArray(own) || !Array.isArray(others))
      return [words(nothing[name]), words(others)].includes(words(own));
    const known = others.map(words);
    return own.every((each) => known.includes(words(each)));
  });
}
