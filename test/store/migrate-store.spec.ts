import assert from 'node:assert/strict';
import { Migrator, sql } from 'kysely';
import { createDialect } from '../../src/store/dialects/create-dialect.js';
import { migrateStore } from '../../src/store/migrate-store.js';
import { migrationsFor } from '../../src/store/migrations/migrations.js';
import { describeOnEachStore, openTables, type TestDatabase } from '../support/stores.js';

describeOnEachStore('migrating a store', (engine) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await engine.createDatabase({ bare: true });
  });
  afterEach(() => database.drop());

  async function migrationsRun(): Promise<number> {
    const db = openTables(database.url);
    const { rows } = await sql`select name from kysely_migration`.execute(db);
    await db.destroy();
    return rows.length;
  }

  it('makes all tables, once, however often it is called', async () => {
    await migrateStore(database.url);
    await migrateStore(database.url);
    assert.equal(await migrationsRun(), Object.keys(migrationsFor(createDialect(database.url))).length);
  });

  it('leaves no table of a migration that fails half-way', async () => {
    const db = openTables(database.url);
    const failing = {
      async up(trx: typeof db) {
        await trx.schema.createTable('half').addColumn('id', 'integer').execute();
        throw new Error('the power is gone');
      },
    };
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => ({ '0001-failing': failing }) },
    }).migrateToLatest();
    const tables = await db.introspection.getTables();
    await db.destroy();
    assert.match(String(error), /power/);
    assert.equal(
      tables.some(({ name }) => name === 'half'),
      false,
    );
    await migrateStore(database.url);
  });
});
