import type { Scorecard } from '../../store/scorecard.js';
import type { Answer } from '../answer.js';
import { answerQuestion } from '../answer-question.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import type { Query } from '../query.js';
import type { ConversationContext } from './conversation-context.js';
import { planInConversation } from './plan-in-conversation.js';
import { rememberAnswer } from './remember-answer.js';

/** What was said in a conversation before, if anything, and the clock. */
export interface Conversing {
  /** The day it is where the council is, as `answerQuestion` wants it. */
  readonly today?: string | undefined;
  /** As in `AnswerOptions`. */
  readonly timeZone?: string | undefined;
  readonly context: ConversationContext | undefined;
  readonly now: Date;
}

/** One turn of a conversation. */
export interface Turn {
  readonly answer: Answer;
  readonly query: Query;
  /** The context for the next turn. */
  readonly context: ConversationContext;
}

/** Answers a message in its conversation; promises what `answerQuestion` does. */
export async function converse(
  text: string,
  scorecard: Scorecard,
  { context, now, today, timeZone }: Conversing,
): Promise<Turn> {
  const lexicon = lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard);
  const query = planInConversation(text, { lexicon, context, now });
  const answer = await answerQuestion(query, scorecard, { question: text, today, timeZone });
  return { answer, query, context: rememberAnswer(context, answer, query, now) };
}
