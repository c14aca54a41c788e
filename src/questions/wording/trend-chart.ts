import { type Bounds, boundsFor, noBounds, yearRangeFor } from '../../indicators/expected-range.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { type Period, shiftPeriod, stepsBetween } from '../../indicators/period.js';
import type { ChartContent } from '../answer.js';
import { shownPoints, type TrendFacts } from '../trends/find-trend.js';
import { makePoint, namesOfKind } from './chart.js';
import { shortPeriod } from './words.js';

const leastPoints = 2;

/**
 * The line of a trend: every period from the first to the last in its place, each with the expected
 * range of its own time where one is held.
 *
 * @returns null where there are too few figures to make a line.
 */
export function makeTrendChart(trend: TrendFacts): ChartContent | null {
  const { indicator, series, points, kind } = trend;
  const shown = shownPoints(trend);
  const [from, to] = [shown[0], shown.at(-1)];
  if (shown.length < leastPoints || from === undefined || to === undefined) return null;
  const periods = periodsBetween(points[0]?.reading.period ?? from.period, trend.last.period);
  const bounds = periods.map((period) => boundsAt(trend, period));
  const hasRange = bounds.some(({ lower, higher }) => lower !== null || higher !== null);
  const hasGaps = shown.length < periods.length;
  return {
    sentence: [
      `${namesOfKind[kind]} from ${formatFigure(from.value, indicator)} in ${shortPeriod(from.period)}`,
      ` to ${formatFigure(to.value, indicator)} in ${shortPeriod(to.period)}`,
      hasRange ? ', with the expected range of its time in grey.' : '.',
      hasGaps ? ' The line is broken where there is no figure to show.' : '',
    ].join(''),
    unit: indicator.unit,
    points: periods.map((period, at) => ({ ...makePoint(series, period), bounds: bounds[at] ?? noBounds })),
    lower: null,
    higher: null,
  };
}

function periodsBetween(first: Period, last: Period): readonly Period[] {
  return Array.from({ length: stepsBetween(first, last) + 1 }, (_, step) => shiftPeriod(first, step));
}

function boundsAt({ indicator, series, kind }: TrendFacts, period: Period): Bounds {
  const range = yearRangeFor(series.ranges, period)?.range;
  return range ? boundsFor(range, kind, indicator.aggregation) : noBounds;
}
