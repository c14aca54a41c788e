import type { Indicator } from '../../indicators/indicator.js';
import type { Cell } from './cell.js';

// With less, three months of one child each would be seen through their quarter.
const leastThreshold = 3;

/** How small is too small, from the configured threshold. */
export interface Limits {
  /** Counts from 1 to this are withheld. */
  readonly count: number;
  /** Shares and rates of at most this many are withheld. */
  readonly cohort: number;
}

/** @param threshold above 0; 1 and 2 are too low to protect anyone, and count as 3. */
export function limitsOf(threshold: number): Limits {
  const count = Math.max(threshold, leastThreshold);
  return { count, cohort: 2 * count };
}

/** Whether a number of children is so small that it may point at one; none at all points at nobody. */
export function isTooFew(count: number, limits: Limits): boolean {
  return count > 0 && count <= limits.count;
}

/** Whether a count must be withheld for its own sake. */
export function isCountOfTooFew(cell: Cell, limits: Limits): boolean {
  return cell.withheld || cell.values.some((value) => isTooFew(value, limits));
}

/**
 * Whether a share, rate or average must be withheld for its own sake: its numerator is too few, or
 * what it is a share of is.
 *
 * @param counted the number of children in its numerator, where that is held.
 */
export function isShareOfTooFew(
  share: Pick<Indicator, 'unit' | 'smallCohort'>,
  cell: Cell,
  counted: number | undefined,
  limits: Limits,
): boolean {
  const numerator = cell.numerator ?? counted;
  const cohort = cell.denominator ?? (share.unit === '%' ? cohortOf(cell, numerator) : undefined);
  return (
    cell.withheld ||
    share.smallCohort.includes(cell.period.kind) ||
    (numerator !== undefined && isTooFew(numerator, limits)) ||
    (cohort !== undefined && cohort <= limits.cohort)
  );
}

/** What a percentage is a share of, as anybody can work out who sees it beside its numerator. */
function cohortOf({ values: [percent] }: Cell, numerator: number | undefined): number | undefined {
  return numerator === undefined || !percent ? undefined : Math.round((100 * numerator) / percent);
}
