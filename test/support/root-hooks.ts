import { stopPostgres } from './postgres.js';

/** What mocha does once after all specs, whichever of them ran. */
export async function mochaGlobalTeardown(): Promise<void> {
  await stopPostgres();
}
