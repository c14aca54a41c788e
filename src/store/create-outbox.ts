import type { Transaction } from 'kysely';
import type { Database, Db } from './database.js';
import type { ClaimedDelivery, DeliveryOutcome, DeliveryQueue, Settlement } from './delivery-queue.js';
import type { Outbox } from './outbox.js';
import {
  claimFirstDue,
  type DeliveryChange,
  findDueLanes,
  releaseLane,
  takeLane,
  updateDelivery,
} from './repositories/delivery-lane-repository.js';
import { findDeliveries, insertDeliveries } from './repositories/delivery-repository.js';
import {
  clearOutsider,
  updateGone,
  updateOutsiderSince,
  updateReference,
} from './repositories/known-conversation-repository.js';
import { takeSlot } from './repositories/send-budget-repository.js';

/** Runs work on the database, with failures in the store's own words. */
type Guard = <T>(work: () => Promise<T>) => Promise<T>;

/** The outbox, for those who write to it. */
export function createOutbox(db: Db, guard: Guard): Outbox {
  return {
    add: (drafts, now) => guard(() => db.transaction().execute((trx) => insertDeliveries(trx, drafts, now))),
    list: (filter) => guard(() => findDeliveries(db, filter)),
    find: async (key) => (await guard(() => findDeliveries(db, { key })))[0],
  };
}

/** Others look for work at the same moment, and some of what is found is theirs by now. */
const spare = 32;

/** The outbox, for those who work it off. */
export function createDeliveryQueue(db: Db, guard: Guard): DeliveryQueue {
  async function claim(holder: string, now: Date, { most, leaseMs }: { most: number; leaseMs: number }) {
    const lease = { holder, now, until: new Date(now.getTime() + leaseMs) };
    const claimed: ClaimedDelivery[] = [];
    for (const conversation of await findDueLanes(db, now, most + spare)) {
      if (claimed.length === most) break;
      if (!(await takeLane(db, conversation, lease))) continue;
      const first = await claimFirstDue(db, conversation, lease);
      if (first !== undefined) claimed.push(first);
      else await releaseLane(db, conversation, { holder, claimedAt: now }, { now });
    }
    return claimed;
  }
  return {
    claim: (...args) => guard(() => claim(...args)),
    settle: (claimed, settlement, now) =>
      guard(() => db.transaction().execute((trx) => settle(trx, claimed, settlement, now))),
    release: (claimed, now) =>
      guard(() =>
        db.transaction().execute(async (trx) => {
          const { id, conversation, attempts } = claimed.delivery;
          if (!(await releaseLane(trx, conversation, claimed, { now }))) return;
          await updateDelivery(trx, id, { state: 'waiting', attempts: attempts - 1 });
        }),
      ),
    reserveSend: (tenant, spacingMs, now) =>
      guard(async () => new Date(await takeSlot(db, tenant, spacingMs, now.getTime()))),
  };
}

async function settle(
  trx: Transaction<Database>,
  claimed: ClaimedDelivery,
  { outcome, conversationFreeAt, spentUntil, notices }: Settlement,
  now: Date,
): Promise<void> {
  const { id, conversation } = claimed.delivery;
  const held = await releaseLane(trx, conversation, claimed, { now, nextAt: conversationFreeAt, spentUntil });
  // Whoever took the conversation over says what becomes of the delivery; but what was sent, was sent.
  if (!held && outcome.kind !== 'sent') return;
  await updateDelivery(trx, id, toChange(outcome, claimed, now));
  if (outcome.kind === 'sent' && outcome.reference !== undefined) {
    await updateReference(trx, claimed.to.id, outcome.reference);
  }
  if (outcome.kind === 'sent' && claimed.to.outsiderSince !== undefined) await clearOutsider(trx, claimed.to.id);
  if (await isNews(trx, claimed, outcome, now)) await insertDeliveries(trx, notices, now);
}

/** Of a conversation, only whoever finds its trouble first tells of it. */
async function isNews(
  trx: Transaction<Database>,
  { to, claimedAt }: ClaimedDelivery,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<boolean> {
  if (outcome.kind === 'gone') return updateGone(trx, to.id, outcome.problem, claimedAt);
  if (outcome.kind === 'held' && outcome.why === 'outsider present') return updateOutsiderSince(trx, to.id, now);
  return true;
}

function toChange(outcome: DeliveryOutcome, { delivery }: ClaimedDelivery, now: Date): DeliveryChange {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', sent_at: now.toISOString(), activity_id: outcome.activityId ?? null, problem: null };
    case 'later':
      return { state: 'waiting', next_at: outcome.at.toISOString(), problem: outcome.problem };
    case 'held': {
      const attempts = delivery.attempts - 1;
      return { state: 'waiting', attempts, next_at: outcome.at.toISOString(), problem: outcome.problem };
    }
    case 'gone':
      return { state: 'waiting', problem: outcome.problem };
    default:
      return { state: outcome.kind, problem: outcome.problem };
  }
}
