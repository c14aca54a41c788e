import { dayAt, momentAt } from './day.js';
import { type AllowedHours, nextAllowedMoment } from './next-allowed-moment.js';

const hourMs = 60 * 60 * 1000;

/**
 * The moment at which so many hours have passed since another, counting only the hours in which
 * people may be written to; with none, the next moment of these hours.
 */
export function afterWorkingHours(moment: Date, count: number, hours: AllowedHours): Date {
  let at = nextAllowedMoment(moment, hours);
  let left = count * hourMs;
  while (left > 0) {
    const evening = momentAt(dayAt(at, hours.timeZone), hours.quietFrom, hours.timeZone);
    const untilEvening = evening.getTime() - at.getTime();
    if (left < untilEvening) return new Date(at.getTime() + left);
    left -= untilEvening;
    at = nextAllowedMoment(evening, hours);
  }
  return at;
}
