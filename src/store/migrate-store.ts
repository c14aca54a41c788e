import { Kysely, Migrator } from 'kysely';
import type { Database, Db } from './database.js';
import { createDialect } from './dialects/create-dialect.js';
import type { StoreDialect } from './dialects/store-dialect.js';
import { migrationsFor } from './migrations/migrations.js';
import { newerStore, storeError } from './store-error.js';

/**
 * Brings the tables of a database to this version of the bot: all of the way, or not at all.
 * Safe to call at every start, and from several processes at once.
 *
 * @throws BotError `store-unavailable`, or `store-behind` where a newer version of the bot made the tables.
 */
export async function migrateStore(databaseUrl: string): Promise<void> {
  const dialect = createDialect(databaseUrl);
  const db: Db = new Kysely<Database>({ dialect: dialect.kysely });
  try {
    await migrate(db, dialect);
  } finally {
    await db.destroy();
  }
}

/** `migrateStore` on a connection that is open already. */
export async function migrate(db: Db, dialect: StoreDialect): Promise<void> {
  const migrations = migrationsFor(dialect);
  try {
    if ((await migrationState(db, dialect)) === 'newer') throw newerStore();
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    throw storeError(error, dialect);
  }
}

/** Whether the tables fit this version of the bot. */
export type MigrationState = 'current' | 'behind' | 'newer';

/** Compares the migrations that were run with those there are. */
export async function migrationState(db: Db, dialect: StoreDialect): Promise<MigrationState> {
  const known = Object.keys(migrationsFor(dialect));
  const run = await executedMigrations(db, dialect);
  if (run.some((name) => !known.includes(name))) return 'newer';
  return known.every((name) => run.includes(name)) ? 'current' : 'behind';
}

async function executedMigrations(db: Db, dialect: StoreDialect): Promise<readonly string[]> {
  try {
    const rows = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    return rows.map((row) => row.name);
  } catch (error) {
    if (dialect.failureOf(error) === 'behind') return [];
    throw error;
  }
}
