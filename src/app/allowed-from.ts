import { nextAllowedMoment } from '../calendar/next-allowed-moment.js';
import { loadWorkingDays } from '../calendar/working-days.js';
import type { Store } from '../store/store.js';
import type { Config } from './config.js';

/** Finds the next moment at which people may be written to, by the calendar as it is then. */
export function createAllowedFrom(
  store: Pick<Store, 'calendar'>,
  { timeZone, quietHours: keepsQuiet }: Pick<Config, 'timeZone' | 'quietHours'>,
): (moment: Date) => Promise<Date> {
  return async (moment) => {
    if (!keepsQuiet) return moment;
    const calendar = await store.calendar();
    const { quietFrom, quietUntil } = calendar.reminders;
    return nextAllowedMoment(moment, {
      quietFrom,
      quietUntil,
      workingDays: await loadWorkingDays(calendar),
      timeZone,
    });
  };
}
