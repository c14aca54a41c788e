import type { Period } from './period.js';

/** Whose figure a benchmark is. Packs name them: the region of the demo pack is "South West". */
export const comparators = ['own', 'england', 'region', 'statistical-neighbours', 'outstanding'] as const;
export type Comparator = (typeof comparators)[number];

/** Where a figure was printed. */
export interface Source {
  /** The document in words: "Corporate Parenting Panel scorecard 2023-24 Q4". */
  readonly document: string;
  /** The place in it: a row and column, a table, a page. */
  readonly place: string;
}

/** One figure of one indicator for one period, as the newest release that has it prints it. */
export interface Reading {
  readonly period: Period;
  /** Null when the figure is withheld from this audience; a figure not reported has no reading. */
  readonly value: number | null;
  /** Withheld because it, or one that would give it away, is about too few children. */
  readonly suppressed: boolean;
  /** Local and not yet reconciled; it may still change. */
  readonly provisional: boolean;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly source: Source;
  /** What the reader must know: a source that states it differently, a change of method. */
  readonly note?: string | undefined;
}

/** A published figure of ourselves or others to compare with; never part of the local series. */
export interface Benchmark {
  readonly comparator: Comparator;
  readonly period: Period;
  readonly value: number;
  readonly source: Source;
  /** What the reader must know, as of a reading. */
  readonly note?: string | undefined;
}

/** All that is held of one indicator, oldest reading first within each kind of period. */
export interface Series {
  readonly key: string;
  readonly readings: readonly Reading[];
  /** Expected ranges by the financial year they apply from, oldest first. */
  readonly ranges: readonly YearRange[];
  readonly benchmarks: readonly Benchmark[];
}

/** The expected range that applies to a financial year and, where a release prints it, on until another is printed. */
export interface YearRange {
  /** Where the financial year starts: 2023 for `2023-24`. */
  readonly fromYear: number;
  /** It applies to `fromYear` alone: the documents of history judge their own years only. */
  readonly thatYearOnly?: true | undefined;
  /** Its source prints one figure and calls it a target: the end of the range that is not null. */
  readonly printedAsTarget?: true | undefined;
  readonly range: ExpectedRange;
  readonly source: Source;
  /** The heading printed above it where that differs: "24-25". */
  readonly heading?: string | undefined;
  /** What the reader must know, as of a reading. */
  readonly note?: string | undefined;
}

/** The bounds that a figure is expected to lie between, both included. */
export interface ExpectedRange {
  readonly lower: number | null;
  readonly higher: number | null;
  /** For counts of events: what one quarter should bring. Null where no pace applies. */
  readonly quarterLower: number | null;
  readonly quarterHigher: number | null;
  /** Printed `tbc`: a range is meant but not yet agreed. */
  readonly toBeConfirmed: boolean;
}
