import type { IndicatorContent, SingleContent } from '../questions/answer.js';
import { describeItemCuts, shortenCompared, shortenTrend } from './shorten-items.js';
import { describeListCuts, shortenList, shortenTeams } from './shorten-list.js';
import { shortenSections } from './shorten-sections.js';

/** A part of an indicator's card that may go, and what the card then says is missing. */
interface Cut {
  readonly part: string;
  readonly apply: (item: IndicatorContent) => IndicatorContent;
}

/** Where no part is left to cut, this share of the indicators is kept at each step. */
const keptAtOnce = 0.8;

/** In the order they go: what can best be asked for again goes first, the figure and its judgement never. */
const cuts: readonly Cut[] = [
  { part: 'charts', apply: (item) => ({ ...item, chart: null }) },
  { part: 'commentary', apply: (item) => ({ ...item, commentary: null }) },
  { part: 'notes', apply: (item) => ({ ...item, notes: [] }) },
  { part: 'comparisons', apply: (item) => ({ ...item, comparison: null }) },
  { part: 'definitions', apply: (item) => ({ ...item, definition: '', printedName: item.name }) },
  { part: 'changes', apply: (item) => ({ ...item, changes: [], year: null }) },
];

/** What a card shows, perhaps shortened. */
export interface CardContent {
  readonly content: SingleContent;
  /** How many of the cuts were made. */
  readonly cuts: number;
  /** How many indicators were left out after that. */
  readonly fewer: number;
}

/** More indicators than this are shown in short from the start: nobody scrolls through ten charts on a phone. */
const mostInFull = 3;
/** What is then left: figure, judgement, range, changes and source. */
const cutsInShort = 5;

/** What a card shows of an answer before its size is known. */
export function chooseContent(content: SingleContent): CardContent {
  const isMany = content.kind === 'indicators' && content.items.length > mostInFull;
  return isMany ? chooseShort(content) : { content, cuts: 0, fewer: 0 };
}

/** The same of an answer that shares its card with others, so that these are soon reached on a phone. */
export function chooseShort(content: SingleContent): CardContent {
  let chosen: CardContent = { content, cuts: 0, fewer: 0 };
  if (content.kind !== 'indicator' && content.kind !== 'indicators') return chosen;
  while (chosen.cuts < cutsInShort) chosen = shortenContent(chosen) ?? chosen;
  return chosen;
}

/**
 * The next shorter form of what a card shows: one part less of every indicator, then fewer indicators.
 *
 * @returns undefined where nothing is left to cut: one indicator with its figure, judgement and
 *   source, or words, which are limited where they are filled in.
 */
export function shortenContent({ content, cuts: made, fewer }: CardContent): CardContent | undefined {
  if (content.kind === 'list' || content.kind === 'teams') {
    const shorter = content.kind === 'list' ? shortenList(content, made) : shortenTeams(content);
    return shorter && { content: shorter.content, cuts: made + 1, fewer: fewer + shorter.fewer };
  }
  if (content.kind === 'trend' || content.kind === 'compared') {
    const shorter = content.kind === 'trend' ? shortenTrend(content, made) : shortenCompared(content, made);
    return shorter && { content: shorter.content, cuts: made + 1, fewer: fewer + shorter.fewer };
  }
  if (content.kind === 'sections') {
    const shorter = shortenSections(content);
    return shorter && { content: shorter.content, cuts: made + 1, fewer: fewer + shorter.fewer };
  }
  if (content.kind !== 'indicator' && content.kind !== 'indicators') return undefined;
  const items = content.kind === 'indicator' ? [content] : content.items;
  const cut = cuts[made];
  if (cut) return { content: { kind: 'indicators', items: items.map(cut.apply) }, cuts: made + 1, fewer };
  if (items.length <= 1) return undefined;
  const kept = items.slice(0, Math.min(items.length - 1, Math.ceil(items.length * keptAtOnce)));
  return { content: { kind: 'indicators', items: kept }, cuts: made, fewer: fewer + items.length - kept.length };
}

const list = new Intl.ListFormat('en-GB');

/** What was left out, in words for the card; empty where nothing was. */
export function describeCuts({ content, cuts: made, fewer }: CardContent): string {
  if (made === 0) return '';
  if (content.kind === 'list') return describeListCuts(made, fewer);
  if (content.kind === 'trend' || content.kind === 'compared') return describeItemCuts(fewer);
  if (content.kind === 'sections') return `The last ${fewer} parts are left out. Ask about one of them.`;
  if (content.kind === 'teams') return `The last ${fewer} measures are left out. Ask about one of them.`;
  const parts = cuts.slice(0, made).map((cut) => cut.part);
  if (fewer > 0) parts.push(`${fewer} more indicators`);
  return `Shown in short, without ${list.format(parts)}. Ask about one indicator at a time to see everything.`;
}
