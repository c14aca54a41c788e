import { randomUUID } from 'node:crypto';
import { access, link, rm } from 'node:fs/promises';
import type { Logger } from 'pino';
import { dayAt } from '../calendar/day.js';
import { BotError } from '../errors.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import type { Config } from './config.js';

export interface OpenStoreOptions {
  readonly config: Pick<
    Config,
    'databaseUrl' | 'dataPack' | 'smallNumberThreshold' | 'timeZone' | 'retentionDays' | 'deliveryRetentionDays'
  >;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Told before an absent store is made, which takes a moment. */
  readonly onMake?: (file: string) => void;
}

/** Who the audit says made the store. */
const maker = 'command:start';

/**
 * Opens the store that the configuration names. An absent SQLite file is made from the pack first,
 * its scorecard release included; it appears under its name only when it is whole.
 *
 * @throws BotError `store-empty`, `store-behind` or `store-unavailable` saying what to do, and what
 *   reading the pack throws where a store has to be made of it.
 */
export async function openFilledStore(options: OpenStoreOptions): Promise<Store> {
  const { databaseUrl } = options.config;
  const file = sqliteFile(databaseUrl.reveal());
  if (file === ':memory:') return fill(databaseUrl.reveal(), options);
  if (file !== undefined && !(await exists(file))) {
    options.onMake?.(file);
    await makeFile(file, options);
  }
  const store = await openStore(storeOptions(databaseUrl.reveal(), options));
  const readiness = await store.readiness();
  if (readiness.ready) return store;
  await store.close();
  throw new BotError(readiness.code, readiness.reason, { retryable: readiness.code === 'store-unavailable' });
}

const dayMs = 24 * 60 * 60 * 1000;

function storeOptions(databaseUrl: string, { config, log }: OpenStoreOptions) {
  const { smallNumberThreshold, retentionDays, deliveryRetentionDays } = config;
  const retentionMs = retentionDays * dayMs;
  return { databaseUrl, smallNumberThreshold, retentionMs, deliveryRetentionMs: deliveryRetentionDays * dayMs, log };
}

/** @returns the path of an embedded database; undefined where the URL names another kind. */
export function sqliteFile(databaseUrl: string): string | undefined {
  return /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1];
}

async function makeFile(file: string, options: OpenStoreOptions): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    const store = await fill(`sqlite:${unfinished}`, options);
    await store.close();
    // Unlike a rename, a link does not replace the store that another process made meanwhile.
    await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(unfinished + suffix, { force: true })));
  }
}

async function fill(databaseUrl: string, options: OpenStoreOptions): Promise<Store> {
  const { config, now = () => new Date() } = options;
  // Loaded only here: a bot whose store is there needs no reader of packs and workbooks.
  const { checkPack } = await import('../imports/pack/check-pack.js');
  const { applyPack } = await import('../imports/pack/apply-pack.js');
  const pack = await checkPack(config.dataPack, dayAt(now(), config.timeZone));
  const store = await openStore({ ...storeOptions(databaseUrl, options), migrate: true });
  try {
    await applyPack(store, pack, maker);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
