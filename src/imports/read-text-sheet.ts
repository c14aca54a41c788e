import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { BotError } from '../errors.js';
import { columnCount } from './layout.js';
import type { SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';

const delimiters = ['\t', ',', ';'] as const;
type Delimiter = (typeof delimiters)[number];
type Rows = readonly (readonly string[])[];

/** As many as a workbook may have. */
const mostRows = 20_000;

/** A line that may be a table's has at least this many delimiters; prose rarely does. */
const fewestInTableLine = 12;

/**
 * Reads text with tabs, commas or semicolons between its cells, as spreadsheets save it and as
 * people paste it: with or without a byte order mark, in UTF-8, UTF-16 or Windows' own encoding,
 * with quotation marks in prose that belong to no cell.
 *
 * @throws BotError `sheet-unreadable` where the bytes are no text, or far more than a scorecard's.
 */
export function readTextSheet(file: SheetFile): Sheet {
  const text = decode(file);
  const delimiter = likeliestDelimiter(text);
  const quoted = parseText(text, delimiter, '"');
  // Marks that belong to no cell are ordinary characters.
  const literal = parseText(text, delimiter, null);
  const rows = quoted !== undefined && !swallowsRows(quoted, literal ?? []) ? quoted : literal;
  if (rows === undefined) {
    throw new BotError('sheet-unreadable', `${file.name} cannot be read as text. Save it as .xlsx and try again.`);
  }
  if (rows.length > mostRows) {
    throw new BotError(
      'sheet-unreadable',
      `${file.name} has more than ${mostRows} rows. Save only the scorecard's table and try again.`,
    );
  }
  return { name: undefined, rows, writesEveryCell: true };
}

function decode({ name, bytes }: SheetFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes.includes(0)) {
    throw new BotError('sheet-unreadable', `${name} is no scorecard: use an .xlsx, .csv or .tsv file.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel on Windows saves text in this encoding, in which any bytes are text.
    return iconv.decode(bytes, 'windows-1252');
  }
}

/** The delimiter that most lines look like a table with; a sheet with no table at all counts as tabbed. */
function likeliestDelimiter(text: string): Delimiter {
  const lines = text.split(/\r\n|\n|\r/);
  const tableLines = (delimiter: Delimiter) =>
    lines.filter((line) => line.split(delimiter).length > fewestInTableLine).length;
  return delimiters.reduce((best, next) => (tableLines(next) > tableLines(best) ? next : best));
}

function parseText(text: string, delimiter: Delimiter, quote: '"' | null): string[][] | undefined {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      quote,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    // A quotation mark that never closes; the caller then reads the marks as ordinary characters.
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Whether a quotation mark that belongs to no cell has taken table rows into one, so that fewer are left. */
function swallowsRows(quoted: Rows, literal: Rows): boolean {
  const width = commonestWidth(quoted);
  const countRows = (rows: Rows) => rows.filter((row) => row.length === width).length;
  return countRows(quoted) < countRows(literal);
}

/** How many cells most rows of the table have. */
function commonestWidth(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > fewestInTableLine) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? columnCount;
}
