import { formatPeriod, partsOf, quarterOf, samePeriod } from '../indicators/period.js';
import { columnPlace, layout } from './layout.js';
import type { SheetWarning } from './problem.js';
import type { RowFigure } from './read-cells.js';
import type { ScorecardRow } from './read-row.js';
import type { ColumnPeriods } from './resolve-periods.js';

/** A longer period's column with those of its parts, in order. */
interface Whole {
  readonly column: number;
  readonly parts: readonly number[];
}

/**
 * Warns where a row does not add up: a count whose months are not its quarter or whose quarters
 * are not its year, a snapshot that is not its last part. Only what is printed whole is compared,
 * within what rounding to the printed digits can do.
 */
export function reconcile(rows: readonly ScorecardRow[], periods: ColumnPeriods): readonly SheetWarning[] {
  const wholes = listWholes(periods);
  return rows.flatMap((row) => wholes.flatMap((whole) => reconcileWhole(row, whole, periods)));
}

function listWholes({ figures, months, year }: ColumnPeriods): readonly Whole[] {
  const columnOf = (wanted: Parameters<typeof samePeriod>[0]) =>
    [...figures].find(([, period]) => samePeriod(period, wanted))?.[0];
  const quarterColumn = columnOf(months);
  const monthsOfQuarter = quarterColumn === undefined ? [] : [{ column: quarterColumn, parts: layout.months }];
  const elapsed = partsOf(year).filter((quarter) => months.year > year.year || quarter.part <= quarterOf(months).part);
  const quarters = elapsed.map(columnOf).filter((column) => column !== undefined);
  return [...monthsOfQuarter, { column: layout.year, parts: quarters }];
}

function reconcileWhole({ number, indicator, figures }: ScorecardRow, whole: Whole, periods: ColumnPeriods) {
  const total = figures.get(whole.column);
  const parts = whole.parts.map((column) => figures.get(column)).filter((figure) => figure !== undefined);
  const last = figures.get(whole.parts.at(-1) ?? -1);
  const name = formatPeriod(periods.figures.get(whole.column) ?? periods.year);
  const warn = (text: string): readonly SheetWarning[] => [{ row: number, column: columnPlace(whole.column), text }];
  if (total === undefined) return [];
  if (indicator.aggregation === 'sum' && parts.length === whole.parts.length) {
    const sum = parts.reduce((result, { value }) => result + value, 0);
    if (differ(total, { ...total, value: sum })) {
      return warn(`${indicator.key}: ${name} is ${total.value}, but its parts add up to ${sum}.`);
    }
  }
  if (indicator.aggregation === 'snapshot' && last !== undefined && differ(total, last)) {
    return warn(`${indicator.key}: ${name} is ${total.value}, but the last part of it is ${last.value}.`);
  }
  return [];
}

/** Whether two figures differ by more than rounding to the coarser of their printed digits explains. */
function differ(a: RowFigure, b: RowFigure): boolean {
  const rounding = 0.5 * 10 ** -Math.min(a.decimals, b.decimals);
  return Math.abs(a.value - b.value) > rounding + 1e-9;
}
