import { type Period, parsePeriod } from '../indicators/period.js';
import { findMisplacedFigures } from './check-rows.js';
import type { SheetProblem } from './problem.js';
import type { PrintedHeadings } from './read-headings.js';
import type { ScorecardRow } from './read-row.js';
import { type ColumnPeriods, findContradiction, reportedPeriod, resolvePeriods } from './resolve-periods.js';

/** The time of a release, or why it cannot be told. */
export type ReleaseTime =
  | {
      readonly reported: Period;
      readonly columns: ColumnPeriods;
      /** The periods that have a figure in any row. */
      readonly covered: readonly Period[];
      readonly problems: readonly SheetProblem[];
    }
  | { readonly reported: undefined; readonly problems: readonly SheetProblem[] };

/**
 * Decides which period a sheet reports on and which each column is of: by what it prints, else by
 * the period asked for. Where headings are faulty already, what follows from them is not reported again.
 *
 * @param askedText as a person wrote it
 */
export function decideReleaseTime(
  printed: PrintedHeadings,
  rows: readonly ScorecardRow[],
  askedText: string | undefined,
  headingsAreFaulty: boolean,
): ReleaseTime {
  const asked = askedText === undefined ? undefined : parsePeriod(askedText);
  const badFlag = askedText !== undefined && (asked === undefined || asked.kind === 'year') ? [oddFlag(askedText)] : [];
  const { periods: columns, problems } = resolvePeriods(printed, asked);
  const isNews = ({ kind }: SheetProblem) => kind !== 'missing-period' || !(headingsAreFaulty || badFlag.length > 0);
  if (columns === undefined) return { reported: undefined, problems: [...badFlag, ...problems.filter(isNews)] };
  const filled = new Set(rows.flatMap(({ figures }) => [...figures.keys()]));
  const reported = reportedPeriod(columns, filled);
  const misplaced = findMisplacedFigures(rows, columns).filter(isNews);
  if (reported === undefined) {
    return { reported, problems: [...badFlag, ...misplaced, ...(rows.length > 0 ? [noFigures] : [])] };
  }
  const contradictions = badFlag.length > 0 ? badFlag : findContradiction(reported, printed, asked);
  const covered = [...columns.figures].flatMap(([column, period]) => (filled.has(column) ? [period] : []));
  return { reported, columns, covered, problems: [...misplaced, ...contradictions] };
}

const wholeSheet = { row: null, column: null } as const;

function oddFlag(askedText: string): SheetProblem {
  return {
    ...wholeSheet,
    kind: 'unknown-period',
    text: askedText,
    problem: `--period ${askedText} is no quarter or month.`,
    mend: 'Write it as "2023-24 Q4" or Mar-24.',
  };
}

const noFigures: SheetProblem = {
  ...wholeSheet,
  kind: 'no-table',
  text: null,
  problem: 'The sheet has rows, but no figure for any month or quarter.',
  mend: 'Import a sheet that is filled in.',
};
