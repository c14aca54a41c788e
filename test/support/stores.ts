import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database, Db } from '../../src/store/database.js';
import { createDialect } from '../../src/store/dialects/create-dialect.js';
import { openStore, type StoreOptions } from '../../src/store/open-store.js';
import type { PackContent, ReleaseDraft, Store } from '../../src/store/store.js';
import { startPostgres } from './postgres.js';
import { fakePack } from './store-records.js';

/** One of the databases that the store runs on. */
export interface StoreEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Makes sure that it can be used; throws where it cannot. */
  start(): Promise<void>;
  /** Makes a database, with the store's tables already where that is cheaper, unless it is to be `bare`. */
  createDatabase(options?: { readonly bare?: boolean }): Promise<TestDatabase>;
}

/** An empty database of a spec's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** SQLite in a file, as it is deployed. */
export const sqlite: StoreEngine = {
  name: 'SQLite',
  async start() {},
  async createDatabase() {
    const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-store-'));
    return {
      url: `sqlite:${join(folder, 'store.db')}`,
      drop: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** A real PostgreSQL, one server for all specs and a database for each. */
export const postgres: StoreEngine = {
  name: 'PostgreSQL',
  async start() {
    await startPostgres();
  },
  async createDatabase({ bare = false } = {}) {
    const server = await startPostgres();
    // Dropped with the server: by then no connection to it is left.
    return { url: await server.createDatabase(bare), async drop() {} };
  },
};

/** Every database that the same specs must hold on. */
export const engines: readonly StoreEngine[] = [sqlite, postgres];

/** Describes a behaviour on each database; see `describeOn`. */
export function describeOnEachStore(title: string, specs: (engine: StoreEngine) => void): void {
  for (const engine of engines) describeOn(engine, `${title}, on ${engine.name}`, () => specs(engine));
}

/**
 * Describes a behaviour of one database. Where it cannot start, its specs are skipped and a warning
 * says so; under CI they fail.
 */
export function describeOn(engine: StoreEngine, title: string, specs: () => void): void {
  describe(title, () => {
    before(async function () {
      this.timeout(60_000);
      try {
        await engine.start();
      } catch (error) {
        if (process.env['CI']) throw error;
        process.stderr.write(`\nSKIPPED: ${title}. ${engine.name} could not be started here. ${String(error)}\n\n`);
        this.skip();
      }
    });
    specs();
  });
}

/** Looks at the tables themselves; destroy it afterwards. */
export function openTables(databaseUrl: string): Db {
  return new Kysely<Database>({ dialect: createDialect(databaseUrl).kysely });
}

/** What a test's store holds from the start. A pack is always applied, so that it is ready. */
export interface TestContent {
  readonly pack?: Partial<PackContent>;
  readonly releases?: readonly ReleaseDraft[];
  readonly options?: Partial<Omit<StoreOptions, 'databaseUrl' | 'migrate'>>;
}

/** A store on a database of its own. */
export interface TestStore {
  readonly store: Store;
  /** To open the same database once more. */
  readonly url: string;
  /** Closes the store and drops its database. */
  dispose(): Promise<void>;
}

/** Opens a store on an empty database and fills it; dispose of it afterwards. */
export async function createTestStore(engine: StoreEngine, content: TestContent = {}): Promise<TestStore> {
  const database = await engine.createDatabase();
  const store = await openTestStore(database.url, content.options);
  await store.applyPack(fakePack(content.pack), 'test');
  for (const release of content.releases ?? []) await store.saveRelease(release, 'test');
  return {
    store,
    url: database.url,
    async dispose() {
      await store.close();
      await database.drop();
    },
  };
}

/** Opens a store with the tests' usual options. */
export function openTestStore(databaseUrl: string, options: TestContent['options'] = {}): Promise<Store> {
  return openStore({ databaseUrl, smallNumberThreshold: 5, migrate: true, ...options });
}
