import { closeBrowsers } from './browser.js';
import { stopPostgres } from './postgres.js';
import { endPrograms } from './run-node.js';

/** What mocha does once after all specs, whichever of them ran. */
export async function mochaGlobalTeardown(): Promise<void> {
  endPrograms();
  await closeBrowsers();
  await stopPostgres();
}
