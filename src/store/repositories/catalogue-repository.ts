import type { Transaction } from 'kysely';
import type { Indicator } from '../../indicators/indicator.js';
import type { Database, Db } from '../database.js';
import { insertRows } from './insert-rows.js';

/** Stores the catalogue of a pack in its order. */
export async function insertIndicators(
  trx: Transaction<Database>,
  indicators: readonly Indicator[],
  packId: number,
): Promise<void> {
  await insertRows(trx, 'indicators', indicators, (indicator, position) => ({
    pack_id: packId,
    key: indicator.key,
    position,
    entry: JSON.stringify(indicator),
  }));
}

/** The entries of a pack's catalogue in its order, as they were given and still to be checked. */
export async function findIndicators(db: Db, packId: number): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('indicators')
    .select('entry')
    .where('pack_id', '=', packId)
    .orderBy('position')
    .execute();
  return rows.map((row) => JSON.parse(row.entry));
}
