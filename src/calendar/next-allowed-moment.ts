import { type Day, dayAt, momentAt } from './day.js';
import type { ReminderRules } from './reminder-rules-schema.js';
import type { WorkingDays } from './working-days.js';

/** When people may be written to first. */
export interface AllowedHours extends Pick<ReminderRules, 'quietFrom' | 'quietUntil'> {
  readonly workingDays: WorkingDays;
  /** The council's, an IANA name. */
  readonly timeZone: string;
}

/** The moment itself where people may be written to then; else the end of the quiet hours on the next working day. */
export function nextAllowedMoment(moment: Date, hours: AllowedHours): Date {
  const { quietFrom, quietUntil, workingDays, timeZone } = hours;
  const today = dayAt(moment, timeZone);
  const startOf = (day: Day): Date => momentAt(day, quietUntil, timeZone);
  if (!workingDays.isWorkingDay(today)) return startOf(workingDays.after(today, 1));
  if (moment < startOf(today)) return startOf(today);
  return moment < momentAt(today, quietFrom, timeZone) ? moment : startOf(workingDays.after(today, 1));
}
