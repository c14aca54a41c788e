import { formatFigure } from '../indicators/format-figure.js';
import type { ChartContent } from '../questions/answer.js';
import type { Optional } from './card-template.js';
import { chooseTimeAxis } from './chart-axis.js';
import { type LineView, makeLines } from './chart-lines.js';
import { chooseScale, type Scale } from './chart-scale.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type PlainText, plainText } from './plain-text.js';

/** A line chart with what it shows in words, for those who cannot see it and clients that cannot draw it. */
export interface ChartView extends Scale {
  /** The element with the figures as words, hidden until asked for; unique within the card. */
  readonly id: string;
  readonly sentence: Markdown;
  readonly title: PlainText;
  readonly xAxisTitle: PlainText;
  readonly series: readonly LineView[];
  readonly inWords: Markdown;
}

/** One point is no line. */
const leastPoints = 2;

/**
 * Makes the view of a chart: the figures with their gaps, and the ends of the expected range.
 *
 * @param index where the indicator stands in its card, for the id
 * @returns nothing where there are too few values to draw a line
 */
export function viewChart(chart: ChartContent | null, title: string, index: number): Optional<ChartView> {
  const values = (chart?.points ?? []).filter(({ value }) => value !== null && Number.isFinite(value));
  if (!chart || values.length < leastPoints) return [];
  const drawn = chart.points.filter(({ value, bounds = chart }) => (value ?? bounds.lower ?? bounds.higher) !== null);
  const axis = chooseTimeAxis(
    chart.points.map(({ label }) => label),
    drawn.length,
  );
  const series = makeLines(chart, axis.places);
  // Points of one and the same place are no line, whatever their number.
  if (new Set(series.flatMap((line) => line.values.map(({ x }) => x))).size < leastPoints) return [];
  return [
    {
      id: `figures-${index}`,
      sentence: escapeMarkdown(chart.sentence, 600),
      title: plainText(title, 120),
      xAxisTitle: axis.title,
      series,
      ...chooseScale(
        series.flatMap((line) => line.values.map((value) => value.y)),
        chart.unit,
      ),
      inWords: escapeMarkdown(pointsInWords(chart)),
    },
  ];
}

function pointsInWords({ points, unit }: ChartContent): string {
  const words = points.map(({ label, value, gap = 'no figure' }) => {
    const figure = value !== null && Number.isFinite(value) ? formatFigure(value, { unit, decimals: 0 }) : gap;
    return `${label}: ${figure}`;
  });
  return `${words.join('; ')}.`;
}
