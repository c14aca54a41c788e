import type { Calendar } from '../calendar/calendar-schema.js';
import type { WorkingDays } from '../calendar/working-days.js';
import type { Person } from '../people/person.js';
import type { PanelRecords, Told } from '../store/panel-records.js';
import type { Undelivered } from './read-undelivered.js';

/** All that reminders follow from, besides the clock. */
export interface Situation {
  /** With meetings where people moved them: see `moveMeetings`. */
  readonly calendar: Calendar;
  readonly workingDays: WorkingDays;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** Whether people are reminded on working days and outside the quiet hours only; false where the bot is tried out. */
  readonly keepsQuiet: boolean;
  readonly people: readonly Person[];
  /** Those of them who sit on the panel. */
  readonly panelMembers: readonly Person[];
  readonly records: PanelRecords;
  /** What was said about meetings that may still matter. */
  readonly told: readonly Told[];
  /** Why people cannot be written to, by their id; those who can are not in it. */
  readonly unreachable: ReadonlyMap<string, string>;
  /** Messages that failed for good or wait for a chat that is gone, of the last weeks. */
  readonly undelivered: readonly Undelivered[];
}
