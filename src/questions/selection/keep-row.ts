import { exactly } from '../../indicators/exact.js';
import { yearRangeFor } from '../../indicators/expected-range.js';
import type { Row } from './find-rows.js';
import type { Limit, ListColour, ListStance, Selection } from './selection.js';

/** Whether a row is as the selection asks: its colour and stance, its range, on which side of it and by how much. */
export function keepRow(row: Row, { colours, stances, range, side, limit }: Selection): boolean {
  return (
    (colours.length === 0 || colours.includes(colourOf(row))) &&
    (stances.length === 0 || stances.includes(stanceOf(row))) &&
    (range === null || isOfRange(row, range)) &&
    (side === null || isBeyond(row, side)) &&
    (limit?.of !== 'level' || isWithinLimit(row.value, row.indicator, limit)) &&
    (limit?.of !== 'distance' || isWithinLimit(row.assessment.gap, row.indicator, limit))
  );
}

/** Whether a number of an indicator's unit is as a limit asks; one of another unit never is. */
export function isWithinLimit(number: number | null, { unit }: Pick<Row['indicator'], 'unit'>, limit: Limit): boolean {
  if (number === null || unit !== limit.unit) return false;
  const beyond = exactly(number - limit.amount);
  switch (limit.is) {
    case 'over':
      return beyond > 0;
    case 'under':
      return beyond < 0;
    case 'least':
      return beyond >= 0;
    case 'most':
      return beyond <= 0;
  }
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
function isOfRange({ series, period }: Row, asked: NonNullable<Selection['range']>): boolean {
  const range = yearRangeFor(series.ranges, period)?.range;
  if (asked === 'unconfirmed') return range?.toBeConfirmed === true;
  return (asked === 'held') === (range !== undefined && !range.toBeConfirmed);
}

function isBeyond({ value, assessment }: Row, side: 'below' | 'above'): boolean {
  const { lower, higher } = assessment;
  return side === 'below' ? lower !== null && value < lower : higher !== null && value > higher;
}
