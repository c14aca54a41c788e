import { columnCount, describingHeadings, firstFigureColumn, layout } from './layout.js';
import type { RowMatcher } from './match-row.js';
import { parseCell } from './parse-cell.js';
import { parseHeading } from './parse-heading.js';
import { type Sheet, tidyText } from './sheet.js';

/** A row with its number as the spreadsheet counts, from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet by what they are. */
export interface SortedRows {
  /** Prose before the first table: where a sheet prints its title and date. */
  readonly head: readonly SheetRow[];
  /** Rows of headings, wherever they are repeated. */
  readonly headings: readonly SheetRow[];
  /** Rows of figures, or meant to be. */
  readonly figures: readonly SheetRow[];
}

/** Fewer filled cells than this, none of them a known indicator's name, are prose. */
const fewestFigures = 3;

/**
 * Tells a sheet's rows apart: headings, figures and the prose between tables. A row that has a
 * known indicator's name, or several figures, counts as figures even where cells are missing, so
 * that nothing that was meant to be imported is passed over in silence.
 */
export function sortRows(sheet: Sheet, matchRow: RowMatcher): SortedRows {
  const rows = sheet.rows.map((cells, index): SheetRow => ({ number: index + 1, cells: cells.map(tidyText) }));
  const headings = rows.filter(isHeadings);
  const figures = rows.filter((row) => !isHeadings(row) && isFigures(row, matchRow));
  const firstTableRow = Math.min(...[...headings, ...figures].map(({ number }) => number));
  const head = rows.filter(({ number, cells }) => number < firstTableRow && cells.some((cell) => cell !== ''));
  return { head, headings, figures };
}

function isHeadings({ cells }: SheetRow): boolean {
  const described = describingHeadings.filter((heading, column) => sameHeading(cells[column], heading));
  if (described.length >= 3) return true;
  if (cells.slice(0, firstFigureColumn).some((cell) => cell !== '')) return false;
  const filled = cells.slice(firstFigureColumn).filter((cell) => cell !== '');
  const headings = filled.filter((cell) => parseHeading(cell).kind !== 'words');
  return headings.length >= fewestFigures && filled.every((cell) => parseCell(cell).kind !== 'figure');
}

function sameHeading(cell: string | undefined, heading: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return cell !== undefined && plain(cell) === plain(heading);
}

function isFigures({ cells }: SheetRow, matchRow: RowMatcher): boolean {
  const figures = cells.slice(firstFigureColumn, columnCount).filter(isPrintedFigure);
  if (figures.length >= fewestFigures) return true;
  // A name alone in its row is a heading of prose; a row of the table says more of itself.
  const described = cells.slice(0, firstFigureColumn).filter((cell) => cell !== '');
  const name = cells[layout.name] ?? '';
  return described.length > 1 && name !== '' && matchRow('', name).kind !== 'unmatched';
}

function isPrintedFigure(cell: string): boolean {
  return cell !== '' && parseCell(cell).kind !== 'unreadable';
}
