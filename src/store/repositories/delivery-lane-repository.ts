import type { Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { ClaimedDelivery } from '../delivery-queue.js';
import { toDelivery } from './delivery-repository.js';
import { findKnownConversation } from './known-conversation-repository.js';

/** Whose lease it is, and how long it lasts. */
export interface LaneLease {
  readonly holder: string;
  readonly now: Date;
  readonly until: Date;
}

/** Conversations in which something is due and that nobody holds, those first that were served longest ago. */
export async function findDueLanes(db: Db, now: Date, most: number): Promise<readonly string[]> {
  const moment = now.toISOString();
  const rows = await db
    .selectFrom('delivery_lanes as lane')
    .innerJoin('known_conversations as known', 'known.id', 'lane.conversation')
    .select('lane.conversation')
    .where('known.gone_since', 'is', null)
    // Before Teams was heard from at all, nobody knows where to write to.
    .where((eb) =>
      eb.exists(
        eb.selectFrom('known_conversations as heard').select('heard.id').where('heard.service_url', 'is not', null),
      ),
    )
    .where('lane.next_at', '<=', moment)
    .where('lane.held_until', '<=', moment)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('deliveries as due')
          .select('due.id')
          .whereRef('due.conversation', '=', 'lane.conversation')
          .where('due.state', 'in', ['waiting', 'claimed'])
          .where('due.next_at', '<=', moment),
      ),
    )
    .orderBy('lane.served_at')
    .orderBy('lane.conversation')
    .limit(most)
    .execute();
  return rows.map(({ conversation }) => conversation);
}

/** @returns false where somebody else took it since it was found. */
export async function takeLane(db: Db, conversation: string, { holder, now, until }: LaneLease): Promise<boolean> {
  const moment = now.toISOString();
  const result = await db
    .updateTable('delivery_lanes')
    .set({ holder, held_until: until.toISOString(), served_at: moment })
    .where('conversation', '=', conversation)
    .where('held_until', '<=', moment)
    .where('next_at', '<=', moment)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/**
 * Claims the first due delivery of a conversation that the caller holds. One that is claimed already
 * was in flight when its holder died, and is claimed again.
 *
 * @returns undefined where none is due: what it edits or replies to may not have been sent yet.
 */
export async function claimFirstDue(
  db: Db,
  conversation: string,
  lease: LaneLease,
): Promise<ClaimedDelivery | undefined> {
  const row = await db
    .selectFrom('deliveries as due')
    .leftJoin('deliveries as target', 'target.key', 'due.target')
    .selectAll('due')
    .select('target.activity_id as target_activity_id')
    .where('due.conversation', '=', conversation)
    .where('due.state', 'in', ['waiting', 'claimed'])
    .where('due.next_at', '<=', lease.now.toISOString())
    .where((eb) => eb.or([eb('target.state', 'is', null), eb('target.state', 'not in', ['waiting', 'claimed'])]))
    .orderBy('due.id')
    .limit(1)
    .executeTakeFirst();
  const to = await findKnownConversation(db, conversation);
  if (row === undefined || to === undefined) return undefined;
  const { target_activity_id, ...delivery } = row;
  const claim = { state: 'claimed' as const, attempts: delivery.attempts + 1 };
  await db.updateTable('deliveries').set(claim).where('id', '=', row.id).execute();
  const lane = await db
    .selectFrom('delivery_lanes')
    .select('spent_until')
    .where('conversation', '=', conversation)
    .executeTakeFirstOrThrow();
  return {
    delivery: toDelivery({ ...delivery, ...claim }),
    to: to.serviceUrl === undefined ? { ...to, ...(await findLatestService(db)) } : to,
    targetActivityId: target_activity_id ?? undefined,
    spentUntil: new Date(lane.spent_until),
    holder: lease.holder,
    claimedAt: lease.now,
    heldUntil: lease.until,
  };
}

/**
 * Lets a conversation go.
 *
 * @returns false where the lease ran out and somebody else took it since.
 */
export async function releaseLane(
  db: Db,
  conversation: string,
  held: { readonly holder: string; readonly claimedAt: Date },
  free: { readonly now: Date; readonly nextAt?: Date; readonly spentUntil?: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('delivery_lanes')
    .set({
      held_until: free.now.toISOString(),
      ...(free.nextAt && { next_at: free.nextAt.toISOString() }),
      ...(free.spentUntil && { spent_until: free.spentUntil.toISOString() }),
    })
    .where('conversation', '=', conversation)
    .where('holder', '=', held.holder)
    .where('served_at', '=', held.claimedAt.toISOString())
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** What changes of a delivery that was claimed. */
export interface DeliveryChange {
  readonly state: 'waiting' | 'sent' | 'dropped' | 'failed';
  readonly attempts?: number;
  readonly next_at?: string;
  readonly sent_at?: string;
  readonly activity_id?: string | null;
  readonly problem?: string | null;
}

/** Changes a delivery that is not at its end. */
export async function updateDelivery(trx: Transaction<Database>, id: number, change: DeliveryChange): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'claimed'])
    .execute();
}

/** Where Teams was last heard from: a chat that was not opened yet is opened there. */
async function findLatestService(db: Db) {
  const row = await db
    .selectFrom('known_conversations')
    .select(['service_url', 'tenant'])
    .where('service_url', 'is not', null)
    .orderBy('met_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { serviceUrl: row?.service_url ?? undefined, tenant: row?.tenant ?? undefined };
}
