import { addDays, type Day, daysBetween } from '../../calendar/day.js';
import type { WorkingDays } from '../../calendar/working-days.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { countOf } from '../../questions/wording/words.js';

/** Farther off than this, working days say less than weeks. */
const mostWorkingDays = 30;

/**
 * How far off a day is, as people reckon it: "today", "tomorrow", "in 5 working days", "in 9 weeks",
 * "2 working days ago". Working days are counted with the day itself and without today.
 */
export function daysLeft(day: Day, today: Day, workingDays: WorkingDays): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const weeks = Math.round(Math.abs(days) / 7);
  const isFar = Math.abs(days) > (mostWorkingDays * 7) / 5;
  const span = isFar
    ? countOf(weeks, 'week')
    : countOf(countWorkingDays(days > 0 ? today : day, days > 0 ? day : today, workingDays), 'working day');
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** "Tuesday 24 February 2026, in 5 working days" */
export function nameDue(day: Day, today: Day, workingDays: WorkingDays): string {
  return `${nameWeekday(day)}, ${daysLeft(day, today, workingDays)}`;
}

/** Working days after `from` up to and with `to`. */
function countWorkingDays(from: Day, to: Day, workingDays: WorkingDays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (workingDays.isWorkingDay(day)) count += 1;
  return count;
}
