import type { Indicator } from './indicator.js';
import type { Period } from './period.js';
import type { ExpectedRange, Series } from './reading.js';

export const colours = ['green', 'amber', 'red'] as const;
export type Colour = (typeof colours)[number];

/** What the panel does with a judged quarter; null where nothing calls for it. */
export const stances = ['celebrate', 'watching', 'concern'] as const;
export type Stance = (typeof stances)[number];

/** Why a figure has the colour and stance it has. Wording is made from it in `questions/`. */
export type AssessmentReason =
  | 'inside range'
  | 'beyond good end'
  | 'improved two quarters'
  | 'slightly outside'
  | 'far outside'
  | 'newly outside'
  | 'recovering'
  | 'outside for a while'
  | 'far beyond tolerance'
  | 'withheld'
  | 'not reported'
  | 'no range'
  | 'range in part'
  | 'range to be confirmed'
  | 'not judged by design'
  | 'months not judged'
  | 'earlier quarters withheld'
  | 'set by a person';

/** The judgement of one figure against the expected range of its time. */
export interface Assessment {
  /** Null: not judged, for the reason given. */
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  /** Why this colour. */
  readonly reason: AssessmentReason;
  /** Why this stance; null where there is none. */
  readonly stanceReason: AssessmentReason | null;
  /** The bounds that apply, already by pace for a quarter of a yearly count; they stand beside a withheld figure too. */
  readonly lower: number | null;
  readonly higher: number | null;
  /** How far outside on the bad side, in the indicator's unit; 0 inside; null where not judged. */
  readonly gap: number | null;
  /**
   * Consecutive judged quarters outside up to and with this one; 0 when inside. Null for years and
   * months, for a quarter not judged, and where a withheld quarter hides how many they are.
   */
  readonly quartersOutside: number | null;
}

/**
 * A judgement set by a person with the right to, for one indicator and period. A colour or stance
 * that is null was left to the rule.
 */
export interface Override {
  readonly indicator: string;
  readonly period: Period;
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What of an indicator decides how its figures are judged. */
export type JudgedIndicator = Pick<Indicator, 'polarity' | 'unit' | 'aggregation'>;

export type AssessmentInput = {
  readonly indicator: JudgedIndicator;
  /** As its audience may see it: what is withheld there takes no part in the judgement. */
  readonly series: Pick<Series, 'readings' | 'ranges'>;
  readonly period: Period;
  readonly override?: Override | undefined;
};

export type { ExpectedRange };
