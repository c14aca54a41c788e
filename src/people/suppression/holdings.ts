import type { Series } from '../../indicators/reading.js';
import { type Cell, cellsOf } from './cell.js';

/** The cells of one indicator in one financial year. */
export interface YearOfCells {
  readonly key: string;
  /** Where the financial year starts: 2023 for `2023-24`. */
  readonly year: number;
  readonly cells: readonly Cell[];
}

/** What is held of a set of indicators, by financial year: nothing is worked out across years. */
export interface Holdings {
  readonly all: readonly YearOfCells[];
  /** No cells where nothing is held. */
  cells(key: string, year: number): readonly Cell[];
}

/** Sorts series into financial years. */
export function holdingsOf(seriesByKey: ReadonlyMap<string, Series>): Holdings {
  const years = new Map<string, { key: string; year: number; cells: Cell[] }>();
  for (const [key, series] of seriesByKey) {
    for (const cell of cellsOf(series)) {
      const { year } = cell.period;
      const known = years.get(`${key} ${year}`);
      if (known === undefined) years.set(`${key} ${year}`, { key, year, cells: [cell] });
      else known.cells.push(cell);
    }
  }
  return { all: [...years.values()], cells: (key, year) => years.get(`${key} ${year}`)?.cells ?? [] };
}
