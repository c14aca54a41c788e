import type { Lexicon } from '../lexicon/lexicon.js';

/**
 * Those of some indicators that a figure may be held of: "how many of them have we got?", after a
 * word that stands for a measure and for one that is watched without a figure. All of them where
 * that leaves none.
 */
export function keepMeasured(keys: readonly string[], { catalogue }: Lexicon): readonly string[] {
  const measured = keys.filter((key) => catalogue.get(key)?.status !== 'watched');
  return measured.length > 0 ? measured : keys;
}
