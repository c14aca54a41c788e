import { createCatalogue } from '../../indicators/catalogue.js';
import { type CheckedRelease, readRelease } from '../read-release.js';
import { loadSheetFile, readSheets } from '../read-sheet.js';
import { type Pack, readPack } from './read-pack.js';

/** A pack with its release, both read and found to be right. */
export interface CheckedPack {
  readonly pack: Pack;
  /** Undefined where the pack starts from no release. */
  readonly release: CheckedRelease | undefined;
}

/**
 * Reads a pack and the scorecard release it starts from, and checks all of it without a store.
 *
 * @param today `YYYY-MM-DD`: a release cannot be dated after it
 * @throws PackInvalid, ImportRejected, or BotError `sheet-unreadable`, each with everything to mend
 */
export async function checkPack(folder: string, today: string): Promise<CheckedPack> {
  const pack = await readPack(folder);
  if (pack.release === undefined) return { pack, release: undefined };
  const { path, period, released, title } = pack.release;
  const sheets = await readSheets(await loadSheetFile(path));
  const catalogue = createCatalogue(pack.content.indicators);
  return { pack, release: readRelease(sheets, catalogue, { period, released, title, today }) };
}
