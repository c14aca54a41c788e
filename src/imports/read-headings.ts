import { formatPeriod, type Period, quarter, samePeriod } from '../indicators/period.js';
import { type HeadingClue, type HeadingFindings, readHeadingRow } from './heading-clues.js';
import { parseDate } from './parse-date.js';
import { findPeriodInLine } from './parse-heading.js';
import type { SheetProblem } from './problem.js';
import type { SheetRow, SortedRows } from './sort-rows.js';

/** What a sheet prints about its own time; whatever it does not print is undefined. */
export interface PrintedHeadings {
  /** The first line with a year in it, else the first line that is no date. */
  readonly title: string | undefined;
  /** The financial year reported on. */
  readonly year: Period | undefined;
  /** The quarter reported on, where the title names one. */
  readonly quarter: Period | undefined;
  /** The last of the four quarters, where they span two years; else they are those of `year`. */
  readonly quarters: Period | undefined;
  /** The quarter that the three months make. */
  readonly months: Period | undefined;
  /** The year printed above the expected range, and how it is printed: `24-25`. */
  readonly range: { readonly period: Period; readonly text: string } | undefined;
  readonly benchmarks: Period | undefined;
  /** `YYYY-MM-DD` */
  readonly released: string | undefined;
}

const releaseLabel = /^(?:date )?(?:released|issued|published|release date|date of (?:release|issue))\b *:? */i;

/**
 * Reads title, date and periods from a sheet. One canonical header row names the period of each
 * column; the printed sheet's repeated headings, which do not line up with the columns, say the
 * same by their order. All of them must agree.
 */
export function readHeadings({ head, headings }: Pick<SortedRows, 'head' | 'headings'>): {
  readonly printed: PrintedHeadings;
  readonly problems: readonly SheetProblem[];
} {
  const title = findTitle(head);
  const date = readReleaseDate(head);
  const found = [...(title ? [readTitle(title)] : []), ...headings.map(readHeadingRow)];
  const clues = found.flatMap((each) => each.clues);
  const first = (of: HeadingClue['of']) => clues.find((clue) => clue.of === of);
  return {
    printed: {
      title: title && lineOf(title),
      year: first('year')?.period,
      quarter: first('quarter')?.period,
      quarters: first('quarters')?.period,
      months: first('months')?.period,
      range: first('range'),
      benchmarks: first('benchmarks')?.period,
      released: date.released,
    },
    problems: [...found.flatMap((each) => each.problems), ...findDisagreements(clues), ...date.problems],
  };
}

function lineOf({ cells }: SheetRow): string {
  return cells.filter((cell) => cell !== '').join(' ');
}

function findTitle(head: readonly SheetRow[]): SheetRow | undefined {
  const lines = head.filter((row) => !releaseLabel.test(lineOf(row)));
  return lines.find((row) => findPeriodInLine(lineOf(row)) !== undefined) ?? lines[0];
}

function readTitle(row: SheetRow): HeadingFindings {
  const found = findPeriodInLine(lineOf(row));
  if (found === undefined) return { clues: [], problems: [] };
  const printed = { text: lineOf(row), row: row.number };
  const year: HeadingClue = { ...printed, of: 'year', period: found.year };
  if (found.part === undefined) return { clues: [year], problems: [] };
  return {
    clues: [year, { ...printed, of: 'quarter', period: quarter(found.year.year, found.part) }],
    problems: [],
  };
}

function readReleaseDate(head: readonly SheetRow[]): {
  readonly released: string | undefined;
  readonly problems: readonly SheetProblem[];
} {
  const row = head.find((each) => releaseLabel.test(lineOf(each)));
  if (row === undefined) return { released: undefined, problems: [] };
  const text = lineOf(row).replace(releaseLabel, '');
  const released = parseDate(text);
  if (released !== undefined) return { released, problems: [] };
  const problem: SheetProblem = {
    kind: 'unknown-date',
    row: row.number,
    column: null,
    text,
    problem: 'The sheet names a date of release here, but it is no day of the calendar.',
    mend: 'Write it as 18 June 2024 or 2024-06-18, or take the line out and give --released.',
  };
  return { released: undefined, problems: [problem] };
}

const clueNames: Record<HeadingClue['of'], string> = {
  year: 'the year reported on',
  quarter: 'the quarter reported on',
  quarters: 'the last of the four quarters',
  months: 'the quarter of the three months',
  range: 'the year of the expected range',
  benchmarks: 'the year of the benchmarks',
};

/** Repeated headings that name another period than the first of their kind. */
function findDisagreements(clues: readonly HeadingClue[]): readonly SheetProblem[] {
  const firsts = new Map<HeadingClue['of'], HeadingClue>();
  const problems = new Map<string, SheetProblem>();
  for (const clue of clues) {
    const first = firsts.get(clue.of) ?? clue;
    firsts.set(clue.of, first);
    if (samePeriod(first.period, clue.period)) continue;
    problems.set(`${clue.row} ${clue.of}`, {
      kind: 'contradicting-period',
      row: clue.row,
      column: null,
      text: formatPeriod(clue.period),
      problem: `The headings here give ${clueNames[clue.of]} as ${formatPeriod(clue.period)}, row ${first.row} gives ${formatPeriod(first.period)}.`,
      mend: 'Make all headings of the sheet name the same periods.',
    });
  }
  return [...problems.values()];
}
