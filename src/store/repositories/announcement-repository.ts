import type { Selectable, Transaction } from 'kysely';
import type { ToldQuarter } from '../alert-decision.js';
import type { Announcement } from '../alert-store.js';
import type { Database, Db } from '../database.js';
import type { Actor } from '../store.js';
import type { AnnouncementTable } from '../tables/alert.table.js';

/** Announcements in the order in which they were decided. */
export async function findAnnouncements(
  db: Db,
  filter: { readonly id?: string; readonly held?: true } = {},
): Promise<Announcement[]> {
  let query = db.selectFrom('announcements').selectAll().orderBy('position');
  if (filter.id !== undefined) query = query.where('id', '=', filter.id);
  if (filter.held) query = query.where('posted_at', 'is', null);
  return (await query.execute()).map(toAnnouncement);
}

/** Stores an announcement. @returns false where it is held already. */
export async function insertAnnouncement(trx: Transaction<Database>, announcement: Announcement): Promise<boolean> {
  const { release, dueOn, isFirst, hasNewQuarter, decisions, decidedAt, heldUntil, postedAt, postedBy } = announcement;
  const result = await trx
    .insertInto('announcements')
    .values({
      id: announcement.id,
      release_id: release,
      due_on: dueOn,
      is_first: isFirst ? 1 : 0,
      has_new_quarter: hasNewQuarter ? 1 : 0,
      decisions: JSON.stringify(decisions),
      decided_at: decidedAt.toISOString(),
      held_until: heldUntil?.toISOString() ?? null,
      posted_at: postedAt?.toISOString() ?? null,
      posted_by: postedBy,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Marks a held announcement as posted. @returns false where it was posted already, or there is none. */
export async function settleAnnouncement(
  trx: Transaction<Database>,
  id: string,
  by: Actor | null,
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('announcements')
    .set({ posted_at: now.toISOString(), posted_by: by })
    .where('id', '=', id)
    .where('posted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** Ids of the releases that have an announcement. */
export async function findAnnouncedReleases(db: Db): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('announcements').select('release_id').where('release_id', 'is not', null).execute();
  return new Set(rows.flatMap(({ release_id }) => release_id ?? []));
}

/** How many announcements were recorded. */
export async function readRevision(db: Db): Promise<number> {
  const row = await db.selectFrom('alert_memory').select('revision').where('id', '=', 1).executeTakeFirstOrThrow();
  return row.revision;
}

/**
 * Takes the right to record what was decided at a revision, for the rest of the transaction.
 *
 * @returns false where something was recorded since.
 */
export async function takeRevision(trx: Transaction<Database>, revision: number): Promise<boolean> {
  const result = await trx
    .updateTable('alert_memory')
    .set({ revision: revision + 1 })
    .where('id', '=', 1)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** Each indicator's quarters as they were last told. */
export async function findTold(db: Db): Promise<ReadonlyMap<string, readonly ToldQuarter[]>> {
  const rows = await db.selectFrom('told').selectAll().execute();
  return new Map(rows.map(({ indicator, quarters }) => [indicator, JSON.parse(quarters)]));
}

/** Remembers what is told of an indicator in place of what was. */
export async function upsertTold(
  trx: Transaction<Database>,
  indicator: string,
  quarters: readonly ToldQuarter[],
): Promise<void> {
  const told = JSON.stringify(quarters);
  await trx
    .insertInto('told')
    .values({ indicator, quarters: told })
    .onConflict((conflict) => conflict.column('indicator').doUpdateSet({ quarters: told }))
    .execute();
}

function toAnnouncement(row: Selectable<AnnouncementTable>): Announcement {
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return {
    id: row.id,
    release: row.release_id,
    dueOn: row.due_on,
    isFirst: row.is_first === 1,
    hasNewQuarter: row.has_new_quarter === 1,
    decisions: JSON.parse(row.decisions),
    decidedAt: new Date(row.decided_at),
    heldUntil: moment(row.held_until),
    postedAt: moment(row.posted_at),
    postedBy: row.posted_by,
  };
}
