import type { Selectable, Transaction } from 'kysely';
import type { Period } from '../../indicators/period.js';
import type { Database, Db } from '../database.js';
import type { Commentary } from '../scorecard.js';
import type { CommentaryTable } from '../tables/annotation.table.js';
import { periodValues, readPeriod } from '../tables/period-columns.js';
import { insertRows } from './insert-rows.js';
import { ofPack } from './origin.js';

/** Stores the commentary that a pack brings. */
export async function insertPackCommentary(
  trx: Transaction<Database>,
  commentary: readonly Commentary[],
  packId: number,
): Promise<void> {
  await insertRows(trx, 'commentary', commentary, (entry) => ({ pack_id: packId, since: packId, ...toColumns(entry) }));
}

/** Adds what a person wrote, above all that was written before. */
export async function insertPersonsCommentary(
  trx: Transaction<Database>,
  entry: Commentary,
  version: number,
): Promise<void> {
  await trx
    .insertInto('commentary')
    .values({ pack_id: null, since: version, ...toColumns(entry) })
    .execute();
}

/** What people wrote on an indicator, newest first, without the pack's. */
export async function findPersonsCommentary(
  db: Db,
  indicator: string,
  version: number,
): Promise<readonly Commentary[]> {
  const rows = await db
    .selectFrom('commentary')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('since', '<=', version)
    .where('pack_id', 'is', null)
    .orderBy('since', 'desc')
    .execute();
  return rows.map(readCommentary);
}

/** Whether a person wrote on a figure after a version. */
export async function hasPersonsCommentarySince(
  db: Db,
  indicator: string,
  period: Period,
  version: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('commentary')
    .select('id')
    .where((eb) => eb.and({ indicator, ...periodValues(period) }))
    .where('pack_id', 'is', null)
    .where('since', '>', version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * All commentary on an indicator at a version, newest first: people's before the pack's of a day, and
 * what was written later that day before the rest.
 */
export async function findCommentary(
  db: Db,
  indicator: string,
  packId: number,
  version: number,
): Promise<readonly Commentary[]> {
  const rows = await db
    .selectFrom('commentary')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('since', '<=', version)
    .where(ofPack(packId))
    .orderBy('written', 'desc')
    .orderBy((order) => order.case().when('pack_id', 'is', null).then(0).else(1).end())
    .orderBy('id', 'desc')
    .execute();
  return rows.map(readCommentary);
}

/** The commentary that a pack brought, in its order. */
export async function findPackCommentary(db: Db, packId: number): Promise<readonly Commentary[]> {
  const rows = await db.selectFrom('commentary').selectAll().where('pack_id', '=', packId).orderBy('id').execute();
  return rows.map(readCommentary);
}

function toColumns({ indicator, period, text, action, authorRole, written, cleared }: Commentary) {
  return {
    ...periodValues(period),
    indicator,
    text,
    action: action ?? null,
    author_role: authorRole,
    written,
    cleared: cleared ? 1 : 0,
  };
}

function readCommentary(row: Selectable<CommentaryTable>): Commentary {
  return {
    indicator: row.indicator,
    period: readPeriod(row),
    text: row.text,
    ...(row.action === null ? {} : { action: row.action }),
    authorRole: row.author_role,
    written: row.written,
    cleared: row.cleared === 1,
  };
}
