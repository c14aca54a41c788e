import type { Colour } from '../indicators/assessment.js';

/** Several indicators, one row each: a list, a summary, what moved. Every part is already in words. */
export interface ListContent {
  readonly kind: 'list';
  /** "Red in Health and wellbeing" */
  readonly heading: string;
  /** "2023-24 Q4 (January to March 2024)" */
  readonly period: string;
  /** What stands above the rows: the counts, or that there is none. */
  readonly lead: readonly string[];
  readonly groups: readonly ListGroup[];
  /** Who is not among the rows and why: too few to show, not reported. */
  readonly notes: readonly string[];
}

/** Rows that belong together under a heading with their number. */
export interface ListGroup {
  /** "6 red", "Health and wellbeing: 3 red, 1 amber" */
  readonly heading: string;
  /** The colour that all its rows have; null where they differ. */
  readonly colour: Colour | null;
  readonly rows: readonly ListRow[];
}

/** One indicator of a list. */
export interface ListRow {
  readonly key: string;
  readonly name: string;
  /** "66%" */
  readonly figure: string;
  readonly colour: Colour | null;
  /** "Red, of concern"; the colour word comes first, so colour is never the only sign. */
  readonly label: string;
  /** What there is to say of it in a few words: "9 percentage points below the expected 75% to 82%". */
  readonly detail: string;
  /** The question that opens the indicator. */
  readonly ask: string;
  /** The alert whose card it opens instead, where there is one. */
  readonly alert?: string | undefined;
}

/** The rows of one measure for each team, side by side. */
export interface TeamsContent {
  readonly kind: 'teams';
  readonly heading: string;
  readonly period: string;
  readonly lead: readonly string[];
  readonly measures: readonly TeamsMeasure[];
}

export interface TeamsMeasure {
  /** "Personal adviser visits up to date" */
  readonly name: string;
  /** One for each team, in the pack's order. */
  readonly rows: readonly TeamRow[];
  /** "CIC South is 4 percentage points lower, which is worse." */
  readonly difference: string;
}

export interface TeamRow {
  readonly key: string;
  /** "CIC North" */
  readonly team: string;
  /** "92%", "too few to show" */
  readonly figure: string;
  readonly colour: Colour | null;
  /** "Amber, on a watching brief"; empty where there is nothing to judge. */
  readonly label: string;
  readonly ask: string;
}
