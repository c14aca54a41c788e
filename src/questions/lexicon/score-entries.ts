import type { Entry, Lexicon } from './lexicon.js';

/** How well an indicator fits some words. */
export interface Score {
  readonly entry: Entry;
  /** The share of the telling words' weight that the indicator knows: 1 where it knows them all. */
  readonly explained: number;
  /** The greatest share of one of its names' weight that was said: 1 where a name was said whole. */
  readonly named: number;
}

/**
 * Scores every indicator that knows a telling word, best first; of two that explain as much the
 * one on the scorecard comes before one of older documents, then the one named more fully.
 */
export function scoreEntries(stems: readonly string[], lexicon: Lexicon): readonly Score[] {
  const said = new Set(stems);
  const telling = [...said].filter(lexicon.isTelling);
  let total = 0;
  for (const stem of telling) total += lexicon.weightOf(stem);
  if (total === 0) return [];
  const scores: Score[] = [];
  for (const entry of lexicon.entries) {
    let known = 0;
    for (const stem of telling) if (entry.stems.has(stem)) known += lexicon.weightOf(stem);
    if (known > 0) scores.push({ entry, explained: known / total, named: shareNamed(entry, said, lexicon) });
  }
  return scores.sort((a, b) => b.explained - a.explained || rank(b) - rank(a) || b.named - a.named);
}

function shareNamed(entry: Entry, said: ReadonlySet<string>, lexicon: Lexicon): number {
  let most = 0;
  for (const { stems, weight } of entry.names) {
    let found = 0;
    for (const stem of stems) if (said.has(stem)) found += lexicon.weightOf(stem);
    if (weight > 0 && found / weight > most) most = found / weight;
  }
  return most;
}

function rank({ entry }: Score): number {
  return entry.indicator.status === 'scorecard' ? 1 : 0;
}
