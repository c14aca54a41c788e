import { formatFigure } from '../indicators/format-figure.js';
import type { ChartContent } from '../questions/answer.js';
import type { Optional } from './card-template.js';
import { chooseScale, type Scale } from './chart-scale.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type PlainText, plainText } from './plain-text.js';

/** One line of a `Chart.Line`. */
export interface LineView {
  readonly legend: PlainText;
  readonly color: 'categoricalBlue' | 'divergingGray';
  readonly values: readonly { readonly x: PlainText; readonly y: number }[];
}

/** A line chart with what it shows in words, for those who cannot see it and clients that cannot draw it. */
export interface ChartView extends Scale {
  /** The element with the figures as words, hidden until asked for; unique within the card. */
  readonly id: string;
  readonly sentence: Markdown;
  readonly title: PlainText;
  readonly series: readonly LineView[];
  readonly inWords: Markdown;
}

/** One point is no line. */
const leastPoints = 2;

/**
 * Makes the view of a chart: the figures, and the ends of the expected range as level lines.
 *
 * @param index where the indicator stands in its card, for the id
 * @returns nothing where there are too few points to draw a line
 */
export function viewChart(chart: ChartContent | null, title: string, index: number): Optional<ChartView> {
  const points = (chart?.points ?? []).filter((point) => Number.isFinite(point.value));
  if (!chart || points.length < leastPoints) return [];
  const { lower, higher, unit } = chart;
  const labels = points.map((point) => axisLabel(point.label));
  const level = (y: number | null, legend: string): LineView[] =>
    y === null || !Number.isFinite(y)
      ? []
      : [{ legend: plainText(legend), color: 'divergingGray', values: labels.map((x) => ({ x, y })) }];
  const figures = points.map(({ value }, at) => ({ x: labels[at] ?? plainText(''), y: value }));
  const series: LineView[] = [
    { legend: plainText('Figure'), color: 'categoricalBlue', values: figures },
    ...level(lower, `${higher === null ? 'At least' : 'From'} ${levelFigure(lower, unit)}`),
    ...level(higher, `${lower === null ? 'At most' : 'To'} ${levelFigure(higher, unit)}`),
  ];
  return [
    {
      id: `figures-${index}`,
      sentence: escapeMarkdown(chart.sentence, 600),
      title: plainText(title, 120),
      series,
      ...chooseScale(
        series.flatMap((line) => line.values.map((value) => value.y)),
        unit,
      ),
      inWords: escapeMarkdown(pointsInWords(points, unit)),
    },
  ];
}

/**
 * A label short enough for several on a phone: "Q4 23-24" for 2023-24 Q4, "23-24" for the year. The
 * quarter comes first, because clients cut labels at the end. None is a full date, which clients
 * would put on an axis of days.
 */
function axisLabel(label: string): PlainText {
  const [, year, quarter] = /^\d\d(\d\d-\d\d)(?: (Q[1-4]))?$/.exec(label) ?? [];
  if (year === undefined) return plainText(label, 40);
  return plainText(quarter === undefined ? year : `${quarter} ${year}`);
}

/** The end of a range in a legend, which has no room for a unit of several words. */
function levelFigure(value: number | null, unit: string): string {
  return value === null ? '' : formatFigure(value, { unit: unit === '%' ? unit : 'score', decimals: 0 });
}

function pointsInWords(points: ChartContent['points'], unit: string): string {
  return `${points.map(({ label, value }) => `${label}: ${formatFigure(value, { unit, decimals: 0 })}`).join('; ')}.`;
}
