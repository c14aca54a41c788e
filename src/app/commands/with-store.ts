import { BotError } from '../../errors.js';
import type { Store } from '../../store/store.js';
import { type Config, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openFilledStore } from '../open-filled-store.js';

/** Runs a command's work on the filled store of the environment, and closes the store whatever happens. */
export async function withStore<T>(work: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const store = await openFilledStore({
    config,
    // Commands say what they have to say themselves; only trouble is logged.
    log: createLog(config.logLevel === 'info' ? 'warn' : config.logLevel),
    onMake: (file) => process.stderr.write(`Making ${file} from ${config.dataPack} …\n`),
  });
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** @throws BotError where the pack has no such role. */
export function requireRole(role: string, roles: readonly string[]): string {
  if (roles.includes(role)) return role;
  throw new BotError('config-invalid', `There is no role "${role}". Choose one of ${roles.join(', ')}.`);
}
