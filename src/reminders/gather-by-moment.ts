import { dayAt } from '../calendar/day.js';
import { gatherReminders } from './gather-reminders.js';
import type { Notice } from './notice.js';
import type { Reminder } from './reminder.js';
import type { ReminderContext } from './reminder-context.js';

/** The cards of notices that are each written when they are due, in the order of time. */
export function gatherByMoment(
  { people, timeZone }: Pick<ReminderContext, 'people' | 'timeZone'>,
  notices: readonly Notice[],
): readonly Reminder[] {
  const byMoment = new Map<number, Notice[]>();
  for (const notice of notices) {
    const moment = notice.dueAt.getTime();
    const others = byMoment.get(moment) ?? [];
    byMoment.set(moment, others);
    others.push(notice);
  }
  return [...byMoment]
    .sort(([a], [b]) => a - b)
    .flatMap(([moment, due]) => gatherReminders(due, people, dayAt(new Date(moment), timeZone)));
}
