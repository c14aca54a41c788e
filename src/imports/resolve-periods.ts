import {
  comparePeriods,
  formatPeriod,
  type Period,
  partsOf,
  quarterOf,
  samePeriod,
  shiftPeriod,
  yearOf,
} from '../indicators/period.js';
import { layout } from './layout.js';
import type { SheetProblem } from './problem.js';
import type { PrintedHeadings } from './read-headings.js';

/** Which period each column of a sheet is of. */
export interface ColumnPeriods {
  /** Months, quarters and year by column. */
  readonly figures: ReadonlyMap<number, Period>;
  /** The quarter of the three months: later quarters of the year lie ahead. */
  readonly months: Period;
  readonly year: Period;
  /** Undefined where the sheet does not print it; then it may hold no benchmarks. */
  readonly benchmarks: Period | undefined;
  /** The year printed above the expected range, as printed, where it is not the year reported on. */
  readonly rangeHeading: string | undefined;
}

/** What came of looking for the periods: either they, or why not. */
export type PeriodResolution =
  | { readonly periods: ColumnPeriods; readonly problems: readonly [] }
  | { readonly periods: undefined; readonly problems: readonly SheetProblem[] };

/** Gives each column its period: from what the sheet prints, else from the period asked for. */
export function resolvePeriods(printed: PrintedHeadings, asked: Period | undefined): PeriodResolution {
  const months = printed.months ?? printed.quarter ?? (asked?.kind === 'year' ? undefined : asked && quarterOf(asked));
  if (months === undefined) return { periods: undefined, problems: [missingPeriod] };
  const year = printed.year ?? yearOf(months);
  // A sheet may already give the months of a new year beside the quarters of the old one.
  if (months.year !== year.year && months.year !== year.year + 1) {
    return { periods: undefined, problems: [monthsOutsideYear(months, year)] };
  }
  const figures = new Map<number, Period>([
    ...pairUp(layout.months, partsOf(months)),
    ...pairUp(layout.quarters, printed.quarters ? quartersUpTo(printed.quarters) : partsOf(year)),
    [layout.year, year],
  ]);
  const rangeHeading = printed.range && !samePeriod(printed.range.period, year) ? printed.range.text : undefined;
  return { periods: { figures, months, year, benchmarks: printed.benchmarks, rangeHeading }, problems: [] };
}

function quartersUpTo(last: Period): readonly Period[] {
  return layout.quarters.map((_, index) => shiftPeriod(last, index + 1 - layout.quarters.length));
}

function pairUp(columns: readonly number[], periods: readonly Period[]): readonly (readonly [number, Period])[] {
  return columns.flatMap((column, index) => {
    const period = periods[index];
    return period === undefined ? [] : [[column, period] as const];
  });
}

/** Whether a column's period lies after the quarter that the sheet reports on. */
export function liesAhead(period: Period, { months }: ColumnPeriods): boolean {
  return period.kind === 'quarter' && comparePeriods(period, months) > 0;
}

/**
 * The period that a release is of: the quarter of its months where that has figures, else the
 * latest month that has (a sheet with newer months but no new quarter), else the latest quarter.
 *
 * @returns undefined where no figure is printed at all.
 */
export function reportedPeriod(periods: ColumnPeriods, filled: ReadonlySet<number>): Period | undefined {
  const held = [...periods.figures].flatMap(([column, period]) => (filled.has(column) ? [period] : []));
  const latest = (kind: Period['kind']) =>
    held
      .filter((each) => each.kind === kind)
      .sort(comparePeriods)
      .at(-1);
  return held.find((period) => samePeriod(period, periods.months)) ?? latest('month') ?? latest('quarter');
}

/** What is wrong where the sheet's figures are of another quarter than was asked for or its title names. */
export function findContradiction(
  reported: Period,
  printed: PrintedHeadings,
  asked: Period | undefined,
): readonly SheetProblem[] {
  const problems: SheetProblem[] = [];
  const quarter = quarterOf(reported);
  if (asked && (asked.kind === 'year' || !samePeriod(quarterOf(asked), quarter))) {
    problems.push({
      ...contradiction,
      text: formatPeriod(asked),
      problem: `--period says ${formatPeriod(asked)}, but the sheet's own headings and figures are of ${formatPeriod(reported)}.`,
      mend: 'Leave --period out, or correct the headings of the sheet.',
    });
  }
  // Newer months may come under the title of the quarter before them.
  const mayDiffer = reported.kind === 'month' && printed.quarter && comparePeriods(printed.quarter, reported) < 0;
  if (printed.quarter && !mayDiffer && !samePeriod(printed.quarter, quarter)) {
    problems.push({
      ...contradiction,
      text: printed.title ?? null,
      problem: `The title names ${formatPeriod(printed.quarter)}, but the sheet's figures are of ${formatPeriod(reported)}.`,
      mend: 'Correct the title, or the headings of the months.',
    });
  }
  return problems;
}

const contradiction = { kind: 'contradicting-period', row: null, column: null } as const;

const missingPeriod: SheetProblem = {
  kind: 'missing-period',
  row: null,
  column: null,
  text: null,
  problem: 'The sheet does not say which quarter it reports on.',
  mend: 'Head the month columns with their months, such as Jan-24, or give the quarter: --period "2023-24 Q4".',
};

function monthsOutsideYear(months: Period, year: Period): SheetProblem {
  return {
    ...contradiction,
    text: null,
    problem: `The months are of ${formatPeriod(months)}, which does not go with the year ${formatPeriod(year)} that the sheet prints.`,
    mend: 'Make the headings of months and year, and --period where you give it, name the same year.',
  };
}
