import type { TrendItem } from '../questions/trend-content.js';
import type { Optional } from './card-template.js';
import { type ChartView, viewChart } from './chart-view.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { longestNumber, type VerdictView, viewVerdict } from './indicator-view.js';
import { type TextItem, textItems } from './text-item.js';

/** What `trend.json` shows of one indicator over time. */
export interface TrendView {
  readonly name: Markdown;
  readonly period: Markdown;
  readonly figure: Markdown;
  readonly figureSize: 'ExtraLarge' | 'Large';
  readonly verdict: VerdictView;
  readonly paragraphs: readonly TextItem[];
  readonly chart: Optional<ChartView>;
  readonly gaps: readonly TextItem[];
  readonly noteLists: Optional<{ readonly notes: readonly TextItem[] }>;
  readonly sources: readonly TextItem[];
}

/** Makes the view of one indicator over time; `index` is where it stands in its card, from 0. */
export function viewTrend(item: TrendItem, index: number): TrendView {
  const notes = textItems(item.notes, 3000);
  return {
    name: escapeMarkdown(item.name, 120),
    period: escapeMarkdown(item.period, 120),
    figure: escapeMarkdown(item.figure, 120),
    figureSize: item.figure.length > longestNumber ? 'Large' : 'ExtraLarge',
    verdict: viewVerdict(item.verdict),
    paragraphs: textItems(item.moves),
    chart: viewChart(item.chart, item.name, index),
    gaps: textItems(item.gaps),
    noteLists: notes.length > 0 ? [{ notes }] : [],
    sources: textItems(item.sources.map((source) => `Source for ${source}`)),
  };
}
