import { formatFigure } from '../indicators/format-figure.js';
import type { ChartContent, ChartPoint } from '../questions/answer.js';
import { type PlainText, plainText } from './plain-text.js';

/** One line of a `Chart.Line`: a stretch without a gap. A stretch of one point is drawn as a dot. */
export interface LineView {
  readonly legend: PlainText;
  readonly color: 'categoricalBlue' | 'divergingGray';
  readonly values: readonly { readonly x: PlainText | number; readonly y: number }[];
}

/** Points next to each other that all have a value. */
interface Run {
  readonly from: number;
  readonly values: readonly number[];
}

/**
 * The lines of a chart: the figures, and the ends of the expected range of their time. Each begins
 * anew behind a gap, since a client joins whatever one line holds. They stand in order of time, for
 * clients put names on the axis in the order in which they come.
 *
 * @param places where the points lie on the axis, one for each
 */
export function makeLines(chart: ChartContent, places: readonly (PlainText | number)[]): readonly LineView[] {
  const { points, unit } = chart;
  const figures = runsOf(points.map(({ value }) => value));
  const bounds = points.map((point) => point.bounds ?? chart);
  const lowers = runsOf(bounds.map(({ lower }) => lower));
  const highers = runsOf(bounds.map(({ higher }) => higher));
  const lines = [
    ...figures.map((run) => ({ run, legend: nameRun(run, points, figures.length), color: 'categoricalBlue' as const })),
    ...lowers.map((run) => ({ run, legend: nameEnd(run, unit, ['From', 'At least'], highers), color: grey })),
    ...highers.map((run) => ({ run, legend: nameEnd(run, unit, ['To', 'At most'], lowers), color: grey })),
  ];
  return lines
    .sort((a, b) => a.run.from - b.run.from)
    .map(({ run, legend, color }) => ({
      legend: plainText(legend, 60),
      color,
      values: run.values.map((y, at) => ({ x: places[run.from + at] ?? plainText(''), y })),
    }));
}

const grey = 'divergingGray' as const;

function runsOf(values: readonly (number | null)[]): readonly Run[] {
  const runs: { from: number; values: number[] }[] = [];
  let isOpen = false;
  for (const [at, value] of values.entries()) {
    const isValue = value !== null && Number.isFinite(value);
    if (isValue && !isOpen) runs.push({ from: at, values: [] });
    if (isValue) runs.at(-1)?.values.push(value);
    isOpen = isValue;
  }
  return runs;
}

/** A line that is whole is the figure; of a broken one each part says what time it covers. */
function nameRun({ from, values }: Run, points: readonly ChartPoint[], count: number): string {
  if (count === 1) return 'Figure';
  const [first = '', last = ''] = [points[from]?.label, points[from + values.length - 1]?.label];
  return first === last ? first : `${first} to ${last}`;
}

/** "From 75%", "At least 75%" where there is no other end, "From" alone where it changed over time. */
function nameEnd(
  { values }: Run,
  unit: string,
  [withOther, alone]: readonly [string, string],
  others: readonly Run[],
): string {
  const word = others.length > 0 ? withOther : alone;
  const [level] = values;
  const isLevel = level !== undefined && values.every((value) => value === level);
  return isLevel ? `${word} ${levelFigure(level, unit)}` : `${word}, as expected then`;
}

/** The end of a range in a legend, which has no room for a unit of several words. */
function levelFigure(value: number, unit: string): string {
  return formatFigure(value, { unit: unit === '%' ? unit : 'score', decimals: 0 });
}
