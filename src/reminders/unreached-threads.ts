import { addDays, type Day, weekdayOf } from '../calendar/day.js';
import { chooseBetween } from './choose-notices.js';
import { gatherByMoment } from './gather-by-moment.js';
import type { Thread, Unreached } from './notice.js';
import type { ReminderContext } from './reminder-context.js';

/**
 * Once a week, what the clerk is told of people who cannot be written to: what was due to them in the
 * seven days before. Weeks between two days, both included.
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
  if (clerk === undefined || context.unreachable.size === 0) return [];
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

function findUnreached(
  context: ReminderContext,
  threads: readonly Thread[],
  since: Date,
  until: Date,
): readonly Unreached[] {
  const counts = new Map<string, number>();
  for (const { person } of gatherByMoment(context, chooseBetween(threads, since, until))) {
    if (context.unreachable.has(person)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].map(([person, count]) => ({ person, why: context.unreachable.get(person) ?? '', count }));
}
