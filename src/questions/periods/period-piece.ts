import type { PeriodKind } from '../../indicators/period.js';

/** Part of what a question says about time; neighbouring pieces together name a period. */
export type PeriodPiece =
  /** "2023-24": the financial year starting in `start`. */
  | { readonly kind: 'financial-year'; readonly start: number }
  /** "2024" */
  | { readonly kind: 'calendar-year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly part: number }
  /** "April to December": from one quarter to another of the same year, or one alone, "July to September". */
  | {
      readonly kind: 'span';
      readonly first: number;
      readonly last: number;
      /** Where months were said, the first and the last of them; 1 is January. */
      readonly months?: readonly [number, number];
    }
  /** 1 is January; `year` is the calendar year where it was said with the month. */
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  /** "last quarter" is 1 back, "this year" 0. */
  | { readonly kind: 'back'; readonly of: PeriodKind; readonly steps: number }
  | { readonly kind: 'same-last-year' }
  /** "the last four quarters": that many up to now. */
  | { readonly kind: 'run'; readonly quarters: number }
  /** "in the last 12 months": a stretch of time up to now. */
  | { readonly kind: 'window'; readonly months: number };

/** A piece and the words it takes. */
export interface FoundPiece {
  readonly piece: PeriodPiece;
  readonly length: number;
}

/** Looks for a piece at one word. `words` are those of the whole question. */
export type FindPiece = (words: readonly string[], at: number) => FoundPiece | undefined;
