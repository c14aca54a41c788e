import type { Colour } from '../indicators/assessment.js';

/** Figures side by side: of others and ourselves, of two periods, or of two measures. */
export interface ComparedContent {
  readonly kind: 'compared';
  readonly items: readonly ComparedItem[];
}

/** One comparison: every part already in words. */
export interface ComparedItem {
  /** What is compared: an indicator's name, or the names of several. */
  readonly heading: string;
  /** "Published figures for 2022-23" */
  readonly period: string;
  /** How the figures stand to each other, a sentence each; the one that answers comes first. */
  readonly sentences: readonly string[];
  /** What the rows are named by: "Whose figure", "Period", "Measure". */
  readonly column: string;
  readonly rows: readonly ComparedRow[];
  /** What makes the figures differ besides what they measure: year, window, method. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

export interface ComparedRow {
  readonly name: string;
  /** "73%", "too few to show" */
  readonly figure: string;
  /** Null where no bar may be drawn: the figure is withheld, or measured in another unit than the rest. */
  readonly value: number | null;
  /** Stands out from the others. */
  readonly isOwn: boolean;
  /** How the figure is judged; null where it is not. Absent of figures that nobody judges here, and of withheld ones. */
  readonly colour?: Colour | null;
}
