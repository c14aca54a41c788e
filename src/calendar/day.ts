import { DateTime } from 'luxon';

/** A calendar day as `YYYY-MM-DD`. Days sort as text, and know no clock and no zone. */
export type Day = string;

// Days are counted by the thousand, in UTC, where each is as long as the next.
const msOfDay = 24 * 60 * 60 * 1000;

/** The days of the week, in the order of the calendar: Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** The day `count` days later; earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * msOfDay).toISOString().slice(0, 10);
}

/** The day of the month `count` years later; 28 February for a 29th that is not there. */
export function addYears(day: Day, count: number): Day {
  return formatDay(readDay(day).plus({ years: count }));
}

/** How many days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / msOfDay;
}

/** The weekday that a day falls on. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(Date.parse(day)).getUTCDay() + 6) % 7] ?? 'monday';
}

/** The calendar month that a day lies in, 1 to 12. */
export function monthOf(day: Day): number {
  return readDay(day).month;
}

/** The calendar year that a day lies in. */
export function yearOf(day: Day): number {
  return readDay(day).year;
}

/**
 * The `nth` such weekday of a month, counted from its first; -1 is the last.
 *
 * @returns undefined where the month has no fifth one.
 */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): Day | undefined {
  const first = DateTime.utc(year, month, 1);
  const wanted = weekdays.indexOf(weekday) + 1;
  if (nth < 0) {
    const last = first.endOf('month').startOf('day');
    return formatDay(last.minus({ days: ((last.weekday - wanted + 7) % 7) + 7 * (-nth - 1) }));
  }
  const found = first.plus({ days: ((wanted - first.weekday + 7) % 7) + 7 * (nth - 1) });
  return found.month === month ? formatDay(found) : undefined;
}

/**
 * The moment at which a clock in a time zone shows a time on a day. Where clocks skip it in spring,
 * the moment an hour later by the clock; where they show it twice in autumn, one of the two.
 *
 * @param time `HH:mm`
 * @param timeZone an IANA name: "Europe/London"
 */
export function momentAt(day: Day, time: string, timeZone: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toJSDate();
}

/** The day that a calendar in a time zone shows at a moment. */
export function dayAt(moment: Date, timeZone: string): Day {
  return formatDay(DateTime.fromJSDate(moment, { zone: timeZone }));
}

// UTC has no clock changes, so that days can be counted in it.
function readDay(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function formatDay(date: DateTime): Day {
  return date.toFormat('yyyy-MM-dd');
}
