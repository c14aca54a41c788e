import type { Table } from 'docx';
import type { ReportGroup, ReportRow } from '../exception-report.js';
import { inks } from './document-styles.js';
import { type Cell, type Column, documentTable } from './document-table.js';
import { paragraph } from './document-text.js';

const columns: readonly Column[] = [
  { heading: 'Indicator', width: 2400 },
  { heading: 'Figure', width: 1500 },
  { heading: 'Expected range', width: 1650 },
  { heading: 'Trend', width: 2600 },
  { heading: 'Benchmark', width: 2086 },
  { heading: 'Commentary', width: 3000 },
  { heading: 'Action', width: 1900 },
];

/** What stands in a cell that somebody still has to fill. */
const nothingRecorded = 'None recorded.';

/** The rows of one category, those of a printed number one after the other. */
export function rowsTable(groups: readonly ReportGroup[]): Table {
  return documentTable(
    columns,
    groups.flatMap(({ number, rows }) => rows.map((row) => rowCells(row, number))),
  );
}

function rowCells(row: ReportRow, number: number | null): readonly Cell[] {
  const cell = (...lines: readonly string[]): Cell => ({ paragraphs: lines.map((line) => paragraph(line, 'Cell')) });
  const { commentary, expected } = row;
  return [
    {
      paragraphs: [
        ...(number === null ? [] : [paragraph(`Indicator ${number}`, 'Cell')]),
        paragraph([{ text: row.name, bold: true }], 'Cell'),
        paragraph(row.printedName, 'SmallPrint'),
      ],
    },
    {
      paragraphs: [
        paragraph([{ text: row.figure, bold: true }], 'Cell'),
        paragraph(row.judgement, 'Cell'),
        ...(row.provisional ? [paragraph('Provisional', 'Cell')] : []),
      ],
      tint: row.colour === null ? undefined : inks[row.colour],
    },
    cell(...(expected === null ? [row.reason] : [expected, row.reason])),
    cell(...row.trend),
    cell(...(row.benchmark.length > 0 ? row.benchmark : ['None published.'])),
    {
      paragraphs: [
        paragraph(commentary?.text ?? nothingRecorded, 'Cell'),
        ...(commentary ? [paragraph(commentary.by, 'SmallPrint')] : []),
        ...row.remarks.map((remark) => paragraph(remark, 'Cell')),
      ],
    },
    cell(row.action ?? nothingRecorded),
  ];
}
