import type { Miss } from '../../store/store.js';

/** Questions that went unanswered, or whose answers people disliked, for the same words. */
export interface MissGroup {
  /** The words that nothing explained, in alphabetical order; empty where all were. */
  readonly words: readonly string[];
  readonly outcome: Miss['outcome'];
  readonly intent: string;
  readonly indicators: readonly string[];
  readonly count: number;
  readonly dislikes: number;
  /** When the latest was asked. */
  readonly newest: Date;
  readonly roles: readonly string[];
  /** What people wrote beside a thumbs-down, newest first. */
  readonly reasons: readonly string[];
  /** The questions as typed, newest first, where the council keeps them. */
  readonly texts: readonly string[];
}

/** Puts misses of the same words together, the group that was asked last first. */
export function groupMisses(misses: readonly Miss[]): readonly MissGroup[] {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) {
    const key = keyOf(miss);
    groups.set(key, [...(groups.get(key) ?? []), miss]);
  }
  return [...groups.values()].flatMap(makeGroup).sort((a, b) => b.newest.getTime() - a.newest.getTime());
}

/** Words that were not understood say the most; without any it is what was asked about that counts. */
function keyOf({ words, outcome, intent, indicators }: Miss): string {
  const kind = outcome === 'answered' || outcome === 'clarify' ? outcome : 'unanswered';
  if (outcome === 'refused') return outcome;
  return [kind, ...(words.length > 0 ? sorted(words) : [intent, '', ...sorted(indicators)])].join('\n');
}

function makeGroup(misses: readonly Miss[]): MissGroup[] {
  const [first] = misses;
  if (first === undefined) return [];
  return [
    {
      words: sorted(first.words),
      outcome: first.outcome,
      intent: first.intent,
      indicators: first.indicators,
      count: misses.length,
      dislikes: misses.reduce((sum, { dislikes }) => sum + dislikes, 0),
      newest: new Date(Math.max(...misses.map(({ at }) => at.getTime()))),
      roles: distinct(misses.flatMap(({ role }) => role ?? [])).sort(),
      reasons: distinct(misses.flatMap(({ reasons }) => reasons)),
      texts: distinct(misses.flatMap(({ text }) => text ?? [])),
    },
  ];
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
