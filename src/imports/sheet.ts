/** One worksheet or text file as a person sees it: what each cell shows, not what lies under it. */
export interface Sheet {
  /** The worksheet's name; undefined for a text file. */
  readonly name: string | undefined;
  /** Cells by row and column, both counted from 0. A row may be shorter than others; blank cells are `''`. */
  readonly rows: readonly (readonly string[])[];
  /**
   * Whether each row writes out all its cells, as a text file does. Then a row of another length
   * has lost or gained a cell; in a workbook trailing blanks are simply not there.
   */
  readonly writesEveryCell: boolean;
}

/** A column's letters as a spreadsheet shows them: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * Text without what only printing needs: surrounding, repeated, non-breaking and invisible blanks
 * become single spaces or nothing.
 */
export function tidyText(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
