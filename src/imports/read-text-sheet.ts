import { CsvError, parse } from 'csv-parse/sync';
import { BotError } from '../errors.js';
import type { SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';

const delimiters = ['\t', ',', ';'] as const;
type Delimiter = (typeof delimiters)[number];

/** A line that may be a table's has at least this many delimiters; prose rarely does. */
const fewestInTableLine = 12;

/**
 * Reads text with tabs, commas or semicolons between its cells, as spreadsheets save it and as
 * people paste it: with or without a byte order mark, in UTF-8, UTF-16 or Windows' own encoding,
 * with quotation marks in prose that belong to no cell.
 *
 * @throws BotError `sheet-unreadable` where the bytes are no text.
 */
export function readTextSheet(file: SheetFile): Sheet {
  const text = decode(file);
  const delimiter = likeliestDelimiter(text);
  const quoted = parseText(text, delimiter, '"');
  const rows = quoted === undefined || swallowsRows(quoted, delimiter) ? parseText(text, delimiter, null) : quoted;
  if (rows === undefined) {
    throw new BotError('sheet-unreadable', `${file.name} cannot be read as text. Save it as .xlsx and try again.`);
  }
  return { name: undefined, rows, writesEveryCell: true };
}

function decode({ name, bytes }: SheetFile): string {
  const text = decodeAs('utf-8', bytes, true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes) ?? '';
  if (text?.includes('\0') || (text === undefined && bytes.includes(0))) {
    throw new BotError('sheet-unreadable', `${name} is no scorecard: use an .xlsx, .csv or .tsv file.`);
  }
  return text ?? decodeAs('windows-1252', bytes) ?? '';
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
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

/** Whether a stray pair of quotation marks has taken whole table lines into one cell. */
function swallowsRows(rows: readonly (readonly string[])[], delimiter: Delimiter): boolean {
  return rows.some((row) =>
    row.some((cell) => cell.split(/\r\n|\n|\r/).some((line) => line.split(delimiter).length > fewestInTableLine)),
  );
}
