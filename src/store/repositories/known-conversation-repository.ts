import type { Selectable, Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { AlertRoute, KnownConversation, MetConversation } from '../known-conversations.js';
import type { KnownConversationTable } from '../tables/known-conversation.table.js';

/** All of them, in the order of their ids. */
export async function findKnownConversations(db: Db): Promise<readonly KnownConversation[]> {
  const rows = await db.selectFrom('known_conversations').selectAll().orderBy('id').execute();
  return rows.map(toKnownConversation);
}

/** @returns undefined where nobody met it. */
export async function findKnownConversation(db: Db, id: string): Promise<KnownConversation | undefined> {
  const row = await db.selectFrom('known_conversations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toKnownConversation(row);
}

/** Records a conversation as reachable, keeping what is not said this time. */
export async function upsertKnownConversation(db: Db, met: MetConversation, now: Date): Promise<void> {
  const learnt = {
    name: met.name ?? null,
    tenant: met.tenant ?? null,
    service_url: met.serviceUrl ?? null,
    reference: met.reference === undefined ? null : JSON.stringify(met.reference),
    aad_object_id: met.aadObjectId ?? null,
    person: met.person ?? null,
  };
  // Whose a personal chat is, is known each time: nobody's as well, where they are not taken for that person any more.
  const isWhose = (column: string) => column === 'person' && met.kind === 'personal';
  const columns = Object.entries(learnt).filter(([column, value]) => value !== null || isWhose(column));
  await db
    .insertInto('known_conversations')
    .values({ id: met.id, kind: met.kind, ...learnt, met_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...Object.fromEntries(columns),
        met_at: now.toISOString(),
        gone_since: null,
        gone_reason: null,
      }),
    )
    .execute();
}

/** Takes a personal conversation from the person it was taken for. */
export async function clearPerson(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.updateTable('known_conversations').set({ person: null }).where('id', '=', id).execute();
}

/** Makes a personal conversation that was not opened yet; leaves one that is known alone but for the person. */
export async function insertColleague(
  db: Db,
  id: string,
  colleague: { readonly aadObjectId: string; readonly person: string },
  now: Date,
): Promise<void> {
  const { aadObjectId, person } = colleague;
  await db
    .insertInto('known_conversations')
    .values({ id, kind: 'personal', aad_object_id: aadObjectId, person, met_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ person }))
    .execute();
}

/**
 * Notes that a conversation cannot be reached, unless it was met after `asOf`.
 *
 * @returns whether this call found it reachable.
 */
export async function updateGone(db: Db, id: string, reason: string, asOf: Date): Promise<boolean> {
  const result = await db
    .updateTable('known_conversations')
    .set({ gone_since: asOf.toISOString(), gone_reason: reason })
    .where('id', '=', id)
    .where('gone_since', 'is', null)
    .where('met_at', '<=', asOf.toISOString())
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/**
 * Notes that somebody from outside reads along in a conversation.
 *
 * @returns whether this call is the first to find it so.
 */
export async function updateOutsiderSince(db: Db, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('known_conversations')
    .set({ outsider_since: now.toISOString() })
    .where('id', '=', id)
    .where('outsider_since', 'is', null)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** Notes that only the council reads along in a conversation again. */
export async function clearOutsider(db: Db, id: string): Promise<void> {
  await db.updateTable('known_conversations').set({ outsider_since: null }).where('id', '=', id).execute();
}

/** Keeps how a conversation is reached from now on. */
export async function updateReference(db: Db, id: string, reference: unknown): Promise<void> {
  await db
    .updateTable('known_conversations')
    .set({ reference: JSON.stringify(reference) })
    .where('id', '=', id)
    .execute();
}

/** Replaces the route of a conversation's alerts. */
export async function updateAlertRoute(
  trx: Transaction<Database>,
  id: string,
  route: AlertRoute | undefined,
): Promise<void> {
  await trx
    .updateTable('known_conversations')
    .set({ alerts: route === undefined ? null : JSON.stringify(route) })
    .where('id', '=', id)
    .execute();
}

/** A row as everybody else knows it. */
export function toKnownConversation(row: Selectable<KnownConversationTable>): KnownConversation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name ?? undefined,
    tenant: row.tenant ?? undefined,
    serviceUrl: row.service_url ?? undefined,
    reference: row.reference === null ? undefined : JSON.parse(row.reference),
    aadObjectId: row.aad_object_id ?? undefined,
    person: row.person ?? undefined,
    alerts: row.alerts === null ? undefined : JSON.parse(row.alerts),
    outsiderSince: row.outsider_since === null ? undefined : new Date(row.outsider_since),
    gone: row.gone_since === null ? undefined : { since: new Date(row.gone_since), reason: row.gone_reason ?? '' },
  };
}
