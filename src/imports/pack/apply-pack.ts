import type { Actor, Store } from '../../store/store.js';
import { type ImportResult, type ImportStore, storeRelease } from '../import-release.js';
import type { CheckedPack } from './check-pack.js';

/**
 * Makes a checked pack the store's baseline and imports the release it starts from; a release that
 * is held already is left alone. What people changed in chat stays.
 *
 * The two are two transactions: after a failure between them, applying again completes it.
 *
 * @returns what became of the release; undefined where the pack has none
 * @throws BotError `release-conflict` where another sheet is held for the release's period and date
 */
export async function applyPack(
  store: ImportStore & Pick<Store, 'applyPack'>,
  { pack, release }: CheckedPack,
  by: Actor,
): Promise<ImportResult | undefined> {
  // A release in conflict is refused before the baseline changes.
  if (release) await storeRelease(store, release, { by, dryRun: true });
  await store.applyPack(pack.content, by);
  return release && storeRelease(store, release, { by });
}
