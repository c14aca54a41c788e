import { exactly } from '../../indicators/exact.js';
import { toleranceOf } from '../../indicators/judge-figure.js';
import type { Row } from './find-rows.js';
import { colourOf, stanceOf } from './keep-row.js';
import { listColours, listStances, type Selection } from './selection.js';

/** Below this a figure has no size to measure a change by. */
const leastYardstick = 1e-9;
/** Without a range, this share of the greater figure counts as much as a tolerance would. */
const shareWithoutRange = 0.1;
const pointsWithoutRange = 5;

/**
 * Worst first: by colour, then by stance, then by how far outside the range, in tolerances, so that
 * days, children and percentages can stand in one order; `farthest` by the distance alone, `nearest` by
 * how close the figure is to the end that decides, on either side, `longest` by the quarters outside. What is equal stays in the scorecard's order.
 */
export function orderRows<T extends Row>(rows: readonly T[], order: Selection['order'] = 'worst'): readonly T[] {
  if (order === 'farthest') return [...rows].sort((a, b) => distanceOf(b) - distanceOf(a));
  if (order === 'nearest') return [...rows].sort((a, b) => sizeOfMargin(a) - sizeOfMargin(b));
  if (order === 'longest') {
    return [...rows].sort((a, b) => quartersOf(b) - quartersOf(a) || distanceOf(b) - distanceOf(a));
  }
  const sorted = [...rows].sort(
    (a, b) =>
      listColours.indexOf(colourOf(a)) - listColours.indexOf(colourOf(b)) ||
      listStances.indexOf(stanceOf(a)) - listStances.indexOf(stanceOf(b)) ||
      distanceOf(b) - distanceOf(a),
  );
  return order === 'worst' ? sorted : bestFirst(sorted);
}

/** How much a change of `difference` is, in tolerances of the row's range; of one without a range by its size. */
export function sizeOfChange({ indicator, assessment, value }: Row, difference: number): number {
  const tolerance = toleranceOf(assessment, indicator.unit);
  const hasRange = assessment.lower !== null && assessment.higher !== null;
  if (hasRange && tolerance > 0) return exactly(Math.abs(difference)) / Math.max(tolerance, leastYardstick);
  return sizeOfGap(indicator, difference, Math.max(Math.abs(value), Math.abs(value - difference)));
}

/** How much a difference between two figures is where no range measures it, `figure` being one of them. */
export function sizeOfGap({ unit }: Pick<Row['indicator'], 'unit'>, difference: number, figure: number): number {
  const yardstick = unit === '%' ? pointsWithoutRange : Math.abs(figure) * shareWithoutRange;
  return exactly(Math.abs(difference)) / Math.max(yardstick, leastYardstick);
}

/**
 * How far a figure is from the end of its range that decides, in its unit: below 0 where it is outside on
 * the bad side. Null where no range judges it.
 */
export function marginOf({ assessment, indicator, value }: Row): number | null {
  const { gap, lower, higher } = assessment;
  if (gap === null) return null;
  if (gap > 0) return -gap;
  const { polarity } = indicator;
  const ends = [
    ...(polarity !== 'lower' && lower !== null ? [value - lower] : []),
    ...(polarity !== 'higher' && higher !== null ? [higher - value] : []),
  ];
  return exactly(Math.min(...ends));
}

function sizeOfMargin(row: Row): number {
  const margin = marginOf(row);
  return margin === null ? Number.POSITIVE_INFINITY : sizeOfChange(row, margin);
}

function quartersOf({ assessment }: Row): number {
  return assessment.quartersOutside ?? 0;
}

function distanceOf(row: Row): number {
  return row.assessment.gap === null ? 0 : sizeOfChange(row, row.assessment.gap);
}

/** What is to be celebrated before the rest, and of both what lies best before the others. */
function bestFirst<T extends Row>(rows: readonly T[]): readonly T[] {
  const rank = (row: T) => (stanceOf(row) === 'celebrate' ? 0 : 1);
  return [...rows].sort(
    (a, b) =>
      listColours.indexOf(colourOf(b)) - listColours.indexOf(colourOf(a)) ||
      rank(a) - rank(b) ||
      distanceOf(a) - distanceOf(b),
  );
}
