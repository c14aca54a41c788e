import type { Fixed } from './period-columns.js';

/** What was last spoken of in a conversation; a thread of a channel is a conversation of its own. */
export interface ConversationTable {
  /** As Teams names it, the thread included. */
  readonly id: Fixed<string>;
  /** JSON, whose shape is that of whoever saved it. */
  readonly context: string;
  /** ISO timestamp in UTC. */
  readonly updated_at: string;
  /** Counted up by each save, from 1. */
  readonly version: number;
}
