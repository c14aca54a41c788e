import type { AssessmentReason, Colour, Stance } from '../indicators/assessment.js';
import type { Period } from '../indicators/period.js';

/**
 * Why something is said of an indicator (issue 4, "Deciding"). The first seven say where its newest
 * quarter stands and exclude each other; the others may stand beside them.
 */
export const decisionReasons = [
  /** Out now; in range at the last judged quarter, or never judged before. */
  'left range',
  /** Out, and no better or worse in colour than last time. */
  'still out',
  /** Amber before, red now. */
  'worse',
  /** Red before, amber now. */
  'improved',
  /** Still out in the same colour, with at least 40 % of the gap closed. */
  'recovering',
  /** Out before, in range now: the end of an alert. */
  'back in range',
  /** In range still, but the last three quarterly changes were adverse and one more like them leaves it. */
  'heading out',
  /** The figure of a quarter that was told before is another now, and with it its judgement. */
  'restated',
  /** Its figures are held against another range than before, or against one for the first time. */
  'range changed',
  /** A figure has not come by its usual date. */
  'data overdue',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** A quarter's figure and how it was judged, by the rule or by a person. */
export interface QuarterJudgement {
  readonly period: Period;
  readonly value: number;
  /** Null: not judged. */
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  /** Why this stance; null where there is none. */
  readonly stanceReason: AssessmentReason | null;
  /** The bounds it was held against, by pace for a yearly count; null where an end is not known. */
  readonly lower: number | null;
  readonly higher: number | null;
  /** How far outside on the bad side, in the indicator's unit; 0 inside; null where not judged. */
  readonly gap: number | null;
  /** Quarters in a row outside up to and with this one; 0 inside; null where not judged. */
  readonly quartersOutside: number | null;
}

/** A quarter as it was told. */
export interface ToldQuarter extends QuarterJudgement {
  /** Those who may not see small numbers did not see it; absent where they did. */
  readonly wasWithheld?: true;
}

/**
 * One thing to be said of one indicator, and why. It is decided from figures as they are; whoever
 * shows it asks `decisionsFor` (`src/alerts/`) what of it an audience may see.
 */
export interface AlertDecision {
  readonly indicator: string;
  /** Those of one printed number, or of one measure's teams, share it and a card: `groupOf`. */
  readonly group: string;
  readonly reason: DecisionReason;
  /** The quarter it is about: the newest; of `restated` the past one; of `data overdue` the missing one. */
  readonly period: Period;
  /** How the quarter is judged now; null where its figure is overdue. */
  readonly now: QuarterJudgement | null;
  /** The last judged quarter before; of `restated`, what was told of the same quarter. Null where there is none. */
  readonly before: QuarterJudgement | null;
  /** Of `restated` only: whether the figure changed sides, in range or out. */
  readonly crossesBound: boolean;
  /**
   * It follows from how a quarter was told that was withheld then from those who may not see small numbers,
   * so that it would tell them where that figure lay, though it be corrected now; absent where it does not.
   */
  readonly restsOnWithheld?: true;
  /** Of `data overdue` only: the day by which the figure usually comes, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  /** The reason in a sentence for people. It names periods and never a figure. */
  readonly words: string;
}
