import type { Entry, Lexicon } from './lexicon.js';

/** How well an indicator fits some words. */
export interface Score {
  readonly entry: Entry;
  /** The share of the telling words' weight that the indicator knows: 1 where it knows them all. */
  readonly explained: number;
  /** The greatest share of one of its names' weight that was said: 1 where a name was said whole. */
  readonly named: number;
}

/** What knows less than this share of the words is not worth offering. */
export const leastOffered = 0.6;

/**
 * Scores every indicator that knows a telling word, best first; of two that explain as much the
 * one on the scorecard comes before one of older documents, then the one named more fully. Where any
 * is worth offering, those that are not are left out: in a large catalogue they are hundreds.
 */
export function scoreEntries(stems: readonly string[], lexicon: Lexicon): readonly Score[] {
  const said = new Set(stems);
  const telling = [...said].filter(lexicon.isTelling);
  let total = 0;
  for (const stem of telling) total += lexicon.weightOf(stem);
  if (total === 0) return [];
  const known = new Map<number, number>();
  // "More than five", "above 8", "under 16": an amount or an age in a name tells nothing unless a word of it is said too.
  const named = new Set<number>();
  for (const stem of telling) {
    const weight = lexicon.weightOf(stem);
    const isAmount = /^\d+(-\d+)?$/.test(stem) || stem === 'over' || stem === 'under';
    for (const at of lexicon.holdersOf(stem)) {
      known.set(at, (known.get(at) ?? 0) + weight);
      if (!isAmount) named.add(at);
    }
  }
  let most = 0;
  for (const at of named) most = Math.max(most, known.get(at) ?? 0);
  const explainedBy = (at: number) => (known.get(at) ?? 0) / total;
  const least = Math.min(most / total, leastOffered);
  const scores: Score[] = [];
  // In the order of the catalogue, which decides between equals.
  for (const at of [...named].filter((each) => explainedBy(each) >= least).sort((a, b) => a - b)) {
    const entry = lexicon.entries[at];
    if (entry !== undefined) scores.push(makeScore(entry, explainedBy(at), said, lexicon));
  }
  return scores.sort((a, b) => {
    const order = b.explained - a.explained;
    return order !== 0 || a.explained < leastOffered ? order : rank(b) - rank(a) || b.named - a.named;
  });
}

/** How fully one was named is worked out only where nothing else tells it from another. */
function makeScore(entry: Entry, explained: number, said: ReadonlySet<string>, lexicon: Lexicon): Score {
  let named: number | undefined;
  return {
    entry,
    explained,
    get named() {
      named ??= shareNamed(entry, said, lexicon);
      return named;
    },
  };
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
