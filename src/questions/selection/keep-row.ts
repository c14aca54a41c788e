import { yearRangeFor } from '../../indicators/expected-range.js';
import type { Row } from './find-rows.js';
import type { ListColour, ListStance, Selection } from './selection.js';

/** Whether a row is as the selection asks: its colour and its stance, with or without a range, on which side of it and for how long. */
export function keepRow(row: Row, { colours, stances, range, side, outsideFor }: Selection): boolean {
  return (
    (colours.length === 0 || colours.includes(colourOf(row))) &&
    (stances.length === 0 || stances.includes(stanceOf(row))) &&
    (range === null || (range === 'held') === hasRange(row)) &&
    (side === null || isBeyond(row, side)) &&
    (outsideFor === null || (row.assessment.quartersOutside ?? 0) >= outsideFor)
  );
}

/** A row's colour as lists have it. */
export function colourOf({ assessment }: Pick<Row, 'assessment'>): ListColour {
  return assessment.colour ?? 'none';
}

/** A row's stance as lists have it. */
export function stanceOf({ assessment }: Pick<Row, 'assessment'>): ListStance {
  return assessment.stance ?? 'none';
}

/** A range still to be confirmed is none yet. */
function hasRange({ series, period }: Row): boolean {
  const range = yearRangeFor(series.ranges, period)?.range;
  return range !== undefined && !range.toBeConfirmed;
}

function isBeyond({ value, assessment }: Row, side: 'below' | 'above'): boolean {
  const { lower, higher } = assessment;
  return side === 'below' ? lower !== null && value < lower : higher !== null && value > higher;
}
