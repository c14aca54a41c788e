import ExcelJS from 'exceljs';

/** What stands in a cell: a text is typed as Excel would type it, a value or format is taken as it is. */
export type CellInput = string | { readonly value: ExcelJS.CellValue; readonly format?: string };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An `.xlsx` of rows of text, each cell typed as Excel types it when a person enters it: `66%` is
 * 0.66 shown as a percentage, `44.0` a number with one decimal, `Jan-24` a date, the rest text.
 */
export async function writeWorkbook(
  rows: readonly (readonly CellInput[])[],
  change: (worksheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  // Fixed, so that the same rows give the same file.
  workbook.created = new Date(Date.UTC(2024, 4, 24));
  workbook.modified = workbook.created;
  const worksheet = workbook.addWorksheet('Scorecard');
  rows.forEach((row, rowIndex) => {
    row.forEach((input, columnIndex) => {
      const { value, format } = typeof input === 'string' ? asTyped(input) : input;
      if (value === null) return;
      const cell = worksheet.getCell(rowIndex + 1, columnIndex + 1);
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
    });
  });
  change(worksheet, workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function asTyped(text: string): { readonly value: ExcelJS.CellValue; readonly format?: string } {
  if (text.trim() === '') return { value: null };
  const figure = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (figure) {
    const decimals = figure[2]?.length ?? 0;
    const places = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
    const number = Number(text.replace('%', ''));
    return figure[3] === '%' ? { value: number / 100, format: `${places}%` } : { value: number, format: places };
  }
  const month = /^([A-Z][a-z]{2})-(\d{2})$/.exec(text);
  if (month && monthNames.includes(month[1] ?? '')) {
    const date = Date.UTC(2000 + Number(month[2]), monthNames.indexOf(month[1] ?? ''), 1);
    return { value: new Date(date), format: 'mmm-yy' };
  }
  return { value: text };
}
