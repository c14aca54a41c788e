import { parseDate } from './parse-date.js';
import type { SheetProblem } from './problem.js';

/** The day a sheet was released, and how it is known. */
export interface ReleaseDate {
  /** `YYYY-MM-DD` */
  readonly released: string;
  /** Whether the sheet or the flag names it; otherwise it is the day of the import. */
  readonly isStated: boolean;
  readonly problems: readonly SheetProblem[];
}

/**
 * Decides a release's date: the one the sheet prints, else the one asked for, else today.
 *
 * @param printed `YYYY-MM-DD`, already checked
 * @param asked as a person wrote it
 * @param today `YYYY-MM-DD`
 */
export function decideReleaseDate(printed: string | undefined, asked: string | undefined, today: string): ReleaseDate {
  const given = asked === undefined ? undefined : parseDate(asked);
  const stated = printed ?? given;
  const released = stated ?? today;
  const problems: SheetProblem[] = [];
  if (asked !== undefined && given === undefined) {
    problems.push({
      ...wholeSheet,
      kind: 'unknown-date',
      text: asked,
      problem: `--released ${asked} is no day of the calendar.`,
      mend: 'Write it as 2024-06-18.',
    });
  }
  if (printed !== undefined && given !== undefined && printed !== given) {
    problems.push({
      ...wholeSheet,
      kind: 'contradicting-date',
      text: asked ?? null,
      problem: `--released says ${given}, but the sheet prints ${printed}.`,
      mend: 'Leave --released out, or correct the date on the sheet.',
    });
  }
  if (released > today) {
    problems.push({
      ...wholeSheet,
      kind: 'unknown-date',
      text: released,
      problem: `The date of release, ${released}, lies ahead of today, ${today}.`,
      mend: 'Correct the date on the sheet, or give the right one with --released.',
    });
  }
  return { released, isStated: stated !== undefined, problems };
}

const wholeSheet = { row: null, column: null } as const;
