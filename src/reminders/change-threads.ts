import type { Day } from '../calendar/day.js';
import { findPlannedMeeting } from '../calendar/find-meetings.js';
import type { Told } from '../store/panel-records.js';
import type { Notice, Thread } from './notice.js';
import type { ReminderContext } from './reminder-context.js';

/** What those who were told of a meeting are told now that it is on another day, or does not take place. */
export function findChangeThreads(context: ReminderContext): readonly Thread[] {
  const days = new Map<Day, Day | undefined>();
  const dayOf = (meeting: Day): Day | undefined => {
    if (!days.has(meeting)) days.set(meeting, findPlannedMeeting(context.calendar, meeting)?.day);
    return days.get(meeting);
  };
  return [...lastToldByPersonAndMeeting(context.told)].flatMap((told) => {
    const { meeting, meetingDay } = told;
    if (meeting === null || meetingDay === null) return [];
    const day = dayOf(meeting);
    return day === meetingDay ? [] : changeThreads(context, { ...told, meeting, meetingDay }, day);
  });
}

function lastToldByPersonAndMeeting(told: readonly Told[]): Iterable<Told> {
  const last = new Map<string, Told>();
  for (const each of told) {
    const key = `${each.person} ${each.meeting}`;
    const known = last.get(key);
    if (known === undefined || known.at <= each.at) last.set(key, each);
  }
  return last.values();
}

type ToldOfMeeting = Told & { readonly meeting: Day; readonly meetingDay: Day };

function changeThreads(context: ReminderContext, told: ToldOfMeeting, day: Day | undefined): readonly Thread[] {
  const { records, people, timetable } = context;
  const { person, meeting, meetingDay } = told;
  const move = records.moves.find(({ plannedFor, to }) => plannedFor === meeting && to === day);
  // Whoever moved it knows.
  if (move?.by === person) return [];
  // A change of the pack has no moment of its own: it is told from when they were told otherwise.
  const since = move !== undefined && move.at > told.at ? move.at : told.at;
  const change: Notice = {
    // A meeting may be moved away, back, and away again, by a person or by the pack.
    key: `change:${meeting}:${day ?? 'cancelled'}:${person}:${move?.at.toISOString() ?? `${meetingDay}:${told.at.toISOString()}`}`,
    kind: 'changed',
    to: { title: people.find(person)?.title ?? '', person },
    about: { kind: 'meeting', meeting, day: day ?? meetingDay },
    reason: day === undefined ? { kind: 'cancelled' } : { kind: 'moved', from: meetingDay },
    dueAt: timetable.allowedFrom(since),
    until: timetable.endOf(day === undefined || day < meetingDay ? meetingDay : day),
  };
  return [[change]];
}
