import { tidyText } from './sheet.js';

/** What a figure's cell says. */
export type CellContent =
  | {
      readonly kind: 'figure';
      readonly value: number;
      /** Whether it is printed with `%`; percentages without one are printed too. */
      readonly isPercentage: boolean;
      /** Digits printed after the decimal point. */
      readonly decimals: number;
    }
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'to-be-confirmed' }
  | { readonly kind: 'unreadable'; readonly why: string };

const figurePattern = /^([-−–+]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))? ?(%?)$/;
const notReportedPattern = /^(?:[-−–—]{0,3}|n\/?a)$/i;
const toBeConfirmedPattern = /^(?:t\.?b\.?c\.?|to be confirmed)$/i;
const errorPattern = /^#[A-Z/0!?]+$/;
const datePattern = /^\d{1,2}[-/ ][a-z]{3}(?:[-/ ]\d{2,4})?$|^\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?$|^[a-z]{3}-\d{2}$/i;
const footnoteMarks = /(?:\s*(?:[*†‡§¹²³⁰⁴-⁹]|\[[a-z0-9]{1,2}\]))+$/i;

/** Longer texts are prose that strayed into a figure's cell. */
const longestFigure = 60;

/** A cell's text without blanks around it and footnote marks behind it: `66% *` is `66%`. */
export function cleanCell(text: string): string {
  const tidy = tidyText(text);
  if (tidy.length > longestFigure) return tidy;
  // A mark alone is no footnote: `*` withholds a figure in published tables.
  return tidy.replace(footnoteMarks, '') || tidy;
}

/**
 * Reads the cell of a figure: `66%`, `43.9`, `1,234`, `-0.4`; `-`, `n/a` or nothing where none was
 * reported; `tbc`. Never throws, and never guesses: whatever else stands there is unreadable, with
 * the reason in words that complete "the cell …".
 */
export function parseCell(text: string): CellContent {
  const cleaned = cleanCell(text);
  if (notReportedPattern.test(cleaned)) return { kind: 'not-reported' };
  if (toBeConfirmedPattern.test(cleaned)) return { kind: 'to-be-confirmed' };
  const [whole, sign = '', digits = '', fraction = '', percent] = figurePattern.exec(cleaned) ?? [];
  if (whole === undefined) return { kind: 'unreadable', why: whyUnreadable(cleaned) };
  const size = Number(`${digits.replaceAll(',', '')}.${fraction || '0'}`);
  const isNegative = sign !== '' && sign !== '+' && size !== 0;
  return {
    kind: 'figure',
    value: isNegative ? -size : size,
    isPercentage: percent === '%',
    decimals: fraction.length,
  };
}

function whyUnreadable(cleaned: string): string {
  if (cleaned.startsWith('=')) return 'holds a formula whose result was not saved';
  if (errorPattern.test(cleaned)) return 'holds an error of the spreadsheet';
  if (datePattern.test(cleaned)) return 'holds a date, which the spreadsheet may have made of a figure';
  return 'holds no figure';
}
