import { comparePeriods, type Period } from './period.js';

/**
 * One issue of the scorecard. Its revision is the rank of its date among the releases held for its
 * period, so it is derived whenever releases are read and never stored.
 */
export interface Release {
  readonly id: number;
  /** The period reported on, normally a quarter; a month where only newer months came. */
  readonly period: Period;
  /** The day it was released, `YYYY-MM-DD`. */
  readonly released: string;
  /** 1 for the first release of its period. */
  readonly revision: number;
  /** What people call the document: "Corporate Parenting Panel scorecard 2023-24 Q4". */
  readonly title: string;
}

/** Sorts releases oldest first by period, then by date: the last one is the newest. */
export function compareReleases(
  a: Pick<Release, 'period' | 'released'>,
  b: Pick<Release, 'period' | 'released'>,
): number {
  return comparePeriods(a.period, b.period) || a.released.localeCompare(b.released);
}
