import type { Generated } from 'kysely';
import type { PanelEntry } from '../panel-book.js';
import type { Fixed } from './period-columns.js';

/** What people said and did about the panel's calendar. Rows are only ever added; the latest of a kind and name holds. */
export interface PanelEntryTable {
  readonly id: Generated<number>;
  readonly kind: Fixed<PanelEntry['kind']>;
  /** What it takes the place of, within its kind: "fostering-annual 2026-03-17 draft". */
  readonly name: Fixed<string>;
  /** `YYYY-MM-DD`: the last day on which it may matter. */
  readonly matters_until: Fixed<string>;
  /** JSON: everything of a `PanelEntry` but its kind, by whom and when. */
  readonly body: Fixed<string>;
  readonly actor: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly at: Fixed<string>;
}

/** One row: how many entries were made, so that whoever read them knows whether there are more. */
export interface PanelStateTable {
  /** Always 1. */
  readonly id: Fixed<number>;
  readonly revision: number;
}

/** Each line of a reminder that went into the outbox. */
export interface ReminderLineTable {
  /** What was said: once. */
  readonly key: Fixed<string>;
  readonly person: Fixed<string>;
  /** `YYYY-MM-DD`, as in `Told`; both null where it was about no meeting. */
  readonly meeting: Fixed<string | null>;
  readonly meeting_day: Fixed<string | null>;
  /** `YYYY-MM-DD`, as below: the last day on which saying it made sense. */
  readonly until_day: Fixed<string>;
  /** The latest of the three. */
  readonly matters_until: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly at: Fixed<string>;
}
