import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.js';
import type { Readiness } from '../../src/store/store.js';
import { fakePack, officer } from '../support/store-records.js';
import {
  createTestStore,
  describeOnEachStore,
  openTables,
  openTestStore,
  type TestDatabase,
} from '../support/stores.js';

async function readinessOf(databaseUrl: string): Promise<Readiness> {
  const store = await openStore({ databaseUrl, smallNumberThreshold: 5 });
  try {
    return await store.readiness();
  } finally {
    await store.close();
  }
}

describeOnEachStore('readiness', (engine) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await engine.createDatabase();
  });
  afterEach(() => database.drop());

  it('is given by a store with a pack', async () => {
    const { url, dispose } = await createTestStore(engine);
    assert.deepEqual(await readinessOf(url), { ready: true });
    await dispose();
  });

  it('of an empty store names the command that fills it, and so does every question', async () => {
    const store = await openTestStore(database.url);
    const empty = { code: 'store-empty', message: /npm run pack -- apply/ };
    const readiness = await store.readiness();
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, empty.code);
    assert.match(readiness.reason, empty.message);
    await assert.rejects(store.scorecard(officer), empty);
    await assert.rejects(store.catalogue(), empty);
    assert.equal(await store.baseline(), undefined);
    assert.deepEqual(await store.releases(), []);
    await store.close();
  });

  it('of a store that a newer bot migrated asks for that one, and migrates nothing', async () => {
    await (await openTestStore(database.url)).close();
    const db = openTables(database.url);
    await db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-from-the-future', timestamp: '2099-01-01T00:00:00.000Z' })
      .execute();
    await db.destroy();
    const readiness = await readinessOf(database.url);
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, 'store-behind');
    assert.match(readiness.reason, /newer version/);
    await assert.rejects(openTestStore(database.url), { code: 'store-behind', message: /newer version/ });
  });

  it('comes back by itself once the store was filled', async () => {
    const store = await openTestStore(database.url);
    await assert.rejects(store.scorecard(officer), { code: 'store-empty' });
    await store.applyPack(fakePack(), 'test');
    assert.deepEqual(await store.readiness(), { ready: true });
    assert.equal((await store.scorecard(officer)).catalogue.indicators.length, 2);
    await store.close();
  });

  it('can be closed twice', async () => {
    const store = await openTestStore(database.url);
    await store.close();
    await store.close();
  });
});

describe('readiness of a database that is not there', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-readiness-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('names the command that makes the tables of a new SQLite file, in a folder that it makes', async () => {
    const readiness = await readinessOf(`sqlite:${join(folder, 'not', 'yet', 'there.db')}`);
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, 'store-behind');
    assert.match(readiness.reason, /npm run pack -- apply/);
  });

  it('says that a file which is no database cannot be used', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(file, 'Not a database, but long enough to be taken for the header of one.'.repeat(20));
    const readiness = await readinessOf(`sqlite:${file}`);
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, 'store-unavailable');
    assert.match(readiness.reason, /DATABASE_URL/);
  });

  it('says that a folder cannot be used as a file', async () => {
    const readiness = await readinessOf(`sqlite:${folder}`);
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, 'store-unavailable');
  });

  it('says that a server cannot be reached, without its password', async () => {
    // Port 9 is reserved for a service that discards what it gets; nothing listens there.
    const store = await openStore({
      databaseUrl: 'postgres://bot:hunter2@127.0.0.1:9/bot',
      smallNumberThreshold: 5,
    });
    const readiness = await store.readiness();
    assert.equal(readiness.ready, false);
    assert.equal(readiness.code, 'store-unavailable');
    assert.doesNotMatch(JSON.stringify(readiness), /hunter2/);
    await assert.rejects(store.scorecard(officer), { code: 'store-unavailable', retryable: true });
    await store.close();
  });

  for (const databaseUrl of ['', 'var/cpp-bot.db', 'mysql://bot:hunter2@host/bot', 'sqlite:']) {
    it(`refuses "${databaseUrl.replace(/hunter2/, '…')}" without repeating it`, async () => {
      await assert.rejects(openStore({ databaseUrl, smallNumberThreshold: 5 }), (error: Error & { code: string }) => {
        assert.equal(error.code, 'config-invalid');
        assert.doesNotMatch(error.message, /hunter2/);
        return true;
      });
    });
  }
});
