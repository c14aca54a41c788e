import { addDays, momentAt } from '../calendar/day.js';
import type { Meeting } from '../calendar/meeting.js';
import type { Person } from '../people/person.js';
import type { Attendance } from '../store/panel-records.js';
import { countAttendance } from './count-attendance.js';
import { earliest } from './moments.js';
import type { Addressee, Notice, Reason, Thread } from './notice.js';
import type { ReminderContext } from './reminder-context.js';

/** What members of the panel are told ahead of a meeting, and clerk and chair of its quorum. */
export function findMeetingThreads(context: ReminderContext, meeting: Meeting): readonly Thread[] {
  const answers = context.records.attendance.filter((answer) => answer.meeting === meeting.plannedFor);
  return [
    ...memberThreads(context, meeting, answers),
    ...substituteThreads(context, meeting, answers),
    ...quorumThreads(context, meeting, answers),
  ];
}

/** From here on nobody prepares for a meeting any more: its start; where nobody knows it, its day. */
function startOf({ day, start }: Meeting, { timeZone, timetable }: ReminderContext): Date {
  return start === null ? timetable.endOf(addDays(day, -1)) : momentAt(day, start, timeZone);
}

/** A member who cannot come leaves the cards still to come to their substitute. */
function memberThreads(context: ReminderContext, meeting: Meeting, answers: readonly Attendance[]): readonly Thread[] {
  const { timetable, calendar, people, panelMembers } = context;
  const movedAt = context.papers.movedAt(meeting);
  const ladder = { calendarDays: [], workingDays: calendar.reminders.memberWorkingDays };
  const rungs = timetable
    .rungs(meeting.day, ladder)
    .map(({ day, reason }) => ({ day, reason, dueAt: timetable.sendAt(day) }))
    .filter(({ dueAt }) => movedAt === undefined || dueAt >= movedAt);
  return panelMembers.map((member) => {
    const own = answers.find(({ person }) => person === member.id);
    const apologisedAt = own?.answer === 'apologies' ? own.at : undefined;
    return rungs.flatMap(({ day, reason, dueAt }) => {
      const apologised = apologisedAt !== undefined && apologisedAt <= dueAt;
      const reader = apologised ? people.find(member.substitute) : member;
      if (reader === undefined) return [];
      const name = `member:${member.id}:${day}`;
      const said = notice(context, meeting, { name, kind: 'meeting', to: themselves(reader), reason, dueAt });
      return [{ ...said, until: apologised ? said.until : earliest(said.until, apologisedAt) }];
    });
  });
}

function substituteThreads(
  context: ReminderContext,
  meeting: Meeting,
  answers: readonly Attendance[],
): readonly Thread[] {
  return context.panelMembers.flatMap((member) => {
    const own = answers.find(({ person }) => person === member.id);
    const substitute = context.people.find(member.substitute);
    if (own?.answer !== 'apologies' || substitute === undefined) return [];
    const reason: Reason = { kind: 'substitute', for: member.id };
    const dueAt = context.timetable.allowedFrom(own.at);
    const name = `substitute:${member.id}`;
    return [[notice(context, meeting, { name, kind: 'meeting', to: themselves(substitute), reason, dueAt })]];
  });
}

/** Told once it cannot be reached any more, and while it is unsure shortly before the meeting. */
function quorumThreads(context: ReminderContext, meeting: Meeting, answers: readonly Attendance[]): readonly Thread[] {
  const { timetable, calendar, panelMembers, workingDays } = context;
  const { quorum, offices } = calendar.panel;
  const inOrder = [...answers].sort((a, b) => a.at.getTime() - b.at.getTime());
  const countAt = (at: Date) =>
    countAttendance(
      panelMembers,
      inOrder.filter((answer) => answer.at <= at),
      quorum,
    );
  const lost = inOrder.find(({ at }) => countAt(at).quorum === 'out of reach')?.at;
  const lastLook = timetable.sendAt(workingDays.before(meeting.day, calendar.reminders.quorumWorkingDays));
  const count = countAt(lastLook);
  return (['clerk', 'chair'] as const).flatMap((office) => {
    const holder = offices[office];
    if (holder === undefined) return [];
    const to = { title: holder.title, person: holder.person };
    const say = (name: string, reason: Reason, dueAt: Date): Notice =>
      notice(context, meeting, { name: `${office}:${name}`, kind: 'quorum', to, reason, dueAt });
    const thread = [
      ...(lost === undefined || countAt(startOf(meeting, context)).quorum !== 'out of reach'
        ? []
        : [say('out-of-reach', { kind: 'quorum out of reach', count: countAt(lost) }, timetable.allowedFrom(lost))]),
      ...(count.quorum === 'open' ? [say('unsure', { kind: 'quorum unsure', count }, lastLook)] : []),
    ];
    return [thread.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())];
  });
}

interface Saying extends Pick<Notice, 'kind' | 'to' | 'reason' | 'dueAt'> {
  readonly name: string;
}

function notice(context: ReminderContext, meeting: Meeting, { name, ...said }: Saying): Notice {
  return {
    key: `meeting:${meeting.plannedFor}:${meeting.day}:${name}`,
    about: { kind: 'meeting', meeting: meeting.plannedFor, day: meeting.day },
    until: startOf(meeting, context),
    ...said,
  };
}

function themselves({ id, title }: Person): Addressee {
  return { title, person: id };
}
