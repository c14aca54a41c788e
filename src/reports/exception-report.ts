import type { Colour, Stance } from '../indicators/assessment.js';
import type { Figure } from '../questions/answer.js';

/** Where a judged quarter stands in the report, in the order of the panel's form. */
export const categories = ['celebrate', 'amberWatching', 'amberConcern', 'redWatching', 'redConcern'] as const;
export type Category = (typeof categories)[number];

/** The exception report of a meeting, every part in words; nothing in it is withheld from those who read it. */
export interface ExceptionReport {
  /** "Exception report 2023-24 Q4" */
  readonly title: string;
  readonly council: string;
  readonly panel: string;
  /** Whom to ask about it. */
  readonly contact: string;
  /** The meeting's day, `YYYY-MM-DD`. */
  readonly meeting: string;
  /** As `formatPeriod` writes it. */
  readonly period: string;
  /** "2023-24 Q4 (January to March 2024)" */
  readonly periodInWords: string;
  /** The release it is drawn from: "…, released 18 June 2024". */
  readonly source: string;
  /** What has to be known before it is read, one sentence or two each. */
  readonly introduction: readonly string[];
  /** The headings of the categories, and what stands under one without rows. */
  readonly headings: Readonly<Record<Category, string>>;
  readonly none: string;
  readonly services: readonly ReportService[];
}

/** One service's part of the report. */
export interface ReportService {
  /** As the catalogue names it. */
  readonly key: string;
  readonly name: string;
  /** Each category once, in its order; without groups where none fits. */
  readonly parts: readonly ReportPart[];
  /** Outside the range, but without a stance: earlier quarters are withheld, or a person left it open. */
  readonly unplaced: readonly ReportGroup[];
  /** Inside no category, and added by a person. */
  readonly added: readonly ReportGroup[];
  readonly aside: Aside;
  /** What has to be known of single rows: where sources differ. */
  readonly notes: readonly string[];
}

/** The rows of one category. */
export interface ReportPart {
  readonly category: Category;
  readonly groups: readonly ReportGroup[];
}

/** Rows that share a printed number, or one without. Rows of the number that are not judged stand behind the others. */
export interface ReportGroup {
  readonly number: number | null;
  readonly rows: readonly ReportRow[];
}

/** Names of indicators that have no row. */
export interface Aside {
  /** Inside their range, with nothing to celebrate. */
  readonly inside: readonly string[];
  readonly notJudged: readonly string[];
  /** About too few children to show, so neither judged nor placed. */
  readonly withheld: readonly string[];
  /** Without a figure for the period. */
  readonly missing: readonly string[];
}

/** One indicator of the report. */
export interface ReportRow {
  readonly key: string;
  readonly name: string;
  readonly printedName: string;
  /** "66%" */
  readonly figure: string;
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  /** "Red, of concern" */
  readonly judgement: string;
  /** Beside `expected`: "9 percentage points below"; where it is not judged, why: "Its expected range is still to be confirmed". */
  readonly reason: string;
  readonly provisional: boolean;
  /** "75% to 82%"; null where none is held. */
  readonly expected: string | null;
  /** The last quarters, then how it moved. */
  readonly trend: readonly string[];
  /** Published figures, those of one year; none where none is held. */
  readonly benchmark: readonly string[];
  readonly commentary: { readonly text: string; readonly by: string } | null;
  readonly action: string | null;
  /** What a person said of the judgement or why they added the row. */
  readonly remarks: readonly string[];
  /** Every measured value that the row names. */
  readonly figures: readonly Figure[];
}

/** An indicator that a person put on the next report, such as from an alert. */
export interface ReportAddition {
  readonly indicator: string;
  /** Why, in a sentence: "Added from the alert of 4 June 2024." */
  readonly reason: string;
  /** What is being done about it; undefined where nothing is recorded. */
  readonly action?: string | undefined;
}
