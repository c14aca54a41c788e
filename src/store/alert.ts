import type { Colour } from '../indicators/assessment.js';
import type { Period } from '../indicators/period.js';
import type { DecisionReason } from './alert-decision.js';

/** Who did something to an alert, and when. */
export interface AlertAct {
  /** A person's id in the directory. */
  readonly by: string;
  /** ISO timestamp in UTC. */
  readonly at: string;
}

/** Something said about an alert by a person. It is officers' talk: never shown to the channel's audience uncleared. */
export interface AlertComment extends AlertAct {
  readonly text: string;
}

/** An alert that keeps quiet for a while; its end is told all the same. */
export interface AlertSnooze extends AlertAct {
  /** The day it speaks again, `YYYY-MM-DD`. */
  readonly until: string;
  /** Whether that day was named, or is the panel's next meeting. */
  readonly kind: 'date' | 'next meeting';
  readonly reason: string;
}

/** An alert put on the exception report of a meeting. */
export interface AlertReported extends AlertAct {
  /** The day the meeting was first planned for, `YYYY-MM-DD`: it stays the same where the meeting is moved. */
  readonly meeting: string;
}

/** The end of an alert: its indicator is back in range, or has a new range that it keeps to. */
export interface AlertEnd {
  /** The quarter that was in range. */
  readonly period: Period;
  /** ISO timestamp in UTC. */
  readonly at: string;
}

export const alertEventKinds = [
  'opened',
  'continued',
  'told',
  'acknowledged',
  'assigned',
  'commented',
  'snoozed',
  'woken',
  'added to report',
  'back in range',
  /** Kept from then on from those who may not see small numbers. */
  'withheld',
] as const;
export type AlertEventKind = (typeof alertEventKinds)[number];

/** What happened to an alert, oldest first in its history. */
export interface AlertEvent {
  readonly at: string;
  /** A person's id; null for what a release did. */
  readonly by: string | null;
  readonly kind: AlertEventKind;
  /** What a release made of it: `opened`, `continued` and `back in range` have one. */
  readonly reason: DecisionReason | null;
  /** The quarter that a release told of. */
  readonly period: Period | null;
  /** Whom it was assigned to, what was said, why and until when it sleeps, the meeting it goes to. */
  readonly detail: string | null;
}

/** Where an alert stands. Assigning, comments and snoozing stand beside it. */
export type AlertState = 'open' | 'acknowledged' | 'back in range';

/**
 * One indicator outside its expected range, from the release that found it to the one that finds it
 * back. It never expires while open, and has no figures: those are the scorecard's, for whoever looks.
 */
export interface Alert {
  readonly id: string;
  readonly indicator: string;
  /** What it is told together with: `groupOf` (`src/alerts/`). */
  readonly group: string;
  /** The card that it shares with the alerts of its group that were open along with it. */
  readonly card: string;
  readonly state: AlertState;
  /** The first quarter of its run outside, by the figures held. */
  readonly openedPeriod: Period;
  readonly openedAt: string;
  /** The newest judged quarter, and its colour. */
  readonly period: Period;
  readonly colour: Colour;
  readonly acknowledged: AlertAct | null;
  /** The person who looks after it. */
  readonly assigned: (AlertAct & { readonly person: string }) | null;
  readonly comments: readonly AlertComment[];
  /** Null where it is awake; whether it still sleeps on a day: `isSnoozed`. */
  readonly snooze: AlertSnooze | null;
  /** The exception reports it was put on. */
  readonly reported: readonly AlertReported[];
  /**
   * When it was first put out to some conversation, ISO timestamp in UTC; null where it never was. It arrives
   * later where quiet hours are kept or Teams does not take it: that is in the outbox.
   */
  readonly toldAt: string | null;
  readonly ended: AlertEnd | null;
  readonly history: readonly AlertEvent[];
  /** Counted up by each change. */
  readonly version: number;
}
