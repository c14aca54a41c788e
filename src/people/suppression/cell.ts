import type { Period } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';

/** All that is held of one indicator for one period: its figure, and our own published one beside it. */
export interface Cell {
  /** `periodId` of its period. */
  readonly id: string;
  readonly period: Period;
  /** The figures, the local one first. */
  readonly values: readonly number[];
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  /** It came withheld already, so that its local figure is not known here. */
  readonly withheld: boolean;
}

/** A period as a key of maps and sets. */
export function periodId(period: Period): string {
  return `${period.year} ${period.kind} ${period.part}`;
}

/**
 * The cells of a series. Our own published figure counts as held like a local one, since a total
 * gives a part away whichever of the two it comes from.
 */
export function cellsOf(series: Series): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { period, value, numerator, denominator } of series.readings) {
    const id = periodId(period);
    const values = value === null ? [] : [value];
    cells.set(id, { id, period, values, numerator, denominator, withheld: value === null });
  }
  for (const { comparator, period, value } of series.benchmarks) {
    if (comparator !== 'own') continue;
    const id = periodId(period);
    const known = cells.get(id) ?? emptyCell(id, period);
    cells.set(id, { ...known, values: [...known.values, value] });
  }
  return [...cells.values()];
}

function emptyCell(id: string, period: Period): Cell {
  return { id, period, values: [], numerator: undefined, denominator: undefined, withheld: false };
}
