import { NoResultError, type Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import { prepareStatement } from '../prepare-statement.js';

/** The number of the last write that changed what a scorecard shows: one indexed row, read at every question. */
export async function readVersion(db: Db): Promise<number> {
  const [row] = (await selectVersion(db, [1])).rows;
  if (row === undefined) throw new NoResultError(versionOf(db).toOperationNode());
  return row.version;
}

const versionOf = (db: Db) => db.selectFrom('store_state').select('version').where('id', '=', 1);

const selectVersion = prepareStatement(versionOf);

/**
 * Takes the right to write, which one transaction holds at a time, and gives it the next version.
 * Rows that carry it are seen together with the version itself, or not at all.
 */
export async function nextVersion(trx: Transaction<Database>): Promise<number> {
  const row = await trx
    .updateTable('store_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}
