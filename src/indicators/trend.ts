import type { AssessmentInput } from './assessment.js';
import { exactly } from './exact.js';
import { boundsFor, noBounds, yearRangeFor } from './expected-range.js';
import { earlierReadingIndex, findReadingIndex, shownValue } from './find-reading.js';
import { type Movement, movementBetween } from './movement.js';
import { type Period, stepsBetween } from './period.js';
import type { Reading } from './reading.js';

/** Where a figure has been going; `mixed` where its last step turned the one before round. */
export type Direction = 'rising' | 'falling' | 'steady' | 'mixed' | 'unknown';

/** One figure beside an earlier one. */
export interface Change {
  readonly from: Period;
  readonly previous: number;
  /** Later less earlier, in the indicator's unit. */
  readonly difference: number;
  readonly movement: Movement;
}

/** How a figure has moved; everything that would need a missing or withheld figure is left out. */
export interface Trend {
  /** Since the period of the kind just before; null where either figure is missing or withheld. */
  readonly sincePrevious: Change | null;
  /** Since the same part of the year before; of a year the same as `sincePrevious`. */
  readonly sinceLastYear: Change | null;
  readonly direction: Direction;
  /** Steps in a row in that direction, each to the very next period: 3 is "falling for 3 quarters". 0 where mixed or unknown. */
  readonly steps: number;
}

/** Follows one figure back in time. It looks at its own kind of period only: quarters with quarters. */
export function computeTrend({ indicator, series, period }: AssessmentInput): Trend {
  const { readings, ranges } = series;
  const index = findReadingIndex(series, period);
  const range = yearRangeFor(ranges, period)?.range;
  const bounds = range ? boundsFor(range, period.kind, indicator.aggregation) : noBounds;
  const changeSince = (earlier: Reading | undefined): Change | null => {
    const previous = shownValue(earlier);
    const value = shownValue(readings[index]);
    if (earlier === undefined || previous === null || value === null) return null;
    return {
      from: earlier.period,
      previous,
      difference: exactly(value - previous),
      movement: movementBetween(previous, value, bounds, indicator.polarity),
    };
  };
  return {
    sincePrevious: changeSince(readings[previousIndex(readings, index)]),
    sinceLastYear: changeSince(readings.findLast((reading) => isYearBefore(reading.period, period))),
    ...findDirection(readings, index),
  };
}

function findDirection(readings: readonly Reading[], index: number): Pick<Trend, 'direction' | 'steps'> {
  const latest = stepTo(readings, index);
  if (latest === null) return { direction: 'unknown', steps: 0 };
  let steps = 1;
  let at = previousIndex(readings, index);
  while (stepTo(readings, at) === latest) {
    steps += 1;
    at = previousIndex(readings, at);
  }
  if (latest === 0) return { direction: 'steady', steps };
  if (steps === 1) {
    if (stepTo(readings, at) === -latest) return { direction: 'mixed', steps: 0 };
    // Behind a withheld figure the last step may have gone on or turned round.
    const before = readings[previousIndex(readings, at)];
    if (before && shownValue(before) === null) return { direction: 'unknown', steps: 0 };
  }
  return { direction: latest > 0 ? 'rising' : 'falling', steps };
}

/** Which way the figure at `index` went from the period just before: 1 up, −1 down; null where that is not known. */
function stepTo(readings: readonly Reading[], index: number): number | null {
  const value = shownValue(readings[index]);
  const previous = shownValue(readings[previousIndex(readings, index)]);
  return value === null || previous === null ? null : Math.sign(exactly(value - previous));
}

/** Where the period just before stands; negative where it was not reported. */
function previousIndex(readings: readonly Reading[], index: number): number {
  const reading = readings[index];
  if (!reading) return -1;
  const at = earlierReadingIndex(readings, index, reading.period.kind);
  const earlier = readings[at];
  return earlier && stepsBetween(earlier.period, reading.period) === 1 ? at : -1;
}

function isYearBefore(earlier: Period, period: Period): boolean {
  return earlier.kind === period.kind && earlier.part === period.part && earlier.year === period.year - 1;
}
