import type { ListGroup } from '../list-content.js';
import type { Row } from '../selection/find-rows.js';
import type { ListColour } from '../selection/selection.js';
import { makeListRow, tellRow } from './list-rows.js';

/** Rows under one heading, in words for a text and for a card. */
export interface Section {
  /** "6 red" */
  readonly heading: string;
  /** The colour that all its rows have, where the section stands for it. */
  readonly colour?: ListColour;
  readonly rows: readonly SectionRow[];
}

/** A row with what is said of it. */
export interface SectionRow {
  readonly row: Row;
  /** Beside the figure in a text; empty where the heading says enough. */
  readonly words: string;
  /** On a card; where the figure lies beside its range, where this is left out. */
  readonly detail?: string;
  /** The alert whose card it opens, instead of its indicator. */
  readonly alert?: string;
}

/** Makes a section of which every row is told in the same way; none of no rows. */
export function makeSection<T extends Row>(
  heading: string,
  rows: readonly T[],
  { words, detail, alert, colour }: SectionOptions<T>,
): readonly Section[] {
  if (rows.length === 0) return [];
  const told = rows.map((row) => ({
    row,
    words: words(row),
    ...(detail ? { detail: detail(row) } : {}),
    ...(alert ? { alert: alert(row) } : {}),
  }));
  return [{ heading, ...(colour ? { colour } : {}), rows: told }];
}

/** How the rows of a section are told. */
export interface SectionOptions<T extends Row> {
  readonly words: (row: T) => string;
  readonly detail?: (row: T) => string;
  readonly alert?: (row: T) => string;
  readonly colour?: ListColour;
}

/** "2 red: Annual health check: 68%, of concern; …." */
export function tellSection({ heading, rows }: Section): string {
  return `${heading}: ${tellRows(rows)}`;
}

/** The rows alone, where a sentence before them has said what they are. */
export function tellRows(rows: readonly SectionRow[]): string {
  return `${rows.map(({ row, words }) => tellRow(row, words)).join('; ')}.`;
}

/** A section as a card shows it. */
export function showSection({ heading, colour, rows }: Section, isLatest: boolean): ListGroup {
  return {
    heading,
    colour: colour === undefined || colour === 'none' ? null : colour,
    rows: rows.map(({ row, detail, alert }) => makeListRow(row, { isLatest, detail, alert })),
  };
}
