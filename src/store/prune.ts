import type { Db } from './database.js';
import { deleteClaimsBefore } from './repositories/activity-repository.js';
import { deleteAnswersBefore } from './repositories/answer-repository.js';
import { deleteConversationsBefore } from './repositories/conversation-repository.js';
import { deleteDeliveriesBefore } from './repositories/delivery-repository.js';
import { deletePressesBefore } from './repositories/press-repository.js';

/** How long what people say and do is kept, in milliseconds. */
export interface Retention {
  /** Incoming activities, of which only those that may be redelivered matter. */
  readonly activities: number;
  /** Conversations, what was answered in them, and which cards did their work. */
  readonly conversations: number;
  /** What was sent, or came to nothing. */
  readonly deliveries: number;
}

// Teams gives up redelivering within minutes, and the rest is kept for days: now and then is enough.
const pruneEveryMs = 60 * 60 * 1000;

/** Forgets what is older than its retention; called at every turn, it looks once an hour. */
export function createPruning(db: Db, retention: Retention): (now: Date) => Promise<void> {
  let prunedAt = Number.NEGATIVE_INFINITY;
  return async (now) => {
    if (now.getTime() - prunedAt < pruneEveryMs) return;
    prunedAt = now.getTime();
    const before = (ms: number) => new Date(now.getTime() - ms);
    await deleteClaimsBefore(db, before(retention.activities));
    await deleteConversationsBefore(db, before(retention.conversations));
    await deleteAnswersBefore(db, before(retention.conversations));
    await deletePressesBefore(db, before(retention.conversations));
    await deleteDeliveriesBefore(db, before(retention.deliveries));
  };
}
