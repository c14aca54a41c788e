import { findReading } from '../../indicators/find-reading.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, type Period, shiftPeriod } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import type { ChartContent, ChartPoint } from '../answer.js';
import type { Facts } from '../facts.js';
import { expectedWords } from './verdict.js';
import { shortPeriod } from './words.js';

/** As many periods as a phone shows side by side: three years of quarters. */
const mostPeriods = 12;
const leastPoints = 2;
const earliestYear = 1950;
/** How a line of figures goes on. */
export const namesOfKind = { month: 'Month by month', quarter: 'Quarter by quarter', year: 'Year by year' } as const;

/**
 * The figures of one kind of period up to the one asked for, each period between the first and the
 * last in its place: one without a figure, or with a withheld one, is a gap.
 *
 * @returns null where there are too few figures to make a line.
 */
export function makeChart(facts: Facts): ChartContent | null {
  const { indicator, series, period, assessment } = facts;
  const all = lastPeriods(period).map((each) => ({ period: each, point: makePoint(series, each) }));
  const start = all.findIndex(({ point }) => point.value !== null);
  const shown = start < 0 ? [] : all.slice(start);
  const [first, last] = [shown[0], shown.at(-1)];
  if (shown.filter(({ point }) => point.value !== null).length < leastPoints) return null;
  if (first?.point.value == null || last?.point.value == null) return null;
  const expected = expectedWords({ indicator, assessment });
  const from = `${formatFigure(first.point.value, indicator)} in ${shortPeriod(first.period)}`;
  const to = `${formatFigure(last.point.value, indicator)} in ${shortPeriod(last.period)}`;
  const gaps = shown.some(({ point }) => point.value === null) ? ' A gap is a period without a figure to show.' : '';
  return {
    sentence: `${namesOfKind[period.kind]} from ${from} to ${to}${expected ? `, with the expected ${expected}` : ''}.${gaps}`,
    unit: indicator.unit,
    points: shown.map(({ point }) => point),
    lower: assessment.lower,
    higher: assessment.higher,
  };
}

/** The period and those before it, oldest first. */
function lastPeriods(period: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let back = mostPeriods - 1; back >= 0; back -= 1) {
    const isBeforeTime = period.kind === 'year' ? period.year - back < earliestYear : period.year - 3 < earliestYear;
    if (!isBeforeTime) periods.push(shiftPeriod(period, -back));
  }
  return periods;
}

/** One period of a chart, with the reason where it has no value to show. */
export function makePoint(series: Series, period: Period): ChartPoint {
  const reading = findReading(series, period);
  const label = formatPeriod(period);
  if (reading === undefined) return { label, value: null, gap: 'nothing held' };
  if (reading.suppressed || reading.value === null) return { label, value: null, gap: 'too few to show' };
  return { label, value: reading.value };
}
