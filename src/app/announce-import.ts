import type { Announcer } from '../alerts/announcer.js';
import { asBotError } from '../errors.js';

/**
 * Decides at once what an imported release changes; a bot that runs on the same store delivers it.
 * The import stands whatever comes of that, since a bot looks again at each tick.
 *
 * @returns what to tell whoever imported where it could not be decided.
 */
export async function announceImport(announcer: Pick<Announcer, 'run'>, now: Date): Promise<string | undefined> {
  try {
    await announcer.run(now);
    return undefined;
  } catch (error) {
    return `The release is stored. What it changes could not be put out yet: ${asBotError(error).message} A running bot looks again at its next tick.`;
  }
}
