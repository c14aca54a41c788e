import { addDays, type Day, weekdayOf } from '../calendar/day.js';
import { chooseBetween } from './choose-notices.js';
import { gatherByMoment } from './gather-by-moment.js';
import { lastOfEach, missedOf } from './missed.js';
import type { Thread, Unreached } from './notice.js';
import type { Undelivered } from './read-undelivered.js';
import type { ReminderContext } from './reminder-context.js';

/**
 * Once a week, what the clerk is told of what did not reach people: all that was due in the seven days before
 * to those who cannot be written to, and of others what Teams did not take. Weeks between two days, both included.
 *
 * @param threads of those weeks and the one before
 */
export function findUnreachedThreads(
  context: ReminderContext,
  threads: readonly Thread[],
  from: Day,
  to: Day,
): readonly Thread[] {
  const { clerk } = context.calendar.panel.offices;
  if (clerk === undefined || context.unreachable.size + context.undelivered.length === 0) return [];
  return listWeeks(context, from, to).flatMap(({ day, since }) => {
    const dueAt = context.timetable.sendAt(day);
    const people = findUnreached(context, threads, since, dueAt);
    if (people.length === 0) return [];
    const notice = {
      key: `unreached:${day}`,
      kind: 'unreached' as const,
      to: { title: clerk.title, person: clerk.person },
      about: { kind: 'week' as const, day },
      reason: { kind: 'not reached' as const, people },
      dueAt,
      until: context.timetable.endOf(addDays(day, 6)),
    };
    return [[notice]];
  });
}

/** The days of the list; one that falls on a closed day is the working day before. */
function listWeeks({ calendar, timetable }: ReminderContext, from: Day, to: Day) {
  const weeks: { readonly day: Day; readonly since: Date }[] = [];
  for (let day = from; day <= addDays(to, 6); day = addDays(day, 1)) {
    if (weekdayOf(day) !== calendar.reminders.unreachedOn) continue;
    const written = timetable.workingDays.onOrBefore(day);
    const before = timetable.workingDays.onOrBefore(addDays(day, -7));
    if (from <= written && written <= to) weeks.push({ day: written, since: timetable.sendAt(before) });
  }
  return weeks;
}

/** In the order in which they missed something first. */
function findUnreached(
  context: ReminderContext,
  threads: readonly Thread[],
  since: Date,
  until: Date,
): readonly Unreached[] {
  const { unreachable } = context;
  const due = gatherByMoment(context, chooseBetween(threads, since, until))
    .filter(({ person }) => unreachable.has(person))
    .map(({ person, lines }) => ({ person, why: '', missed: lines.map(({ about }) => missedOf(about)) }));
  const undelivered = context.undelivered.filter(
    // What was due to those who cannot be written to is counted above, whether it was tried or not.
    ({ person, at, isReminder }) => since <= at && at < until && !(isReminder && unreachable.has(person)),
  );
  const byPerson = new Map<string, Pick<Undelivered, 'person' | 'why' | 'missed'>[]>();
  for (const each of [...due, ...undelivered]) byPerson.set(each.person, [...(byPerson.get(each.person) ?? []), each]);
  return [...byPerson].map(([person, messages]) => ({
    person,
    why: unreachable.get(person) ?? messages.at(-1)?.why ?? '',
    count: messages.length,
    missed: lastOfEach(messages.flatMap(({ missed }) => missed)),
  }));
}
