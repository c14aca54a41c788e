import { type AlertDecisions, decideAlerts, type Told } from '../../src/alerts/decide-alerts.js';
import type { Override } from '../../src/indicators/assessment.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { comparePeriods, type Period, parsePeriod } from '../../src/indicators/period.js';
import type { Reading, Series, YearRange } from '../../src/indicators/reading.js';
import { dummySource, fakeIndicator } from '../support/store-records.js';

/** Quarters by their name, each with its figure: `{ '2023-24 Q4': 66 }`. */
export type Quarters = Readonly<Record<string, number>>;

/** A share that is good when high and expected between 75 and 80: amber down to 70, red below. */
export const stability: Indicator = fakeIndicator();

/** A period that a test knows to be one. */
export function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === undefined) throw new Error(`"${text}" is no period.`);
  return read;
}

export function quartersOf(quarters: Quarters): readonly Reading[] {
  return Object.entries(quarters)
    .map(([name, value]) => ({
      period: period(name),
      value,
      suppressed: false,
      provisional: false,
      source: dummySource,
    }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** A range that applies from a year on; null where an end is not printed. */
export function rangeFrom(fromYear: number, lower: number | null, higher: number | null): YearRange {
  const range = { lower, higher, quarterLower: null, quarterHigher: null, toBeConfirmed: lower === null };
  return { fromYear, range, source: dummySource };
}

export function seriesOf(
  quarters: Quarters,
  ranges: readonly YearRange[] = [rangeFrom(2020, 75, 80)],
  { key }: Pick<Indicator, 'key'> = stability,
): Series {
  return { key, readings: quartersOf(quarters), ranges, benchmarks: [] };
}

/** Decides on the series of `stability` alone. */
export function decide(series: Series, told: Told = new Map(), overrides: readonly Override[] = []): AlertDecisions {
  return decideAlerts({ indicators: [stability], series: new Map([[stability.key, series]]), overrides, told });
}

/** What is decided of a state of the figures after another one was told. */
export function decideAfter(before: Series, after: Series, overrides: readonly Override[] = []): AlertDecisions {
  return decide(after, decide(before).told, overrides);
}

/** Each decision as its reason and period: `left range 2023-24 Q4`. */
export function named({ decisions }: Pick<AlertDecisions, 'decisions'>): readonly string[] {
  return decisions.map(({ reason, period: { year, part } }) => `${reason} ${year} Q${part}`);
}
