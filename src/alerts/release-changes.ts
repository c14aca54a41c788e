import type { Indicator } from '../indicators/indicator.js';
import type { Period } from '../indicators/period.js';
import type { Release } from '../indicators/release.js';
import type { Alert } from '../store/alert.js';
import type { AlertDecision } from '../store/alert-decision.js';

export type { Alert, AlertComment, AlertEvent, AlertSnooze, AlertState } from '../store/alert.js';
export type { AlertDecision, DecisionReason, QuarterJudgement } from '../store/alert-decision.js';

/** One line of the release card. */
export interface ChangeRow {
  readonly indicator: Indicator;
  readonly decision: AlertDecision;
  /** Its alert, open or just ended; undefined where it never had one. */
  readonly alert: Alert | undefined;
  /** Whether the release tells it in a message of its own too, so that the line need not open the card. */
  readonly hasOwnCard: boolean;
}

/** How many indicators have each colour in the newest quarter; `notJudged` have a figure and no colour. */
export interface ColourCounts {
  readonly green: number;
  readonly amber: number;
  readonly red: number;
  readonly notJudged: number;
}

/**
 * What a release changed, as one audience may see it: what the release card shows. Lines stand in
 * the catalogue's order; whatever would give a withheld figure away is left out.
 */
export interface ReleaseChanges {
  readonly release: Release;
  /** The first release the store ever told of: everything that is out is summed up, and nothing compared. */
  readonly isFirst: boolean;
  /** The newest quarter judged in it; undefined where it brought none. */
  readonly period: Period | undefined;
  readonly counts: ColourCounts;
  /** `left range`. */
  readonly new: readonly ChangeRow[];
  /** `still out`. */
  readonly continuing: readonly ChangeRow[];
  readonly worse: readonly ChangeRow[];
  /** `improved` and `recovering`: still out, but less so. */
  readonly improved: readonly ChangeRow[];
  readonly backInRange: readonly ChangeRow[];
  readonly restated: readonly ChangeRow[];
  readonly rangeChanged: readonly ChangeRow[];
  readonly headingOut: readonly ChangeRow[];
  /** In range with the stance `celebrate`. */
  readonly celebrate: readonly Indicator[];
  /** Whose figures have not come by their usual date. */
  readonly overdue: readonly ChangeRow[];
}
