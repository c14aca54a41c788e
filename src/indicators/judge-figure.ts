import type { AssessmentReason, Colour, JudgedIndicator } from './assessment.js';
import { exactly } from './exact.js';
import type { Bounds } from './expected-range.js';
import type { Polarity } from './indicator.js';

/** The least tolerance of a percentage, in percentage points: a narrow range forgives no less. */
const leastTolerancePoints = 5;

/** A figure held against its bounds. */
export interface Judgement {
  readonly colour: Colour;
  readonly reason: Extract<AssessmentReason, 'inside range' | 'beyond good end' | 'slightly outside' | 'far outside'>;
  /** Distance outside on the bad side, in the indicator's unit; 0 when not outside. */
  readonly gap: number;
  /** How far outside a figure may be and still be amber, in the indicator's unit. */
  readonly tolerance: number;
}

/**
 * Judges one figure: green inside its bounds or beyond them on the good side, amber outside on the
 * bad side by at most the tolerance, red farther out.
 *
 * The tolerance is the width of the range, or 5 percentage points of a percentage if that is more.
 * A range printed with its bad end only has no width.
 *
 * @returns undefined where the bounds lack the end that decides.
 */
export function judgeFigure(
  value: number,
  bounds: Bounds,
  indicator: Pick<JudgedIndicator, 'polarity' | 'unit'>,
): Judgement | undefined {
  const gap = gapOf(value, bounds, indicator.polarity);
  if (gap === undefined) return undefined;
  const tolerance = toleranceOf(bounds, indicator.unit);
  if (gap > 0) {
    return gap > tolerance
      ? { colour: 'red', reason: 'far outside', gap, tolerance }
      : { colour: 'amber', reason: 'slightly outside', gap, tolerance };
  }
  const reason = isBeyondGoodEnd(value, bounds, indicator.polarity) ? 'beyond good end' : 'inside range';
  return { colour: 'green', reason, gap, tolerance };
}

/**
 * How far a figure lies outside its bounds on the bad side; 0 when it does not.
 *
 * @returns undefined where nothing is bad (`none`), or the bounds lack an end that decides: the
 *   lower one where higher is better, the higher one where lower is better, either of a `range`.
 */
export function gapOf(value: number, { lower, higher }: Bounds, polarity: Polarity): number | undefined {
  const below = lower === null ? undefined : Math.max(0, exactly(lower - value));
  const above = higher === null ? undefined : Math.max(0, exactly(value - higher));
  if (polarity === 'higher') return below;
  if (polarity === 'lower') return above;
  return polarity === 'none' || below === undefined || above === undefined ? undefined : Math.max(below, above);
}

/** How far outside its bounds a figure may be and still be amber, in its unit; 0 where a range has no width. */
export function toleranceOf({ lower, higher }: Bounds, unit: string): number {
  const width = lower === null || higher === null ? 0 : exactly(higher - lower);
  return unit === '%' ? Math.max(width, leastTolerancePoints) : width;
}

function isBeyondGoodEnd(value: number, { lower, higher }: Bounds, polarity: Polarity): boolean {
  if (polarity === 'higher') return higher !== null && exactly(value - higher) > 0;
  return polarity === 'lower' && lower !== null && exactly(lower - value) > 0;
}
