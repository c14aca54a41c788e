import {
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { inks } from './document-styles.js';
import { paragraph } from './document-text.js';

/** One cell: its paragraphs, and a tint where one repeats what they say. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly tint?: string | undefined;
}

/** A column with its width in twentieths of a point. */
export interface Column {
  readonly heading: string;
  readonly width: number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: inks.line };

/** What lies between the margins of an A4 page on its side. */
export const pageWidth = 15_136;

/**
 * A plain table: no cells merged, its first row marked as the header that is repeated on each page,
 * no row broken across pages.
 */
export function documentTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const widths = columns.map(({ width }) => width);
  const header = columns.map(({ heading }) => ({
    paragraphs: [paragraph([{ text: heading, bold: true }], 'Cell')],
    tint: inks.headerRow,
  }));
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 50, bottom: 30, left: 90, right: 90 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: makeCells(header, widths) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: makeCells(cells, widths) })),
    ],
  });
}

function makeCells(cells: readonly Cell[], widths: readonly number[]): TableCell[] {
  return cells.map(
    ({ paragraphs, tint }, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlign.TOP,
        children: [...paragraphs],
        ...(tint === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint } }),
      }),
  );
}
