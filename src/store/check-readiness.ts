import type { Db } from './database.js';
import type { StoreDialect } from './dialects/store-dialect.js';
import { migrationState } from './migrate-store.js';
import { findPack } from './repositories/pack-repository.js';
import { readVersion } from './repositories/version-repository.js';
import type { Readiness } from './store.js';
import { behindStore, emptyStore, newerStore, storeError } from './store-error.js';

/** Whether the database is reached, has this version's tables, and holds a pack; else the first that fails. */
export async function checkReadiness(db: Db, dialect: StoreDialect): Promise<Readiness> {
  try {
    const state = await migrationState(db, dialect);
    if (state === 'newer') throw newerStore();
    if (state === 'behind') throw behindStore();
    if ((await findPack(db, await readVersion(db))) === undefined) throw emptyStore();
    return { ready: true };
  } catch (error) {
    const { code, message } = storeError(error, dialect);
    return { ready: false, code, reason: message };
  }
}
