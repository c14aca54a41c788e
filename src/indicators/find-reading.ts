import { comparePeriods, type Period, type PeriodKind, samePeriod } from './period.js';
import type { Reading, Series } from './reading.js';

/** Where a period's reading stands in `series.readings`; negative where none is held. The newest are found first. */
export function findReadingIndex(series: Pick<Series, 'readings'>, period: Period): number {
  return series.readings.findLastIndex((reading) => samePeriod(reading.period, period));
}

/** A period's reading; undefined where the figure was not reported. */
export function findReading(series: Pick<Series, 'readings'>, period: Period): Reading | undefined {
  return series.readings[findReadingIndex(series, period)];
}

/** Where the reading of a kind before `index` stands, shown or withheld; negative where there is none. */
export function earlierReadingIndex(readings: readonly Reading[], index: number, kind: PeriodKind): number {
  let at = index - 1;
  while (at >= 0 && readings[at]?.period.kind !== kind) at -= 1;
  return at;
}

/**
 * The figure as it may be shown; null where it is withheld, or there is no reading. Ask for it
 * here, never by `reading.value` alone.
 */
export function shownValue(reading: Reading | undefined): number | null {
  return reading === undefined || reading.suppressed ? null : reading.value;
}

/**
 * Whether a quarter from one to another, both included, is withheld. What is said of a run of
 * quarters, or of a change from one to the next, would tell where such a figure lay.
 */
export function hidesQuarter({ readings }: Pick<Series, 'readings'>, from: Period, to: Period): boolean {
  return readings.some(
    ({ suppressed, period }) =>
      suppressed && period.kind === 'quarter' && comparePeriods(from, period) <= 0 && comparePeriods(period, to) <= 0,
  );
}
