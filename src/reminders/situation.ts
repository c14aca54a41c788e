import type { Calendar } from '../calendar/calendar-schema.js';
import type { WorkingDays } from '../calendar/working-days.js';
import type { Person } from '../people/person.js';
import type { PanelRecords, Told } from '../store/panel-records.js';

/** All that reminders follow from, besides the clock. */
export interface Situation {
  /** With meetings where people moved them: see `moveMeetings`. */
  readonly calendar: Calendar;
  readonly workingDays: WorkingDays;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  readonly people: readonly Person[];
  /** Those of them who sit on the panel. */
  readonly panelMembers: readonly Person[];
  readonly records: PanelRecords;
  /** What was said about meetings that may still matter. */
  readonly told: readonly Told[];
  /** Why people cannot be written to, by their id; those who can are not in it. */
  readonly unreachable: ReadonlyMap<string, string>;
}
