import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters, type Sheet } from '../../../src/imports/sheet.js';
import { createCatalogue } from '../../../src/indicators/catalogue.js';
import { indicators, packFolder } from '../../data/read-pack.js';

/** The rows of a sheet as text, changed by tests before they are read. */
export type Rows = readonly (readonly string[])[];

/** The path of a file of the demo pack. */
export function packFile(name: string): string {
  return join(packFolder, name);
}

/** The catalogue that the demo pack's scorecard is matched to. */
export const demoCatalogue = createCatalogue(indicators);

/** The demo pack's scorecard cell by cell, split by hand: it has no quoted cell. */
export const demoRows: Rows = readFileSync(packFile('scorecard-2023-24-q4.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'));

/** A day on which the demo pack's scorecard had been released. */
export const today = '2024-11-21';

/** The row, counted from 0, whose name is printed so. */
export function rowOf(rows: Rows, printedName: string): number {
  const row = rows.findIndex((cells) => cells[3] === printedName);
  if (row === -1) throw new Error(`No row is named "${printedName}".`);
  return row;
}

/** Other cells in a row: by the name printed in it, and by column letter. */
export function withCells(rows: Rows, printedName: string, cells: Readonly<Record<string, string>>): Rows {
  const row = rowOf(rows, printedName);
  return rows.map((old, index) =>
    index === row ? old.map((cell, column) => cells[columnLetters(column)] ?? cell) : old,
  );
}

/** The rows as one sheet read from text. */
export function asTextSheet(rows: Rows): Sheet {
  return { name: undefined, rows, writesEveryCell: true };
}

/** The rows as a file of tab-separated text. */
export function asTsvFile(rows: Rows) {
  return { name: 'sheet.tsv', bytes: Buffer.from(rows.map((cells) => cells.join('\t')).join('\n')) };
}

/** The rows as Excel saves them with commas, every cell in quotation marks. */
export function asCsvFile(rows: Rows) {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return { name: 'sheet.csv', bytes: Buffer.from(rows.map((cells) => cells.map(quote).join(',')).join('\r\n')) };
}
