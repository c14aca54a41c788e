import type { Db } from './database.js';
import { deleteClaim, insertClaim, settleClaims } from './repositories/activity-repository.js';
import type { Store } from './store.js';

/** The part of the store that sees to it that a redelivered activity is answered once. */
export type ActivityClaims = Pick<Store, 'claimActivity' | 'settleActivities' | 'releaseActivity'>;

/** Claims kept in the database, so that all instances share them; each turn first prunes what is due. */
export function createActivityClaims(db: Db, prune: (now: Date) => Promise<void>): ActivityClaims {
  return {
    async claimActivity(conversation, activity, now, leaseMs) {
      await prune(now);
      return insertClaim(db, { conversation, activity }, now, new Date(now.getTime() - leaseMs));
    },
    settleActivities: (settled) =>
      db.transaction().execute(async (trx) => {
        for (const conversation of new Set(settled.map((claim) => claim.conversation))) {
          const own = settled.filter((claim) => claim.conversation === conversation);
          await settleClaims(
            trx,
            conversation,
            own.map(({ activity }) => activity),
          );
        }
      }),
    releaseActivity: (conversation, activity) => deleteClaim(db, { conversation, activity }),
  };
}
