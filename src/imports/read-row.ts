import type { Indicator } from '../indicators/indicator.js';
import type { ExpectedRange } from '../indicators/reading.js';
import { columnCount, columnPlace, layout } from './layout.js';
import type { RowMatch, RowMatcher } from './match-row.js';
import { parseCell } from './parse-cell.js';
import { problemAt, type SheetProblem, type SheetWarning } from './problem.js';
import { type RowFigure, readFigures, readRange } from './read-cells.js';
import type { SheetRow } from './sort-rows.js';

/** A row that was matched and read. Figures that were not reported have no entry. */
export interface ScorecardRow {
  readonly number: number;
  readonly indicator: Indicator;
  /** Months, quarters, year and benchmarks by column. */
  readonly figures: ReadonlyMap<number, RowFigure>;
  /** Undefined where none is printed. */
  readonly range: ExpectedRange | undefined;
}

/** What came of reading a row. A row with problems in its cells is still given, for checks across rows. */
export interface RowFindings {
  readonly row: ScorecardRow | undefined;
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly SheetWarning[];
}

/**
 * Reads one row of figures: which indicator it is, and each of its cells.
 *
 * @param writesEveryCell whether a row with fewer than 20 cells has lost one.
 */
export function readRow(row: SheetRow, matchRow: RowMatcher, writesEveryCell: boolean): RowFindings {
  const misshapen = findMisshape(row, writesEveryCell);
  // Cells out of place would each be a problem of their own, and none of them the real one.
  if (misshapen) return { row: undefined, problems: [misshapen], warnings: [] };
  const match = matchRow(row.cells[layout.reference] ?? '', row.cells[layout.name] ?? '');
  const indicator = match.kind === 'matched' ? match.indicator : undefined;
  const figures = readFigures(row, indicator);
  if (match.kind !== 'matched') {
    return { row: undefined, problems: [describeMismatch(row, match), ...figures.problems], warnings: [] };
  }
  const range = readRange(row, match.indicator);
  return {
    row: { number: row.number, indicator: match.indicator, figures: figures.value, range: range.value },
    problems: [...figures.problems, ...range.problems],
    warnings:
      match.warning === undefined ? [] : [{ row: row.number, column: columnPlace(layout.name), text: match.warning }],
  };
}

function findMisshape(row: SheetRow, writesEveryCell: boolean): SheetProblem | undefined {
  const { cells } = row;
  const beyond = cells.findIndex((cell, column) => column >= columnCount && cell !== '');
  if (beyond !== -1) {
    const found = `The row goes on beyond column ${columnPlace(columnCount - 1).letter}: it has more than ${columnCount} columns.`;
    return problemAt(row, beyond, 'too-many-columns', found, 'Take out the cell that is too many.');
  }
  if (writesEveryCell && cells.length < columnCount) {
    const found = `The row has ${cells.length} columns, not ${columnCount}, so its cells may be out of place.`;
    return { ...problemAt(row, cells.length, 'too-few-columns', found, mendColumns), column: null, text: null };
  }
  if (parseCell(cells[layout.type] ?? '').kind === 'figure') {
    const found = 'A figure stands where the type should, so the row has lost a cell.';
    return problemAt(row, layout.type, 'too-few-columns', found, mendColumns);
  }
  return undefined;
}

const mendColumns = `Give the row all ${columnCount} columns, blank ones included.`;

function describeMismatch(row: SheetRow, match: Exclude<RowMatch, { kind: 'matched' }>): SheetProblem {
  if ((row.cells[layout.name] ?? '') === '') {
    return problemAt(
      row,
      layout.name,
      'nameless-row',
      'The row has figures but no name.',
      'Write the name as the catalogue prints it.',
    );
  }
  if (match.kind === 'ambiguous') {
    const names = match.candidates.map(({ printedName }) => `"${printedName}"`).join(', ');
    const found = `The name and DfE reference of this row fit more than one indicator, or not the same one: ${names}.`;
    return problemAt(
      row,
      layout.name,
      'ambiguous-row',
      found,
      'Correct the name or the DfE reference, so that both mean one indicator.',
    );
  }
  const [byReference] = match.byReference;
  const hint = byReference
    ? `Its DfE reference is that of "${byReference.printedName}": correct the name, or add the new one to the aliases of ${byReference.key}.`
    : 'Correct the name or the DfE reference; if the indicator is new, add it to the catalogue.';
  return problemAt(row, layout.name, 'unmatched-row', 'The catalogue has no indicator of this name.', hint);
}
