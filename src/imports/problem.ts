import { BotError } from '../errors.js';
import { type ColumnPlace, columnPlace } from './layout.js';

/** Every way in which a sheet can be refused. */
export type ProblemKind =
  | 'no-table'
  | 'several-tables'
  | 'unmatched-row'
  | 'ambiguous-row'
  | 'duplicate-row'
  | 'nameless-row'
  | 'too-few-columns'
  | 'too-many-columns'
  | 'unreadable-cell'
  | 'out-of-bounds'
  | 'wrong-unit'
  | 'range-invalid'
  | 'figure-ahead'
  | 'missing-period'
  | 'unknown-period'
  | 'contradicting-period'
  | 'unknown-date'
  | 'contradicting-date';

/** One reason to refuse a sheet: where it is, what is wrong, and what to do about it. */
export interface SheetProblem {
  readonly kind: ProblemKind;
  /** As the spreadsheet counts, from 1; null where it concerns the whole sheet. */
  readonly row: number | null;
  readonly column: ColumnPlace | null;
  /** What stands there; null where nothing does. */
  readonly text: string | null;
  readonly problem: string;
  readonly mend: string;
}

/** Something to look into that does not keep a sheet out. */
export interface SheetWarning {
  readonly row: number | null;
  readonly column: ColumnPlace | null;
  readonly text: string;
}

/** A sheet that was refused whole, with every reason. Nothing of it was stored. */
export class ImportRejected extends BotError {
  readonly problems: readonly SheetProblem[];

  constructor(problems: readonly SheetProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super('import-rejected', `The sheet has ${count}, so nothing was stored. Mend the sheet and import it again.`);
    this.name = 'ImportRejected';
    this.problems = problems;
  }
}

/** A problem with one cell of a row. */
export function problemAt(
  row: { readonly number: number; readonly cells: readonly string[] },
  column: number,
  kind: ProblemKind,
  problem: string,
  mend: string,
): SheetProblem {
  return { kind, row: row.number, column: columnPlace(column), text: row.cells[column] ?? '', problem, mend };
}

/** Sorts problems as a person works through a sheet: the whole first, then by row and column. */
export function sortProblems(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const columnRank = (problem: SheetProblem) => problem.column?.letter.padStart(3) ?? '';
  return problems.toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || columnRank(a).localeCompare(columnRank(b)) || a.kind.localeCompare(b.kind),
  );
}
