import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod } from '../../indicators/period.js';
import type { ChartContent } from '../answer.js';
import type { Facts } from '../facts.js';
import { expectedWords } from './verdict.js';
import { shortPeriod } from './words.js';

/** As many points as a phone shows side by side: three years of quarters. */
const mostPoints = 12;
const leastPoints = 2;
const namesOfKind = { month: 'Month by month', quarter: 'Quarter by quarter', year: 'Year by year' } as const;

/**
 * The figures of one kind of period up to the one asked for. Withheld ones have no point.
 *
 * @returns null where there are too few points to make a line.
 */
export function makeChart(facts: Facts): ChartContent | null {
  const { indicator, series, period, assessment } = facts;
  const end = series.readings.indexOf(facts.reading);
  const shown = series.readings
    .slice(0, end + 1)
    .filter((reading) => reading.period.kind === period.kind && !reading.suppressed && reading.value !== null)
    .slice(-mostPoints);
  const points = shown.flatMap((reading) =>
    reading.value === null ? [] : [{ label: formatPeriod(reading.period), value: reading.value }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (points.length < leastPoints || first?.value == null || last?.value == null) return null;
  const expected = expectedWords({ indicator, assessment });
  const from = `${formatFigure(first.value, indicator)} in ${shortPeriod(first.period)}`;
  const to = `${formatFigure(last.value, indicator)} in ${shortPeriod(last.period)}`;
  return {
    sentence: `${namesOfKind[period.kind]} from ${from} to ${to}${expected ? `, with the expected ${expected}` : ''}.`,
    unit: indicator.unit,
    points,
    lower: assessment.lower,
    higher: assessment.higher,
  };
}
