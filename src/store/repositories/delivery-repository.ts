import type { Selectable, Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { Delivery, DeliveryDraft, DeliveryFilter, DeliveryState, DeliveryWay } from '../outbox.js';
import type { DeliveryTable } from '../tables/delivery.table.js';

// 15 columns make 3,000 parameters, far below the least limit of the two databases.
const rowsPerStatement = 200;
const notMet = 'The bot is not in this conversation yet.';

/**
 * Adds drafts in the transaction of whatever gives cause for them; see `Outbox.add`.
 *
 * @returns the keys that were new.
 */
export async function insertDeliveries(
  trx: Transaction<Database>,
  drafts: readonly DeliveryDraft[],
  now: Date,
): Promise<readonly string[]> {
  const added: string[] = [];
  for (let start = 0; start < drafts.length; start += rowsPerStatement) {
    const rows = await trx
      .insertInto('deliveries')
      .values(drafts.slice(start, start + rowsPerStatement).map((draft) => toRow(draft, now)))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .execute();
    added.push(...rows.map(({ key }) => key));
  }
  await insertLanes(trx, drafts, now);
  return added;
}

/** Sorted, so that two who add at once wait for each other instead of each holding what the other needs. */
async function insertLanes(trx: Transaction<Database>, drafts: readonly DeliveryDraft[], now: Date): Promise<void> {
  const conversations = [...new Set(drafts.map(({ conversation }) => conversation))].sort();
  const free = { holder: '', held_until: at(now), served_at: at(now), next_at: at(now), spent_until: at(now) };
  for (let start = 0; start < conversations.length; start += rowsPerStatement) {
    await trx
      .insertInto('delivery_lanes')
      .values(conversations.slice(start, start + rowsPerStatement).map((conversation) => ({ conversation, ...free })))
      .onConflict((conflict) => conflict.column('conversation').doNothing())
      .execute();
  }
}

function toRow(draft: DeliveryDraft, now: Date) {
  const { key, kind, subject, reason, conversation, notBefore } = draft;
  return {
    key,
    kind,
    subject,
    reason,
    conversation,
    ...toWayColumns(draft.way),
    not_before: at(notBefore),
    details: JSON.stringify(draft.details ?? null),
    answers_press: draft.answersPress ? 1 : 0,
    created_at: at(now),
    state: 'waiting' as const,
    attempts: 0,
    next_at: at(notBefore),
  };
}

/** Deliveries in the order in which they were added; that one is parked follows from its conversation. */
export async function findDeliveries(db: Db, filter: DeliveryFilter & { readonly key?: string } = {}) {
  const { key, conversation, subject, kind, states, since } = filter;
  let query = db
    .selectFrom('deliveries as delivery')
    .leftJoin('known_conversations as known', 'known.id', 'delivery.conversation')
    .selectAll('delivery')
    .select(['known.id as known_id', 'known.gone_since', 'known.gone_reason'])
    .orderBy('delivery.id');
  if (key !== undefined) query = query.where('delivery.key', '=', key);
  if (conversation !== undefined) query = query.where('delivery.conversation', '=', conversation);
  if (subject !== undefined) query = query.where('delivery.subject', '=', subject);
  if (since !== undefined) query = query.where('delivery.created_at', '>=', at(since));
  if (kind !== undefined) {
    // A prefix may hold what LIKE takes for a pattern.
    query = query.where((eb) =>
      eb(eb.fn<string>('substr', ['delivery.kind', eb.val(1), eb.val(kind.length)]), '=', kind),
    );
  }
  if (states !== undefined) query = query.where('delivery.state', 'in', [...new Set(states.map(storedState))]);
  const rows = await query.execute();
  return rows
    .map(({ known_id, gone_since, gone_reason, ...row }): Delivery => {
      const delivery = toDelivery(row);
      const reachable = known_id !== null && gone_since === null;
      return reachable || delivery.state !== 'waiting'
        ? delivery
        : { ...delivery, state: 'parked', problem: gone_reason ?? notMet };
    })
    .filter(({ state }) => states === undefined || states.includes(state));
}

/**
 * Forgets deliveries that came to their end before a moment. Two of them are still needed, however old:
 * the posted card of an alert that is not over, whose end is told on it, and what something that waits
 * edits or replies to. That anything else was said is known from what it was about: announcements, the
 * lines of reminders, presses.
 */
export async function deleteDeliveriesBefore(db: Db, moment: Date): Promise<void> {
  const before = at(moment);
  await db
    .deleteFrom('deliveries')
    .where('state', 'in', ['sent', 'dropped', 'failed'])
    .where((eb) => eb(eb.fn.coalesce('sent_at', 'next_at'), '<', before))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alerts')
            .select('alerts.id')
            .whereRef('alerts.card', '=', 'deliveries.subject')
            .where('alerts.state', '<>', 'back in range')
            .where('deliveries.kind', '=', 'alert/card'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as later')
            .select('later.id')
            .whereRef('later.target', '=', 'deliveries.key')
            .where('later.state', 'in', ['waiting', 'claimed']),
        ),
      ),
    )
    .execute();
}

function storedState(state: DeliveryState) {
  return state === 'parked' ? 'waiting' : state;
}

/** A row as everybody else knows it. */
export function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  const { id, key, kind, subject, reason, conversation, state, attempts } = row;
  return {
    id,
    key,
    kind,
    subject,
    reason,
    conversation,
    way: toWay(row),
    notBefore: new Date(row.not_before),
    details: JSON.parse(row.details),
    ...(row.answers_press === 1 && { answersPress: true as const }),
    state,
    attempts,
    nextAt: new Date(row.next_at),
    createdAt: new Date(row.created_at),
    sentAt: row.sent_at === null ? undefined : new Date(row.sent_at),
    activityId: row.activity_id ?? undefined,
    problem: row.problem ?? undefined,
  };
}

function toWayColumns(way: DeliveryWay): Pick<Selectable<DeliveryTable>, 'way' | 'target'> {
  if (way === 'post') return { way, target: null };
  return 'edit' in way ? { way: 'edit', target: way.edit } : { way: 'reply', target: way.reply };
}

function toWay({ way, target }: Pick<Selectable<DeliveryTable>, 'way' | 'target'>): DeliveryWay {
  if (way === 'post' || target === null) return 'post';
  return way === 'edit' ? { edit: target } : { reply: target };
}

function at(moment: Date): string {
  return moment.toISOString();
}
