import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Migrator, sql } from 'kysely';
import { createDialect } from '../../src/store/dialects/create-dialect.js';
import { migrateStore } from '../../src/store/migrate-store.js';
import { migrationsFor } from '../../src/store/migrations/migrations.js';
import { describeOnEachStore, openTables, type TestDatabase } from '../support/stores.js';

const migrator = fileURLToPath(new URL('./migrate-now.ts', import.meta.url));

describeOnEachStore('migrating a store', (engine) => {
  const known = Object.keys(migrationsFor(createDialect('sqlite::memory:'))).length;
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
    assert.equal(await migrationsRun(), known);
  });

  it('works from several processes at once', async function () {
    this.timeout(60_000);
    const processes = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--import', 'tsx', migrator, database.url], { stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    const exits = await Promise.all(processes.map((child) => once(child, 'exit')));
    assert.deepEqual(exits, [
      [0, null],
      [0, null],
      [0, null],
    ]);
    assert.equal(await migrationsRun(), known);
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
