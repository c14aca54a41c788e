import { layout } from './layout.js';
import type { RowMatcher } from './match-row.js';
import type { SheetProblem } from './problem.js';
import type { Sheet } from './sheet.js';
import { type SortedRows, sortRows } from './sort-rows.js';

/** The worksheet that holds the scorecard. */
export interface Table {
  readonly sheet: Sheet;
  readonly rows: SortedRows;
}

/**
 * Finds the one worksheet of a file that holds scorecard rows. A workbook may have others, with
 * notes or workings, as long as no row of theirs has an indicator's name.
 */
export function findTable(
  sheets: readonly Sheet[],
  matchRow: RowMatcher,
): { readonly table: Table | undefined; readonly problems: readonly SheetProblem[] } {
  const tables = sheets.map((sheet) => ({ sheet, rows: sortRows(sheet, matchRow) }));
  const isKnown = ({ rows }: Table) =>
    rows.figures.some(({ cells }) => matchRow('', cells[layout.name] ?? '').kind !== 'unmatched');
  const known = tables.filter(isKnown);
  const candidates = known.length > 0 ? known : tables.filter(({ rows }) => rows.figures.length > 0);
  const [table] = candidates;
  if (table === undefined) return { table, problems: [noTable] };
  if (candidates.length > 1) return { table: undefined, problems: [severalTables(candidates)] };
  return { table, problems: [] };
}

const wholeSheet = { row: null, column: null, text: null } as const;

const noTable: SheetProblem = {
  ...wholeSheet,
  kind: 'no-table',
  problem: 'The file holds no scorecard rows.',
  mend: 'Import the scorecard itself: rows of 20 columns with the name of the indicator in the fourth.',
};

function severalTables(tables: readonly Table[]): SheetProblem {
  const names = tables.map(({ sheet }) => `"${sheet.name}"`).join(', ');
  return {
    ...wholeSheet,
    kind: 'several-tables',
    problem: `More than one worksheet holds scorecard rows: ${names}.`,
    mend: 'Save the worksheet of this release alone, or hide the others.',
  };
}
