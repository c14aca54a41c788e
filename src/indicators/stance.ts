import type { AssessmentReason, JudgedIndicator, Stance } from './assessment.js';
import { exactly } from './exact.js';
import { type Bounds, boundsFor, yearRangeFor } from './expected-range.js';
import { earlierReadingIndex, shownValue } from './find-reading.js';
import { gapOf, type Judgement } from './judge-figure.js';
import { movementBetween } from './movement.js';
import type { Reading, Series } from './reading.js';

/** From this many quarters in a row a figure outside its range is no longer new. */
const quartersUntilSettled = 3;
/** Farther out than this many tolerances is of concern at once. */
const tolerancesUntilConcern = 3;
/** A quarter that closes this percentage of the gap is a recovery. */
const percentClosedByRecovery = 40;

/** A quarter's figure that was judged, and where it stands. */
export interface JudgedQuarter {
  readonly indicator: JudgedIndicator;
  readonly series: Pick<Series, 'readings' | 'ranges'>;
  /** Where the quarter stands in `series.readings`. */
  readonly index: number;
  readonly value: number;
  readonly bounds: Bounds;
  readonly judgement: Judgement;
}

/** What the panel does with a judged quarter, and why; `Assessment` explains the fields. */
export interface StanceDecision {
  readonly stance: Stance | null;
  readonly stanceReason: AssessmentReason | null;
  readonly quartersOutside: number | null;
}

/** An earlier quarter's figure or gap; undefined where there is none. */
type Earlier = number | 'withheld' | undefined;

/**
 * Decides the stance of a judged quarter from it and the quarters before it. A quarter without a
 * figure neither counts nor breaks a run, and a run outside passes over one that has no range
 * likewise. Where a withheld quarter would decide there is no stance: it is never guessed.
 */
export function decideStance(quarter: JudgedQuarter): StanceDecision {
  if (quarter.judgement.gap > 0) return decideOutside(quarter);
  const stanceReason = reasonInside(quarter);
  const celebrated = stanceReason === 'beyond good end' || stanceReason === 'improved two quarters';
  return { stance: celebrated ? 'celebrate' : null, stanceReason, quartersOutside: 0 };
}

/** To celebrate: beyond the good end, or improved for two quarters; never while worsening. */
function reasonInside({ indicator, series, index, value, bounds, judgement }: JudgedQuarter): AssessmentReason | null {
  const beyond = judgement.reason === 'beyond good end' ? judgement.reason : null;
  const lastIndex = earlierReadingIndex(series.readings, index, 'quarter');
  const last = figureAt(series.readings, lastIndex);
  const before = figureAt(series.readings, earlierReadingIndex(series.readings, lastIndex, 'quarter'));
  if (last === undefined) return beyond;
  const movementTo = (from: number, to: number) => movementBetween(from, to, bounds, indicator.polarity);
  if (last === 'withheld') {
    const mayHaveImproved = before === 'withheld' || (before !== undefined && movementTo(before, value) === 'better');
    return beyond || mayHaveImproved ? 'earlier quarters withheld' : null;
  }
  const movement = movementTo(last, value);
  if (movement === 'worse') return null;
  if (beyond || movement !== 'better' || before === undefined) return beyond;
  if (before === 'withheld') return 'earlier quarters withheld';
  return movementTo(before, last) === 'better' ? 'improved two quarters' : null;
}

/** A watching brief while new or recovering; of concern otherwise, and at once when very far out. */
function decideOutside(quarter: JudgedQuarter): StanceDecision {
  const { gap, tolerance } = quarter.judgement;
  const run = runOutside(quarter);
  const quartersOutside = run.certain === run.possible ? run.certain : null;
  if (gap > exactly(tolerancesUntilConcern * tolerance)) {
    return { stance: 'concern', stanceReason: 'far beyond tolerance', quartersOutside };
  }
  if (isRecovering(run.gapBefore, gap)) return { stance: 'watching', stanceReason: 'recovering', quartersOutside };
  if (run.possible < quartersUntilSettled) {
    return { stance: 'watching', stanceReason: 'newly outside', quartersOutside };
  }
  if (run.certain < quartersUntilSettled) {
    return { stance: null, stanceReason: 'earlier quarters withheld', quartersOutside };
  }
  return { stance: 'concern', stanceReason: 'outside for a while', quartersOutside };
}

function isRecovering(before: Earlier, now: number): boolean {
  return typeof before === 'number' && exactly(100 * (before - now)) >= exactly(percentClosedByRecovery * before);
}

/** How many quarters in a row are outside, the judged one included. */
interface RunOutside {
  /** Those known to be outside, up to the first withheld one. */
  readonly certain: number;
  /** Those that may be, if every withheld one is. */
  readonly possible: number;
  /** How far the last quarter before lay from the bound of its own time. */
  readonly gapBefore: Earlier;
}

function runOutside({ indicator, series, index }: JudgedQuarter): RunOutside {
  let certain = 1;
  let possible = 1;
  let gapBefore: Earlier;
  let at = index;
  while (at >= 0) {
    at = earlierReadingIndex(series.readings, at, 'quarter');
    const gap = gapAt(indicator, series, at);
    if (gap === undefined) continue;
    if (possible === 1) gapBefore = gap;
    if (gap === 0) break;
    if (gap !== 'withheld' && certain === possible) certain += 1;
    possible += 1;
  }
  return { certain, possible, gapBefore };
}

/** The gap of the reading at `index`; undefined where it would not be judged even if it were shown. */
function gapAt(indicator: JudgedIndicator, series: Pick<Series, 'readings' | 'ranges'>, index: number): Earlier {
  const reading = series.readings[index];
  const range = reading && yearRangeFor(series.ranges, reading.period)?.range;
  if (!range) return undefined;
  const value = shownValue(reading);
  const gap = gapOf(value ?? 0, boundsFor(range, 'quarter', indicator.aggregation), indicator.polarity);
  return gap !== undefined && value === null ? 'withheld' : gap;
}

function figureAt(readings: readonly Reading[], index: number): Earlier {
  const reading = readings[index];
  return reading && (shownValue(reading) ?? 'withheld');
}
