import type { Audience } from '../people/audience.js';
import type { Answer, Outcome } from '../questions/answer.js';
import type { Conversing } from '../questions/conversation/converse.js';
import type { Intent, Query } from '../questions/query.js';
import type { RefusalReason } from './audience-of-turn.js';
import type { Reply } from './reply.js';

/** What was said to a question, to be remembered for the next one. */
export interface Said {
  readonly answer: Answer;
  readonly query: Query;
}

/** A reply with what may be logged and counted of it: never its words. */
export interface Answered {
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly intent: Intent;
  /** Undefined where nothing was asked, or nobody was answered. */
  readonly said?: Said | undefined;
}

/** Makes what the bot says, as cards. */
export interface Answerer {
  /** @param conversing what was spoken of before; left out, the question stands alone. */
  answer(question: string, audience: Audience, conversing?: Conversing): Promise<Answered>;
  /** What the bot can do. */
  help(audience: Audience): Promise<Answered>;
  /** Says kindly that a person is not answered, and whom to ask. */
  turnAway(reason: RefusalReason): Promise<Answered>;
  /** Says that something failed; the reference finds the cause in the log. Needs nothing that could fail too. */
  fail(reference: string): Reply;
}
