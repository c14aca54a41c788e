import { parseExpectedRange } from '../indicators/expected-range.js';
import type { Indicator } from '../indicators/indicator.js';
import type { ExpectedRange } from '../indicators/reading.js';
import { findBoundFault, findValueFault, isPercentageUnit, type PrintedValue } from './check-value.js';
import { layout } from './layout.js';
import { cleanCell, parseCell } from './parse-cell.js';
import { problemAt, type SheetProblem } from './problem.js';
import type { SheetRow } from './sort-rows.js';

/** A figure of a row, with the digits it was printed with. */
export interface RowFigure extends PrintedValue {
  readonly decimals: number;
}

/** What stands in some cells of a row, and what is wrong with them. */
export interface CellFindings<T> {
  readonly value: T;
  readonly problems: readonly SheetProblem[];
}

/**
 * Reads the months, quarters, year and benchmarks of a row, by column; what was not reported has
 * no entry. Without an indicator the cells are read, but not held against bounds.
 */
export function readFigures(
  row: SheetRow,
  indicator: Indicator | undefined,
): CellFindings<ReadonlyMap<number, RowFigure>> {
  const values = new Map<number, RowFigure>();
  const problems: SheetProblem[] = [];
  for (const column of [...layout.months, ...layout.quarters, layout.year, ...layout.benchmarks]) {
    const content = parseCell(row.cells[column] ?? '');
    if (content.kind === 'unreadable') {
      const found = `The cell ${content.why}.`;
      problems.push(problemAt(row, column, 'unreadable-cell', found, 'Write a figure such as 66 or 66%, - or tbc.'));
    }
    if (content.kind !== 'figure') continue;
    values.set(column, content);
    const fault = indicator && findValueFault(indicator, content);
    if (fault) problems.push(problemAt(row, column, fault.kind, `The figure is ${fault.why}.`, fault.mend));
  }
  if (indicator && looksLikeFractions(indicator, [...values.values()])) {
    const found = 'The figures of this row look like fractions of 1, but the indicator is a percentage.';
    problems.push(problemAt(row, layout.months[0], 'wrong-unit', found, 'Write 66% or 66 instead of 0.66.'));
  }
  return { value: values, problems };
}

/** Percentages whose format was lost: all at most 1, none marked `%`, and not just 0s and 1s. */
function looksLikeFractions(indicator: Indicator, figures: readonly RowFigure[]): boolean {
  if (!isPercentageUnit(indicator) || figures.length < 2) return false;
  return (
    figures.every(({ value, isPercentage }) => value <= 1 && !isPercentage) &&
    figures.some(({ value }) => !Number.isInteger(value))
  );
}

/** Reads the two cells of the expected range; undefined where none is printed. */
export function readRange(row: SheetRow, indicator: Indicator): CellFindings<ExpectedRange | undefined> {
  const lower = cleanCell(row.cells[layout.lower] ?? '');
  const higher = cleanCell(row.cells[layout.higher] ?? '');
  const parsed = parseExpectedRange(lower, higher);
  if (!parsed.ok) {
    const mend = 'Correct the two cells of the expected range.';
    return {
      value: undefined,
      problems: parsed.problems.map(({ end, text }) =>
        problemAt(row, end === 'higher' ? layout.higher : layout.lower, 'range-invalid', text, mend),
      ),
    };
  }
  const problems = [
    checkBound(row, indicator, layout.lower, lower, parsed.range?.lower),
    checkBound(row, indicator, layout.higher, higher, parsed.range?.higher),
  ];
  return { value: parsed.range, problems: problems.filter((problem) => problem !== undefined) };
}

function checkBound(
  row: SheetRow,
  indicator: Indicator,
  column: number,
  text: string,
  value: number | null | undefined,
): SheetProblem | undefined {
  if (value === null || value === undefined) return undefined;
  const fault = findBoundFault(indicator, { value, isPercentage: text.includes('%') });
  return fault && problemAt(row, column, fault.kind, `This end of the expected range is ${fault.why}.`, fault.mend);
}
