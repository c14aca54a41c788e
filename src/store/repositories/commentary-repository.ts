import type { Selectable, Transaction } from 'kysely';
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
  await insertRows(trx, 'commentary', commentary, (entry) => ({
    pack_id: packId,
    since: packId,
    ...periodValues(entry.period),
    indicator: entry.indicator,
    text: entry.text,
    author_role: entry.authorRole,
    written: entry.written,
    cleared: entry.cleared ? 1 : 0,
  }));
}

/** All commentary on an indicator at a version, the pack's and people's, newest first. */
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
    .orderBy('id', 'desc')
    .execute();
  return rows.map(readCommentary);
}

/** The commentary that a pack brought, in its order. */
export async function findPackCommentary(db: Db, packId: number): Promise<readonly Commentary[]> {
  const rows = await db.selectFrom('commentary').selectAll().where('pack_id', '=', packId).orderBy('id').execute();
  return rows.map(readCommentary);
}

function readCommentary(row: Selectable<CommentaryTable>): Commentary {
  return {
    indicator: row.indicator,
    period: readPeriod(row),
    text: row.text,
    authorRole: row.author_role,
    written: row.written,
    cleared: row.cleared === 1,
  };
}
