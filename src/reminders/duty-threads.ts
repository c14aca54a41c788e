import type { Day } from '../calendar/day.js';
import { dutiesFor } from '../calendar/find-programme.js';
import type { Meeting } from '../calendar/meeting.js';
import type { Duty } from '../calendar/programme-schema.js';
import { earliest } from './moments.js';
import type { Thread } from './notice.js';
import type { ReminderContext } from './reminder-context.js';

/** What is said of the duties tied to a meeting to whoever owes them; those to be done once stand apart. */
export function findDutyThreads(context: ReminderContext, meeting: Meeting): readonly Thread[] {
  return dutiesFor(context.calendar, meeting)
    .filter(({ cadence }) => cadence !== 'once')
    .map((duty) => findThread(context, duty, { meeting, due: dueDayOf(duty, meeting, context) }));
}

/** What is said of the duties that are to be done once, by a day of their own. */
export function findSingleDutyThreads(context: ReminderContext): readonly Thread[] {
  return context.calendar.duties.flatMap((duty) =>
    duty.cadence === 'once' && duty.by !== undefined
      ? [findThread(context, duty, { meeting: undefined, due: context.workingDays.onOrBefore(duty.by) })]
      : [],
  );
}

function dueDayOf({ when, workingDays: own }: Duty, meeting: Meeting, { calendar, workingDays }: ReminderContext): Day {
  const { before, after } = calendar.reminders.dutyWorkingDays;
  if (when === 'before') return workingDays.before(meeting.day, own ?? before);
  return when === 'after' ? workingDays.after(meeting.day, own ?? after) : meeting.day;
}

interface Occasion {
  readonly meeting: Meeting | undefined;
  readonly due: Day;
}

function findThread({ calendar, records, timetable }: ReminderContext, duty: Duty, { meeting, due }: Occasion): Thread {
  const occasion = meeting?.plannedFor ?? duty.by;
  const done = records.duties.find((each) => each.duty === duty.key && each.occasion === occasion);
  return timetable
    .rungs(due, duty.ladder ?? calendar.reminders.ladder.duty)
    .map(({ day, reason }) => ({
      key: `duty:${duty.key}:${occasion ?? ''}:${due}:${day}`,
      kind: 'due' as const,
      to: { title: duty.owner.title, person: duty.owner.person },
      about: {
        kind: 'duty' as const,
        duty: duty.key,
        title: duty.title,
        meeting: meeting?.plannedFor ?? null,
        day: meeting?.day ?? null,
        deadline: due,
      },
      reason,
      dueAt: timetable.sendAt(day),
      until: earliest(timetable.endOf(due), done?.at),
    }))
    .filter(({ dueAt }) => done === undefined || dueAt < done.at);
}
