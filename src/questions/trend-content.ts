import type { ChartContent, Verdict } from './answer.js';

/** One indicator or several over time, each with its own chart: no line ever holds two measures. */
export interface TrendContent {
  readonly kind: 'trend';
  readonly items: readonly TrendItem[];
}

/** One indicator over time: every part already in words, withheld parts left out or said so. */
export interface TrendItem {
  readonly key: string;
  readonly name: string;
  /** "Year by year, 2007-08 to 2023-24" */
  readonly period: string;
  /** "70.3% to 66%", "too few to show" */
  readonly figure: string;
  /** How the last figure is judged. */
  readonly verdict: Verdict;
  /** What the figure did, a sentence each. */
  readonly moves: readonly string[];
  /** Null where there are too few figures to draw. */
  readonly chart: ChartContent | null;
  /** Where the line is broken and why, a sentence each. */
  readonly gaps: readonly string[];
  /** What to bear in mind: years where sources differ, what is counted otherwise elsewhere. */
  readonly notes: readonly string[];
  /** Documents with what they give: "2007-08 to 2011-12: Children in care commissioning strategy". */
  readonly sources: readonly string[];
}
