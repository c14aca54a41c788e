import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/app/config.js';
import { openFilledStore } from '../../src/app/open-filled-store.js';
import { BotError } from '../../src/errors.js';
import { openStore } from '../../src/store/open-store.js';

const log = pino({ enabled: false });

describe('openFilledStore', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-filled-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const configFor = (name: string, overrides = {}) =>
    readConfig({ DATABASE_URL: `sqlite:${join(folder, name)}`, ...overrides });

  it('makes an absent store from the pack, with its release, and tells before', async () => {
    const made: string[] = [];
    const store = await openFilledStore({ config: configFor('new.db'), log, onMake: (file) => made.push(file) });
    assert.deepEqual(made, [join(folder, 'new.db')]);
    assert.equal((await store.releases()).length, 1);
    assert.equal((await store.catalogue()).byNumber(24)[0]?.key, 'two-year-stability');
    await store.close();
  });

  it('opens a store that is there as it is', async () => {
    const config = configFor('kept.db');
    await (await openFilledStore({ config, log })).close();
    const made: string[] = [];
    const store = await openFilledStore({ config, log, onMake: (file) => made.push(file) });
    assert.deepEqual(made, []);
    await store.close();
  });

  it('makes one store where two processes start at once', async () => {
    const config = configFor('shared.db');
    const stores = await Promise.all([openFilledStore({ config, log }), openFilledStore({ config, log })]);
    await stores[0].claimActivity('c', 'a', new Date(), 1000);
    assert.equal(await stores[1].claimActivity('c', 'a', new Date(), 1000), false);
    await Promise.all(stores.map((store) => store.close()));
    assert.deepEqual(await readdir(folder), ['shared.db']);
  });

  it('leaves nothing behind where the pack cannot be read', async () => {
    await writeFile(join(folder, 'pack.yaml'), 'name: broken\n');
    await assert.rejects(openFilledStore({ config: configFor('x.db', { DATA_PACK: folder }), log }), BotError);
    assert.deepEqual(await readdir(folder), ['pack.yaml']);
  });

  it('refuses a store that no pack was applied to, and says what to do', async () => {
    const config = configFor('empty.db');
    const databaseUrl = config.databaseUrl.reveal();
    await (await openStore({ databaseUrl, smallNumberThreshold: 5, migrate: true })).close();
    await assert.rejects(openFilledStore({ config, log }), (error: unknown) => {
      assert(error instanceof BotError);
      assert.equal(error.code, 'store-empty');
      assert.match(error.message, /npm run pack -- apply/);
      return true;
    });
  });

  it('refuses a file that is no database', async () => {
    await writeFile(join(folder, 'notes.db'), 'these are notes, and long enough to be looked at as a header of a page');
    await assert.rejects(openFilledStore({ config: configFor('notes.db'), log }), (error: unknown) => {
      assert(error instanceof BotError);
      assert.equal(error.code, 'store-unavailable');
      return true;
    });
  });
});
