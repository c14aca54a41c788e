import type { ComparisonContent, IndicatorContent, Verdict } from '../questions/answer.js';
import type { Optional } from './card-template.js';
import { type ChartView, viewChart } from './chart-view.js';
import { type ColourSign, signOf } from './colour-sign.js';
import { type BarRowView, viewBarRows } from './compared-view.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type TextItem, textItems } from './text-item.js';

export interface Fact {
  readonly title: Markdown;
  readonly value: Markdown;
}

/** A judgement with its tint; the label's words and shape say the same. */
export interface VerdictView {
  readonly style: ColourSign['style'];
  readonly label: Markdown;
  readonly reasons: readonly TextItem[];
}

/** What `indicator.json` shows of one indicator. Every part that may be absent is a list. */
export interface IndicatorView {
  readonly name: Markdown;
  readonly period: Markdown;
  readonly figure: Markdown;
  readonly figureSize: 'ExtraLarge' | 'Large';
  readonly verdict: VerdictView;
  readonly paragraphs: readonly TextItem[];
  readonly factSets: Optional<{ readonly facts: readonly Fact[] }>;
  readonly chart: Optional<ChartView>;
  readonly comparison: Optional<{
    readonly heading: Markdown;
    readonly sentence: Markdown;
    readonly column: Markdown;
    readonly rows: readonly BarRowView[];
  }>;
  readonly commentary: Optional<{ readonly text: Markdown; readonly by: Markdown; readonly date: Markdown }>;
  readonly noteLists: Optional<{ readonly notes: readonly TextItem[] }>;
  readonly sources: readonly TextItem[];
}

/** A longer figure is words ("too few to show") and needs no display type. */
export const longestNumber = 10;

/**
 * Makes the view of one indicator in the answer's own words. Nothing is worked out here that the
 * answer's audience might not see.
 *
 * @param index where it stands in its card, from 0
 */
export function viewIndicator(content: IndicatorContent, index: number): IndicatorView {
  const notes = textItems(content.notes);
  return {
    name: escapeMarkdown(content.name, 120),
    period: escapeMarkdown(content.period, 120),
    figure: escapeMarkdown(content.figure, 120),
    figureSize: content.figure.length > longestNumber ? 'Large' : 'ExtraLarge',
    verdict: viewVerdict(content.verdict),
    paragraphs: textItems([content.remark ?? '']),
    factSets: viewFacts(content),
    chart: viewChart(content.chart, content.name, index),
    comparison: content.comparison ? [viewComparison(content.comparison)] : [],
    commentary: content.commentary ? [viewCommentary(content.commentary)] : [],
    noteLists: notes.length > 0 ? [{ notes }] : [],
    sources: viewSources(content),
  };
}

export function viewVerdict({ colour, label, reason }: Verdict): VerdictView {
  const { shape, style } = signOf(colour);
  return { style, label: escapeMarkdown(`${label} ${shape}`, 200), reasons: textItems([reason]) };
}

function viewFacts({ expected, changes, year }: IndicatorContent): IndicatorView['factSets'] {
  const facts: Fact[] = [];
  if (expected !== null) facts.push(fact('Expected range', expected));
  for (const { label, words } of changes) facts.push(fact(label, words));
  if (year !== null) facts.push(fact('The year', year));
  return facts.length > 0 ? [{ facts }] : [];
}

function viewComparison({ heading, sentence, rows }: ComparisonContent) {
  return {
    heading: escapeMarkdown(heading, 200),
    sentence: escapeMarkdown(sentence, 600),
    column: escapeMarkdown('Whose figure'),
    rows: viewBarRows(rows.map((row) => ({ isOwn: false, ...row }))),
  };
}

function viewCommentary({ text, by, date }: NonNullable<IndicatorContent['commentary']>) {
  return { text: escapeMarkdown(text, 4000), by: escapeMarkdown(by, 120), date: escapeMarkdown(date, 40) };
}

/** The small print: what the figure means, where it stands, and what officers know it by. */
function viewSources({ definition, source, printedName, name }: IndicatorContent): readonly TextItem[] {
  return textItems([
    definition && `What it measures: ${definition}`,
    source && `Source: ${source}`,
    printedName === name ? '' : printedName && `On the scorecard: ${printedName}`,
  ]);
}

function fact(title: string, value: string): Fact {
  return { title: escapeMarkdown(title, 80), value: escapeMarkdown(value, 300) };
}
