import { clockAt, momentAt } from './day.js';
import type { ReminderRules } from './reminder-rules-schema.js';
import type { WorkingDays } from './working-days.js';

/** When the council wants to hear from the bot without having asked: on working days, outside quiet hours. */
export interface SpeakingHours {
  readonly workingDays: WorkingDays;
  /** `quietFrom` and `quietUntil` of the calendar's reminders, `HH:mm`. */
  readonly quiet: Pick<ReminderRules, 'quietFrom' | 'quietUntil'>;
  /** The council's, an IANA name: "Europe/London". */
  readonly timeZone: string;
}

/** The moment itself where the bot may speak first then, else the next at which it may. */
export function nextAllowedMoment(moment: Date, { workingDays, quiet, timeZone }: SpeakingHours): Date {
  const { day, time } = clockAt(moment, timeZone);
  const working = workingDays.isWorkingDay(day);
  if (working && !isQuiet(time, quiet)) return moment;
  if (working && time < quiet.quietUntil) return momentAt(day, quiet.quietUntil, timeZone);
  const midnight = '00:00';
  const opening = isQuiet(midnight, quiet) ? quiet.quietUntil : midnight;
  return momentAt(workingDays.after(day, 1), opening, timeZone);
}

/** Quiet hours usually last over midnight; the same time twice means that there are none. */
function isQuiet(time: string, { quietFrom, quietUntil }: SpeakingHours['quiet']): boolean {
  return quietFrom <= quietUntil ? quietFrom <= time && time < quietUntil : quietFrom <= time || time < quietUntil;
}
