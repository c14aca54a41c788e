import type { Db } from '../database.js';
import { prepareStatement } from '../prepare-statement.js';
import type { ActivityKey } from '../store.js';

/** Far below the least number of parameters that a statement may have. */
const mostAtOnce = 500;

const claim = prepareStatement((db) =>
  db
    .insertInto('activities')
    .values({ conversation: '', activity: '', claimed_at: '', settled: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation', 'activity'])
        .doUpdateSet({ claimed_at: '' })
        .where('activities.settled', '=', 0)
        .where('activities.claimed_at', '<=', ''),
    ),
);

/** Takes an activity on, unless it is settled or was taken on later than `expiredBefore`. */
export async function insertClaim(
  db: Db,
  { conversation, activity }: ActivityKey,
  now: Date,
  expiredBefore: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const values = [conversation, activity, at, 0, at, 0, expiredBefore.toISOString()];
  return (await claim(db, values)).numAffectedRows === 1n;
}

/** Marks activities of one conversation as answered for good. */
export async function settleClaims(db: Db, conversation: string, activities: readonly string[]): Promise<void> {
  for (let start = 0; start < activities.length; start += mostAtOnce) {
    await db
      .updateTable('activities')
      .set({ settled: 1 })
      .where('conversation', '=', conversation)
      .where('activity', 'in', activities.slice(start, start + mostAtOnce))
      .execute();
  }
}

/** Forgets an activity that was not answered. */
export async function deleteClaim(db: Db, { conversation, activity }: ActivityKey): Promise<void> {
  await db
    .deleteFrom('activities')
    .where('conversation', '=', conversation)
    .where('activity', '=', activity)
    .where('settled', '=', 0)
    .execute();
}

/** Forgets activities taken on before a moment. */
export async function deleteClaimsBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('activities').where('claimed_at', '<', moment.toISOString()).execute();
}
