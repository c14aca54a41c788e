import {
  formatPeriod,
  type Period,
  partsOf,
  quarterOf,
  samePeriod,
  shiftPeriod,
  yearOf,
} from '../indicators/period.js';
import { columnPlace, layout } from './layout.js';
import { findPeriodInLine, type Heading, parseHeading } from './parse-heading.js';
import type { SheetProblem } from './problem.js';
import type { SheetRow } from './sort-rows.js';

/**
 * One thing that a sheet prints about its time, with the row that prints it: the financial year
 * reported on, the quarter reported on, the last of four quarters that span two years, the quarter
 * its three months make, the year above the expected range, the year of the benchmarks.
 */
export interface HeadingClue {
  readonly of: 'year' | 'quarter' | 'quarters' | 'months' | 'range' | 'benchmarks';
  readonly period: Period;
  /** How it is printed: `24-25`. */
  readonly text: string;
  readonly row: number;
}

/** What a row of headings says, and what in it cannot be understood. */
export interface HeadingFindings {
  readonly clues: readonly HeadingClue[];
  readonly problems: readonly SheetProblem[];
}

/** Periods that a canonical header names outright; a printed heading row has fewer in their places. */
const fewestNamedPeriods = 4;
const quarterColumns: readonly number[] = layout.quarters;

/** Reads one row of headings, canonical or as printed. */
export function readHeadingRow(row: SheetRow): HeadingFindings {
  const headings = row.cells.map(parseHeading);
  const named = [...layout.months, ...layout.quarters].filter((column) => namedPeriod(headings[column]) !== undefined);
  const describesRows = (row.cells[layout.name] ?? '') !== '';
  return describesRows && named.length >= fewestNamedPeriods
    ? readCanonicalRow(row, headings)
    : readPrintedRow(row, headings);
}

function namedPeriod(heading: Heading | undefined): Period | undefined {
  return heading === undefined || heading.kind === 'words' || heading.kind === 'unknown-period'
    ? undefined
    : heading.period;
}

/** Each column names its own period: `Jan-24`, `2023-24 Q1`, `2023-24 provisional`, `Lower 2023-24`. */
function readCanonicalRow(row: SheetRow, headings: readonly Heading[]): HeadingFindings {
  const columns = [
    ...layout.months.map((column, index) => readColumn(row, column, 'months', monthAt(headings[column], index))),
    ...readQuarters(row, headings),
    readColumn(row, layout.year, 'year', yearWithin(row, layout.year)),
    readColumn(row, layout.lower, 'range', yearWithin(row, layout.lower)),
    readColumn(row, layout.higher, 'range', yearWithin(row, layout.higher)),
    ...layout.benchmarks.map((column) => readColumn(row, column, 'benchmarks', yearWithin(row, column))),
  ];
  return mergeFindings(columns);
}

function readColumn(row: SheetRow, column: number, of: HeadingClue['of'], period: Period | undefined): HeadingFindings {
  return period === undefined
    ? { clues: [], problems: [unknownPeriod(row, column)] }
    : { clues: [{ of, period, text: formatPeriod(period), row: row.number }], problems: [] };
}

/** The quarter of a month heading, where the month stands in its place within that quarter. */
function monthAt(heading: Heading | undefined, index: number): Period | undefined {
  return heading?.kind === 'month' && (heading.period.part - 1) % 3 === index ? quarterOf(heading.period) : undefined;
}

/** The quarters of one year from its first, or the four up to the one reported on: then they may restate the year before. */
function readQuarters(row: SheetRow, headings: readonly Heading[]): readonly HeadingFindings[] {
  const [first = 0] = quarterColumns;
  const spansYears = headings[first]?.kind === 'quarter' && quarterIn(headings[first])?.part !== 1;
  const last = quarterIn(headings[quarterColumns.at(-1) ?? first]);
  return quarterColumns.map((column, index) => {
    const printed = quarterIn(headings[column]);
    if (!spansYears || last === undefined) {
      return readColumn(row, column, 'year', printed?.part === index + 1 ? yearOf(printed) : undefined);
    }
    const expected = shiftPeriod(last, index + 1 - quarterColumns.length);
    return readColumn(row, column, 'quarters', printed && samePeriod(printed, expected) ? last : undefined);
  });
}

function quarterIn(heading: Heading | undefined): Period | undefined {
  return heading?.kind === 'quarter' ? heading.period : undefined;
}

function yearWithin(row: SheetRow, column: number): Period | undefined {
  return findPeriodInLine(row.cells[column] ?? '')?.year;
}

/**
 * Headings in the printed order, wherever they stand: the months; and the years in runs, first of
 * months, quarters and year, then of the range, last of the benchmarks, which look back.
 */
function readPrintedRow(row: SheetRow, headings: readonly Heading[]): HeadingFindings {
  const unknown = headings.flatMap((heading, column) =>
    heading.kind === 'unknown-period' ? [unknownPeriod(row, column)] : [],
  );
  const months = headings.flatMap((heading) => (heading.kind === 'month' ? [heading.period] : []));
  const years = headings.flatMap((heading, column) =>
    heading.kind === 'year' ? [{ period: heading.period, text: row.cells[column] ?? '' }] : [],
  );
  return mergeFindings([
    { clues: [], problems: unknown },
    // A month that cannot be read is already reported, and leaves the others incomplete.
    unknown.length > 0 ? { clues: [], problems: [] } : readPrintedMonths(row, months),
    readPrintedYears(row, years),
  ]);
}

function readPrintedMonths(row: SheetRow, months: readonly Period[]): HeadingFindings {
  const [first] = months;
  if (first === undefined) return { clues: [], problems: [] };
  const period = quarterOf(first);
  const expected = partsOf(period).map(formatPeriod).join(', ');
  const printed = months.map(formatPeriod).join(', ');
  if (printed === expected) return { clues: [{ of: 'months', period, text: printed, row: row.number }], problems: [] };
  return {
    clues: [],
    problems: [
      {
        kind: 'unknown-period',
        row: row.number,
        column: null,
        text: printed,
        problem: 'These months are not the three months of a quarter in order.',
        mend: 'Head the month columns with the three months of one quarter, such as Jan-24, Feb-24, Mar-24.',
      },
    ],
  };
}

type PrintedYear = Pick<HeadingClue, 'period' | 'text'>;

function readPrintedYears(row: SheetRow, years: readonly PrintedYear[]): HeadingFindings {
  const runs = years.filter(({ period }, index) => {
    const before = years[index - 1];
    return before === undefined || !samePeriod(period, before.period);
  });
  const [reporting, ...others] = runs;
  if (reporting === undefined) return { clues: [], problems: [] };
  const last = others.at(-1);
  const benchmarks = last !== undefined && last.period.year < reporting.period.year ? last : undefined;
  const range = (benchmarks ? others.slice(0, -1) : others).at(-1);
  const clue = (of: HeadingClue['of'], year: PrintedYear | undefined): readonly HeadingClue[] =>
    year === undefined ? [] : [{ ...year, of, row: row.number }];
  return {
    clues: [...clue('year', reporting), ...clue('range', range), ...clue('benchmarks', benchmarks)],
    problems: [],
  };
}

function mergeFindings(findings: readonly HeadingFindings[]): HeadingFindings {
  return {
    clues: findings.flatMap(({ clues }) => clues),
    problems: findings.flatMap(({ problems }) => problems),
  };
}

function unknownPeriod({ number, cells }: SheetRow, column: number): SheetProblem {
  const text = cells[column] ?? '';
  return {
    kind: 'unknown-period',
    row: number,
    column: columnPlace(column),
    text,
    problem: 'This heading does not name the period that its column should have.',
    mend: 'Write months as Jan-24, quarters as 2023-24 Q1 and years as 2023-24, in the order of the 20 columns.',
  };
}
