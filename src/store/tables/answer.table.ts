import type { Generated } from 'kysely';
import type { Fixed } from './period-columns.js';

/** What was answered, without the person who asked: for the list of what went unanswered. */
export interface AnswerTable {
  readonly id: Generated<number>;
  /** ISO timestamp in UTC. */
  readonly at: Fixed<string>;
  /** The message that holds the answer; both null where nobody can react to it. */
  readonly conversation: Fixed<string | null>;
  readonly activity: Fixed<string | null>;
  readonly outcome: Fixed<'answered' | 'clarify' | 'not_found' | 'refused'>;
  readonly intent: Fixed<string>;
  /** JSON: keys. */
  readonly indicators: Fixed<string>;
  /** JSON: the words that nothing explained. */
  readonly words: Fixed<string>;
  /** Null where the council keeps no questions. */
  readonly text: Fixed<string | null>;
  readonly role: Fixed<string | null>;
}

/** What somebody thought of an answer: one row for each who said so, the latest word. */
export interface FeedbackTable {
  readonly answer_id: Fixed<number>;
  /** Tells two people apart, and says of neither who they are. */
  readonly presser: Fixed<string>;
  readonly reaction: 'like' | 'dislike';
  readonly reason: string | null;
  /** ISO timestamp in UTC. */
  readonly at: string;
}
