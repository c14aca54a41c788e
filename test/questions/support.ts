import { boundsFor, yearRangeFor } from '../../src/indicators/expected-range.js';
import { formatPeriod, parsePeriod } from '../../src/indicators/period.js';
import type { Figure } from '../../src/questions/answer.js';
import type { Scorecard } from '../../src/store/scorecard.js';

/** Whether a figure of an answer says exactly what the scorecard holds. */
export async function isHeld(figure: Figure, { catalogue, series }: Scorecard): Promise<boolean> {
  const indicator = catalogue.get(figure.indicator);
  const period = parsePeriod(figure.period);
  if (indicator === undefined || period === undefined || figure.unit !== indicator.unit) return false;
  const { readings, ranges, benchmarks } = await series(figure.indicator);
  if (figure.kind === 'actual') {
    const reading = readings.findLast((each) => formatPeriod(each.period) === figure.period);
    const value = reading?.suppressed ? null : reading?.value;
    return reading !== undefined && value === figure.value && reading.suppressed === figure.suppressed;
  }
  if (figure.kind === 'benchmark') {
    return benchmarks.some(
      ({ comparator, value, period: year }) =>
        comparator === figure.comparator && value === figure.value && formatPeriod(year) === figure.period,
    );
  }
  const printed = yearRangeFor(ranges, period);
  if (printed === undefined) return false;
  const bounds = boundsFor(printed.range, period.kind, indicator.aggregation);
  if (figure.kind !== 'target') return bounds[figure.kind] === figure.value;
  return printed.printedAsTarget === true && [bounds.lower, bounds.higher].includes(figure.value);
}

/** Measured values that a text states: figures with their unit, but no distance, difference or amount that was asked about. */
export function measuredValues(text: string): readonly number[] {
  const found = text.matchAll(
    /(\b(?:by|up|down|at least|at most|more than|less than|fewer than|above|below|every) )?(-?\d[\d,]*(?:\.\d+)?)(%| days?\b| children\b| child\b| per 10,000)/g,
  );
  const values: number[] = [];
  for (const match of found) {
    const [whole, change, digits = ''] = match;
    const next = text.slice(match.index + whole.length, match.index + whole.length + 8);
    if (change === undefined && !/^ (below|above|apart|higher|lower|more|fewer)/.test(next))
      values.push(Number(digits.replaceAll(',', '')));
  }
  return values;
}
