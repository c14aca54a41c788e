import type { Catalogue } from '../indicators/catalogue.js';
import { formatPeriod, type Period } from '../indicators/period.js';
import type { ReleaseDraft } from '../store/store.js';
import { buildContent } from './build-content.js';
import { findAbsentIndicators, findDuplicates } from './check-rows.js';
import type { Coverage } from './difference.js';
import { digestRelease } from './digest.js';
import { findTable } from './find-table.js';
import { createRowMatcher } from './match-row.js';
import { ImportRejected, type SheetWarning, sortProblems } from './problem.js';
import { readHeadings } from './read-headings.js';
import { readRow } from './read-row.js';
import { reconcile } from './reconcile.js';
import { decideReleaseDate } from './release-date.js';
import { decideReleaseTime } from './release-time.js';
import type { Sheet } from './sheet.js';

/** What may be said about a sheet besides what it prints. */
export interface ReleaseOptions {
  /** Its period, where the sheet prints none: `2024-25 Q1`. */
  readonly period?: string | undefined;
  /** Its date, where the sheet prints none: `2024-06-18`. */
  readonly released?: string | undefined;
  /** What people call the document; by default made from the sheet's own title. */
  readonly title?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A sheet that was read and found to be right. */
export interface CheckedRelease {
  readonly draft: ReleaseDraft;
  /** Whether the sheet or the options name its date; otherwise it is the day of the import. */
  readonly isDated: boolean;
  /** The scorecard's indicators, and the periods that the sheet has a figure for in any row. */
  readonly covered: Coverage;
  readonly warnings: readonly SheetWarning[];
}

/**
 * Reads a scorecard from the worksheets of a file: finds the table, understands its headings,
 * matches every row to the catalogue and checks every cell. Pure.
 *
 * @throws ImportRejected with every problem at once.
 */
export function readRelease(sheets: readonly Sheet[], catalogue: Catalogue, options: ReleaseOptions): CheckedRelease {
  const matchRow = createRowMatcher(catalogue);
  const { table, problems: tableProblems } = findTable(sheets, matchRow);
  if (table === undefined) throw new ImportRejected(tableProblems);
  const { printed, problems: headingProblems } = readHeadings(table.rows);
  const findings = table.rows.figures.map((row) => readRow(row, matchRow, table.sheet.writesEveryCell));
  const rows = findings.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const time = decideReleaseTime(printed, rows, options.period, headingProblems.length > 0);
  const date = decideReleaseDate(printed.released, options.released, options.today);
  const problems = [
    ...headingProblems,
    ...findings.flatMap((each) => each.problems),
    ...findDuplicates(rows),
    ...time.problems,
    ...date.problems,
  ];
  if (problems.length > 0 || time.reported === undefined) throw new ImportRejected(sortProblems(problems));
  const { reported, columns, covered } = time;
  const title = options.title ?? nameRelease(printed.title, reported);
  const content = { period: reported, ...buildContent(rows, columns, title) };
  return {
    draft: { ...content, released: date.released, title, digest: digestRelease(content) },
    isDated: date.isStated,
    covered: { indicators: listScorecardKeys(catalogue), periods: covered },
    warnings: [
      ...findings.flatMap(({ warnings }) => warnings),
      ...reconcile(rows, columns),
      ...findAbsentIndicators(rows, catalogue),
    ],
  };
}

function listScorecardKeys(catalogue: Catalogue): ReadonlySet<string> {
  return new Set(catalogue.indicators.filter(({ status }) => status === 'scorecard').map(({ key }) => key));
}

const endingPeriod =
  /[\s,–-]*(?:\b(?:for|q[1-4]|qtr\.? [1-4]|quarter [1-4])\b)?\s*(?:\bof\b)?\s*\d{4}\s?[-/–]\s?\d{2,4}(?:\s*q[1-4])?\s*$/i;

/** The sheet's own title with the year or quarter at its end made the exact period. */
function nameRelease(printedTitle: string | undefined, period: Period): string {
  const title = (printedTitle ?? '').replace(endingPeriod, '').trim();
  return `${title || 'Scorecard'} ${formatPeriod(period)}`;
}
