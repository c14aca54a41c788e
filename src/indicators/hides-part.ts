import { hidesQuarter } from './find-reading.js';
import { type Period, previousPeriod } from './period.js';
import type { Series } from './reading.js';

/** A run of quarters outside the range that an alert is about: where it began, and where it ended if it has. */
export interface AlertRun {
  readonly openedPeriod: Period;
  readonly ended: { readonly period: Period } | null;
}

/**
 * Whether a quarter of an alert's time, or the one before it, is withheld. That the alert went on, began
 * or ended there would tell on which side of its range the withheld figure lay.
 */
export function hidesPart({ openedPeriod, ended }: AlertRun, series: Pick<Series, 'readings'>): boolean {
  const last = ended?.period ?? series.readings.findLast(({ period }) => period.kind === 'quarter')?.period;
  return last !== undefined && hidesQuarter(series, previousPeriod(openedPeriod), last);
}
