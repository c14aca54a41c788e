import type { Colour } from '../../indicators/assessment.js';
import type { IndicatorContent } from '../../questions/answer.js';
import type { ListContent } from '../../questions/list-content.js';

/** A line of what is being done: "Looked after by" – "Carol Ashgrove". */
export interface AlertFact {
  readonly label: string;
  readonly words: string;
}

/** What may be pressed on an alert's card. Where many read one card all is offered, and rights are asked for at each press. */
export interface AlertButtons {
  /** The alert, or the group whose alerts are pressed together. */
  readonly id: string;
  readonly canAcknowledge: boolean;
  /** Who can be asked to look after it; nobody where it is over. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Who looks after it now, by id. */
  readonly assignedTo: string | null;
  readonly canComment: boolean;
  readonly canSnooze: boolean;
  /** The first day it can be put off to, `YYYY-MM-DD`. */
  readonly tomorrow: string;
  /** Whether it can be put on the next exception report: not where it is on it, or no meeting is known. */
  readonly canAddToReport: boolean;
  /** The question that shows the indicator; null on a card of several. */
  readonly ask: string | null;
}

/** What is known of an alert besides its figure, for a card of its audience. */
export interface AlertStanding {
  /** "New alert", "Alert, acknowledged" */
  readonly kicker: string;
  readonly facts: readonly AlertFact[];
  /** What was done so far, oldest first. */
  readonly history: readonly string[];
}

/** An alert on a card of its own: every part already in words. */
export interface AlertContent {
  readonly standing: AlertStanding;
  readonly indicator: IndicatorContent;
  readonly buttons: AlertButtons;
}

/** Alerts that share a card: the rows of one printed number, or the teams of one measure. */
export interface AlertGroupContent {
  readonly standing: AlertStanding;
  readonly list: ListContent;
  readonly buttons: AlertButtons;
}

/** What a release changed: counts by colour, and a list whose rows open. */
export interface ReleaseContent {
  readonly list: ListContent;
  /** Empty where the release brought no quarter. */
  readonly counts: readonly { readonly colour: Colour | null; readonly count: number; readonly name: string }[];
  /** Of a release that waits: its announcement, and the words of the button that lets it go. */
  readonly postNow: { readonly id: string; readonly title: string } | null;
}
