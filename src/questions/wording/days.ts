import { daysBetween } from '../../calendar/day.js';
import { countOf } from './words.js';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** "Tuesday 16 June 2026" from `2026-06-16`. */
export function nameWeekday(day: string): string {
  return dayFormat.format(Date.parse(`${day}T00:00:00Z`)).replace(',', '');
}

/** "June" of 6. */
export function nameMonth(month: number): string {
  return monthFormat.format(Date.UTC(2024, month - 1, 1));
}

/** ", today" or ", in 58 days" behind a day that is named; nothing behind one that is past. */
export function distanceWords(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days < 0) return '';
  return days === 0 ? ', today' : `, in ${countOf(days, 'day')}`;
}
