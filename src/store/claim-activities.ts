import type { Db } from './database.js';
import { deleteClaim, deleteClaimsBefore, insertClaim, settleClaim } from './repositories/activity-repository.js';
import type { Store } from './store.js';

// Teams gives up redelivering within minutes; clearing up now and then is enough.
const pruneEveryMs = 60 * 60 * 1000;

/** The part of the store that sees to it that a redelivered activity is answered once. */
export type ActivityClaims = Pick<Store, 'claimActivity' | 'settleActivity' | 'releaseActivity'>;

/** Claims kept in the database for `retentionMs`, so that all instances share them. */
export function createActivityClaims(db: Db, retentionMs: number): ActivityClaims {
  let prunedAt = Number.NEGATIVE_INFINITY;

  async function prune(now: Date): Promise<void> {
    if (now.getTime() - prunedAt < pruneEveryMs) return;
    prunedAt = now.getTime();
    await deleteClaimsBefore(db, new Date(now.getTime() - retentionMs));
  }

  return {
    async claimActivity(conversation, activity, now, leaseMs) {
      await prune(now);
      return insertClaim(db, { conversation, activity }, now, new Date(now.getTime() - leaseMs));
    },
    settleActivity: (conversation, activity) => settleClaim(db, { conversation, activity }),
    releaseActivity: (conversation, activity) => deleteClaim(db, { conversation, activity }),
  };
}
