import type { Override } from '../indicators/assessment.js';
import type { Series } from '../indicators/reading.js';
import type { Release } from '../indicators/release.js';
import type { Alert } from './alert.js';
import type { AlertDecision, ToldQuarter } from './alert-decision.js';
import type { DeliveryDraft } from './outbox.js';
import type { Actor } from './store.js';

/** Figures as they are, for deciding: nothing is withheld. */
export interface FiguresToDecide {
  readonly series: ReadonlyMap<string, Series>;
  /** Judgements set by people, newest first. */
  readonly overrides: readonly Override[];
}

/** What was told, and the alerts that are not over. */
export interface AlertMemory {
  /** Counted up by each announcement; what was decided on one revision is recorded at that revision only. */
  readonly revision: number;
  /** Each quarter as it was last told, oldest first, by indicator. */
  readonly told: ReadonlyMap<string, readonly ToldQuarter[]>;
  readonly live: readonly Alert[];
}

/** What was decided of a release, or of figures overdue on one day. */
export interface Announcement {
  /** `release-12`, or `overdue-2024-06-19`. */
  readonly id: string;
  /** The release; null where figures are overdue. */
  readonly release: number | null;
  /** The day the figures were due; null of a release. */
  readonly dueOn: string | null;
  /** Nothing was told before it. */
  readonly isFirst: boolean;
  /** It brought a quarter that was not judged before, whatever became of it: it is told although nothing else is. */
  readonly hasNewQuarter: boolean;
  readonly decisions: readonly AlertDecision[];
  readonly decidedAt: Date;
  /** Until then only those who may let it go see it; null where it was posted at once, or had nothing to post. */
  readonly heldUntil: Date | null;
  /** When it went to the conversations; null while it is held. */
  readonly postedAt: Date | null;
  /** Who let it go before its time; null where nobody did. */
  readonly postedBy: Actor | null;
}

/** What goes out of an announcement. */
export interface Posting {
  readonly drafts: readonly DeliveryDraft[];
  /** Indicators whose alerts are told by it somewhere. */
  readonly told: readonly string[];
}

/** An alert that was just opened. */
export type NewAlert = Omit<Alert, 'id' | 'version'>;

/** An announcement with everything that is written along with it. */
export interface AnnouncementDraft {
  readonly announcement: Announcement;
  /** The memory it was decided on. */
  readonly revision: number;
  /** Replaces what was told of these indicators. */
  readonly told: ReadonlyMap<string, readonly ToldQuarter[]>;
  readonly opened: readonly NewAlert[];
  /** Alerts as they are now, each at the version that was read. */
  readonly changed: readonly Alert[];
  /** What goes out at once. */
  readonly posting: Posting;
}

/** A press on an alert's card. */
export interface AlertPress {
  readonly alert: string;
  /** Of the card that was pressed: it counts once. */
  readonly nonce: string;
  readonly verb: string;
  readonly by: Actor;
  readonly at: Date;
}

/** What a press makes of an alert: its next state and the word for the audit, or why not. */
export type AlertChange<Refusal> =
  | {
      readonly next: Alert;
      readonly action: string;
      /** What goes out along with it. */
      readonly drafts?: readonly DeliveryDraft[];
    }
  | { readonly refusal: Refusal };

/** What became of a press. `alert` is as it stands now. */
export type PressOutcome<Refusal> =
  | { readonly outcome: 'done' | 'repeated'; readonly alert: Alert }
  | { readonly outcome: 'refused'; readonly alert: Alert; readonly refusal: Refusal }
  | { readonly outcome: 'unknown' };

/** Which alerts are asked for; each condition narrows. */
export interface AlertFilter {
  /** Those that are not over. */
  readonly live?: true;
  readonly card?: string;
  readonly indicator?: string;
}

/** The memory of alerts: what was decided, what was told, and where each alert stands. */
export interface AlertStore {
  /** Releases of which nothing was decided yet, in the order in which they were stored. */
  undecided(): Promise<readonly Release[]>;
  /** The figures as they were once a release had been stored, whatever was stored since. */
  figuresAfter(release: number): Promise<FiguresToDecide>;
  memory(): Promise<AlertMemory>;
  /**
   * Records an announcement with its alerts, its audit and its deliveries, all or nothing.
   *
   * @returns false where another instance was first, or somebody changed an alert meanwhile: read
   *   the memory again, and decide again if it is still to be decided.
   */
  announce(draft: AnnouncementDraft): Promise<boolean>;
  /**
   * Posts an announcement that was held.
   *
   * @param by who lets it go before its time; null where its time has come.
   * @returns false where it was posted already.
   */
  post(announcement: string, posting: Posting, by: Actor | null, now: Date): Promise<boolean>;
  announcement(id: string): Promise<Announcement | undefined>;
  /** All of them, in the order in which they were decided. */
  announcements(): Promise<readonly Announcement[]>;
  /** Those that are not posted yet, in the same order. */
  held(): Promise<readonly Announcement[]>;
  find(id: string): Promise<Alert | undefined>;
  /** In the order in which they were opened. */
  list(filter?: AlertFilter): Promise<readonly Alert[]>;
  /**
   * Does what a press asks for, once, with its audit and its deliveries. Of two presses at the same time the second
   * sees what the first made of the alert.
   */
  press<Refusal>(press: AlertPress, change: (alert: Alert) => AlertChange<Refusal>): Promise<PressOutcome<Refusal>>;
}
