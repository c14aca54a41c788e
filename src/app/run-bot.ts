import { type Environment, readConfig } from './config.js';
import { createLog } from './log.js';
import { printFailure } from './print-failure.js';
import { startBot } from './start.js';

/**
 * Runs the bot until it is told to stop by SIGTERM or SIGINT. A second signal ends it at once.
 *
 * @returns the exit code: 0 after a clean stop, 1 where it could not start.
 */
export async function runBot(environment: Environment): Promise<number> {
  try {
    const config = readConfig(environment);
    const log = createLog(config.logLevel);
    process.on('uncaughtException', (error) => {
      log.fatal({ err: error }, 'the bot ends, because of an error that nothing handles');
      process.exit(1);
    });
    const stopAsked = stopSignal();
    const bot = await startBot(config, log);
    await stopAsked;
    await bot.stop();
    return 0;
  } catch (error) {
    printFailure(error);
    return 1;
  }
}

/** Resolves at the first signal to stop; the second ends the process as if nobody listened. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const onSignal = () => {
      process.removeListener('SIGTERM', onSignal);
      process.removeListener('SIGINT', onSignal);
      resolve();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}
