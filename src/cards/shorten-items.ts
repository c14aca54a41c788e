import type { ComparedContent, ComparedItem } from '../questions/comparison-content.js';
import type { TrendContent, TrendItem } from '../questions/trend-content.js';
import type { Shorter } from './shorten-list.js';

/** In the order they go: what can best be asked for again first, the figures and what they did never. */
const trendCuts: readonly ((item: TrendItem) => TrendItem)[] = [
  (item) => ({ ...item, chart: null }),
  (item) => ({ ...item, notes: [] }),
  (item) => ({ ...item, sources: [], gaps: [] }),
];
const comparedCuts: readonly ((item: ComparedItem) => ComparedItem)[] = [
  (item) => ({ ...item, rows: item.rows.map((row) => ({ ...row, value: null })) }),
  (item) => ({ ...item, notes: [], sources: [] }),
];
/** Where that is not enough, this share of the items is kept at each step. */
const keptAtOnce = 0.8;

/** The next shorter form of trends; undefined where nothing is left to cut. */
export function shortenTrend(content: TrendContent, made: number): Shorter<TrendContent> | undefined {
  const shorter = shorten(content.items, trendCuts[made]);
  return shorter && { content: { ...content, items: shorter.items }, fewer: shorter.fewer };
}

/** The next shorter form of comparisons; undefined where nothing is left to cut. */
export function shortenCompared(content: ComparedContent, made: number): Shorter<ComparedContent> | undefined {
  const shorter = shorten(content.items, comparedCuts[made]);
  return shorter && { content: { ...content, items: shorter.items }, fewer: shorter.fewer };
}

/** What was left out of several items, in words for the card. */
export function describeItemCuts(fewer: number): string {
  const items = fewer > 0 ? ` The last ${fewer} are left out.` : '';
  return `Shown in short.${items} Ask about one indicator at a time to see everything.`;
}

function shorten<T>(
  items: readonly T[],
  cut: ((item: T) => T) | undefined,
): { readonly items: readonly T[]; readonly fewer: number } | undefined {
  if (cut) return { items: items.map(cut), fewer: 0 };
  if (items.length <= 1) return undefined;
  const kept = items.slice(0, Math.min(items.length - 1, Math.ceil(items.length * keptAtOnce)));
  return { items: kept, fewer: items.length - kept.length };
}
