import type { Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { PackContent } from '../store.js';
import { packDocuments } from '../tables/pack.table.js';

/** One application of a pack. */
export interface PackHead {
  /** The version that brought it. */
  readonly id: number;
  readonly name: string;
}

/** The pack that is the baseline at a version; undefined where none was applied yet. */
export async function findPack(db: Db, version: number): Promise<PackHead | undefined> {
  return db
    .selectFrom('packs')
    .select(['id', 'name'])
    .where('id', '<=', version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Stores a pack without its catalogue, history and commentary; the version that brings it is its id. */
export async function insertPack(
  trx: Transaction<Database>,
  pack: Pick<PackContent, 'name' | (typeof packDocuments)[number]>,
  version: number,
  now: Date,
): Promise<void> {
  await trx.insertInto('packs').values({ id: version, name: pack.name, applied_at: now.toISOString() }).execute();
  await trx
    .insertInto('pack_documents')
    .values(packDocuments.map((name) => ({ pack_id: version, name, body: JSON.stringify(pack[name]) })))
    .execute();
}

/** The documents of a pack by name, as they were given and still to be checked. */
export async function findPackDocuments(db: Db, packId: number): Promise<Readonly<Record<string, unknown>>> {
  const rows = await db.selectFrom('pack_documents').select(['name', 'body']).where('pack_id', '=', packId).execute();
  return Object.fromEntries(rows.map(({ name, body }) => [name, JSON.parse(body)]));
}

/**
 * Deletes packs, and all that they brought, which another had replaced before a moment: an answer
 * under way may still be reading the one before.
 */
export async function deletePacksReplacedBefore(trx: Transaction<Database>, moment: Date): Promise<void> {
  const replaced = await trx
    .selectFrom('packs')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('applied_at', '<', moment.toISOString())
    .executeTakeFirst();
  if (replaced?.id) await trx.deleteFrom('packs').where('id', '<', replaced.id).execute();
}
