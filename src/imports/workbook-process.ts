/**
 * Runs as a process of its own, so that a hostile workbook costs that and not the bot. It imports
 * nothing of ours at run time: it is started from source and from the build alike.
 */
import ExcelJS from 'exceljs';
import { format } from 'numfmt';

/** What the process is sent. */
export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly mostRows: number;
  readonly mostColumns: number;
}

/** What it sends back: what each visible worksheet shows, which limit it passed, or what was wrong. */
export type WorkbookReport =
  | { readonly kind: 'sheets'; readonly sheets: readonly { readonly name: string; readonly rows: string[][] }[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Parts of a worksheet that hold no figures and that exceljs may stumble over. */
const partsWithoutFigures = [
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'legacyDrawing',
  'picture',
  'tableParts',
];

const millisecondsPerDay = 86_400_000;
/** Day 0 of Excel's calendar. */
const excelEpoch = Date.UTC(1899, 11, 30);

async function readWorkbook({ bytes, mostRows, mostColumns }: WorkbookJob): Promise<WorkbookReport> {
  const workbook = new ExcelJS.Workbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(buffer, { ignoreNodes: partsWithoutFigures });
  const visible = workbook.worksheets.filter((worksheet) => worksheet.state === 'visible');
  if (visible.some((worksheet) => !fits(worksheet, mostRows, mostColumns))) return { kind: 'too-large' };
  return { kind: 'sheets', sheets: visible.map((worksheet) => ({ name: worksheet.name, rows: shownRows(worksheet) })) };
}

/** Whether everything filled in lies within the limits; formats alone may reach to the last row. */
function fits(worksheet: ExcelJS.Worksheet, mostRows: number, mostColumns: number): boolean {
  let within = true;
  worksheet.eachRow((row, rowNumber) => {
    row.eachCell((_cell, columnNumber) => {
      within &&= rowNumber <= mostRows && columnNumber <= mostColumns;
    });
  });
  return within;
}

function shownRows(worksheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  worksheet.eachRow((row, rowNumber) => {
    const cells: string[] = [];
    row.eachCell((cell, columnNumber) => {
      while (cells.length < columnNumber) cells.push('');
      // A merged block shows its first cell only; exceljs repeats the value in all of them.
      if (cell.master === cell) cells[columnNumber - 1] = shownText(cell.value, cell.numFmt);
    });
    while (rows.length < rowNumber) rows.push([]);
    rows[rowNumber - 1] = cells;
  });
  return rows;
}

/** What the sheet shows for a value, number format applied: 0.66 under `0%` is `66%`. */
function shownText(value: ExcelJS.CellValue, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatted(value, numberFormat ?? 'General');
  if (value instanceof Date) {
    return formatted((value.getTime() - excelEpoch) / millisecondsPerDay, numberFormat ?? 'dd/mm/yyyy');
  }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  // Its type says text, but a link's words may have bold letters among them.
  if ('hyperlink' in value) return shownText(value.text as ExcelJS.CellValue, numberFormat);
  // A formula: what Excel worked out last; unsaved results show as the formula, which no figure is.
  const result = value.result;
  return result === undefined ? `=${value.formula ?? '…'}` : shownText(result, numberFormat);
}

function formatted(number: number, numberFormat: string): string {
  try {
    return format(numberFormat, number);
  } catch {
    return format('General', number);
  }
}

// Whoever started it has the report, gave up on it or is no more: nothing is read for nobody.
process.once('disconnect', () => process.exit());
// Listening holds the process until then.
process.on('message', async (job: WorkbookJob) => {
  const failed = (error: unknown): WorkbookReport => ({ kind: 'unreadable', why: String(error) });
  process.send?.(await readWorkbook(job).catch(failed));
});
