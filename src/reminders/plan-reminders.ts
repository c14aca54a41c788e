import { addDays, type Day } from '../calendar/day.js';
import { chooseBetween } from './choose-notices.js';
import { findThreads } from './find-threads.js';
import { gatherByMoment } from './gather-by-moment.js';
import type { Reminder } from './reminder.js';
import { createReminderContext } from './reminder-context.js';
import type { Situation } from './situation.js';
import { findUnreachedThreads } from './unreached-threads.js';

/**
 * Every reminder between two days, both included, if nothing further is submitted or said: who gets it,
 * when and why, those included who cannot be written to. It follows from the situation alone and not
 * from the clock, so that it is the same whenever it is made.
 */
export function planReminders(situation: Situation, from: Day, to: Day): readonly Reminder[] {
  const context = createReminderContext(situation);
  const { timetable } = context;
  // The first list of whom the bot did not reach looks back over a week and a holiday.
  const threads = findThreads(context, addDays(from, -14), to);
  const all = [...threads, ...findUnreachedThreads(context, threads, from, to)];
  const start = timetable.endOf(addDays(from, -1));
  return gatherByMoment(context, chooseBetween(all, start, timetable.endOf(to)));
}
