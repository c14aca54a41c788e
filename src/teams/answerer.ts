import type { Audience } from '../people/audience.js';
import type { Outcome } from '../questions/answer.js';
import type { Intent } from '../questions/query.js';
import type { RefusalReason } from './audience-of-turn.js';
import type { Reply } from './reply.js';

/** A reply with what may be logged and counted of it: never its words. */
export interface Answered {
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly intent: Intent;
}

/** Makes what the bot says, as cards. */
export interface Answerer {
  answer(question: string, audience: Audience): Promise<Answered>;
  /** What the bot can do. */
  help(audience: Audience): Promise<Answered>;
  /** Says kindly that a person is not answered, and whom to ask. */
  turnAway(reason: RefusalReason): Promise<Answered>;
  /** Says that something failed; the reference finds the cause in the log. Needs nothing that could fail too. */
  fail(reference: string): Reply;
}
