import { addDays, dayAt } from '../calendar/day.js';
import { chooseDue, findNextDue } from './choose-notices.js';
import { findThreads } from './find-threads.js';
import { gatherReminders } from './gather-reminders.js';
import type { Reminder } from './reminder.js';
import { createReminderContext } from './reminder-context.js';
import type { Situation } from './situation.js';
import { findUnreachedThreads } from './unreached-threads.js';

/** What is to be said at a moment, and when to look again. */
export interface Decision {
  readonly reminders: readonly Reminder[];
  /** Whether something is due to somebody who cannot be written to: look again now and then. */
  readonly waiting: boolean;
  /** Unless the situation changes, nothing is due before. */
  readonly nextAt: Date;
}

// How far ahead the next reminder is looked for; one that is farther off is found by looking again.
const searchedDays = 7;

/**
 * Decides which reminders are due at a moment and were not said yet. It rests on what was told and
 * never on when it last ran: after a silence, what still matters is said once, and what is past is not.
 * Nothing is said on closed days or outside the hours, and nothing to those who cannot be written to:
 * they are told once they can.
 */
export function decideReminders(situation: Situation, now: Date): Decision {
  const context = createReminderContext(situation);
  const { timetable, timeZone, unreachable } = context;
  const today = dayAt(now, timeZone);
  const lastDay = addDays(today, searchedDays);
  const known = findThreads(context, addDays(today, -14), lastDay);
  const threads = [...known, ...findUnreachedThreads(context, known, addDays(today, -7), lastDay)];
  const nextAt = earlier(findNextDue(threads, now), timetable.endOf(lastDay));
  const allowedAt = timetable.allowedFrom(now);
  if (allowedAt > now) return { reminders: [], waiting: false, nextAt: earlier(nextAt, allowedAt) };
  const due = chooseDue(threads, new Set(situation.told.map(({ key }) => key)), now);
  const all = gatherReminders(due, context.people, today);
  const reminders = all.filter(({ person }) => !unreachable.has(person));
  return { reminders, waiting: reminders.length < all.length, nextAt };
}

function earlier(a: Date | undefined, b: Date): Date {
  return a !== undefined && a < b ? a : b;
}
