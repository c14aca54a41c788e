import { BotError } from '../errors.js';

/** Tells whoever ran a command why it failed: our own errors say what to do, others show where they come from. */
export function printFailure(error: unknown): void {
  const text = error instanceof BotError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
}
