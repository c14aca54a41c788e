import { type Comparator, comparators } from '../indicators/reading.js';
import { columnLetters } from './sheet.js';

/**
 * The 20 columns of a scorecard row, counted from 0. Their order is what holds: the printed
 * headings do not line up with them. Documented in docs/scorecard-format.md.
 */
export const layout = {
  service: 0,
  area: 1,
  reference: 2,
  name: 3,
  type: 4,
  months: [5, 6, 7],
  quarters: [8, 9, 10, 11],
  year: 12,
  lower: 13,
  higher: 14,
  benchmarks: [15, 16, 17, 18, 19],
} as const;

/** How many columns a row has. */
export const columnCount = 20;

/** The columns that hold figures, ranges or benchmarks. */
export const firstFigureColumn = layout.months[0];

/** Whose benchmarks the last five columns are, in order. */
export const benchmarkOrder: readonly Comparator[] = comparators;

const columnNames: readonly string[] = [
  'Service',
  'Area',
  'DfE Ref',
  'Indicator',
  'Type',
  'first month',
  'second month',
  'third month',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'year',
  'Lower',
  'Higher',
  ...comparators.map((comparator) => `benchmark ${comparator}`),
];

/** The first five headings, as the canonical header writes them. */
export const describingHeadings: readonly string[] = columnNames.slice(0, firstFigureColumn);

/** A column as a problem names it. */
export interface ColumnPlace {
  readonly letter: string;
  readonly heading: string;
}

/** Names a column by its letter and by what it holds in our order, whatever is printed above it. */
export function columnPlace(column: number): ColumnPlace {
  return { letter: columnLetters(column), heading: columnNames[column] ?? 'beyond the table' };
}
