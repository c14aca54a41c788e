import type { Calendar } from '../calendar/calendar-schema.js';
import { addDays, type Day } from '../calendar/day.js';
import { meetingsBetween } from '../calendar/find-meetings.js';
import type { Ladder } from '../calendar/reminder-rules-schema.js';
import { findChangeThreads } from './change-threads.js';
import { findDutyThreads, findSingleDutyThreads } from './duty-threads.js';
import { findPapers } from './find-papers.js';
import { findMeetingThreads } from './meeting-threads.js';
import type { Thread } from './notice.js';
import { findPaperThreads } from './paper-threads.js';
import type { ReminderContext } from './reminder-context.js';

/** Every thread with something to say between two days, both included; and some with nothing. */
export function findThreads(context: ReminderContext, from: Day, to: Day): readonly Thread[] {
  const { ahead, back } = findReach(context.calendar);
  const meetings = meetingsBetween(context.calendar, addDays(from, -back), addDays(to, ahead));
  return [
    ...meetings.flatMap((meeting) => [
      ...findPapers(context, meeting, context.papers).flatMap((paper) => findPaperThreads(context, paper)),
      ...findDutyThreads(context, meeting),
      ...findMeetingThreads(context, meeting),
    ]),
    ...findSingleDutyThreads(context),
    ...findChangeThreads(context),
  ].filter((thread) => thread.length > 0);
}

/** How many days before and after a meeting something may be said of it. */
export interface Reach {
  readonly ahead: number;
  readonly back: number;
}

/** Reckons it generously from the calendar's rules, so that only meetings near a day are looked at. */
export function findReach({ deadlines, reports, duties, reminders }: Calendar): Reach {
  const { ladder, dutyWorkingDays, memberWorkingDays, quorumWorkingDays } = reminders;
  const drafts = reports.map((report) => report.deadlines?.draftWorkingDays ?? 0);
  const paper = Math.max(deadlines.draftWorkingDays, ...drafts) * daysOfWorkingDay;
  const ladders = [
    ...[ladder.draft, ladder.final, ladder.standing, ladder.duty],
    ...duties.map((each) => each.ladder),
    ...reports.flatMap((each) => [each.ladders?.draft, each.ladders?.final]),
  ];
  const longest = Math.max(0, ...ladders.map((each) => (each === undefined ? 0 : lengthOf(each))));
  const duty = duties.map(({ workingDays = 0 }) => workingDays);
  const before = Math.max(dutyWorkingDays.before, ...duty) * daysOfWorkingDay;
  const member = Math.max(quorumWorkingDays, ...memberWorkingDays) * daysOfWorkingDay;
  return {
    ahead: Math.ceil(Math.max(paper, before, member) + longest) + closedDays,
    back: Math.ceil(Math.max(dutyWorkingDays.after, ...duty) * daysOfWorkingDay) + closedDays,
  };
}

// Five of seven days are working days; bank holidays and closures come on top.
const daysOfWorkingDay = 1.5;
const closedDays = 21;

function lengthOf({ calendarDays, workingDays }: Ladder): number {
  return Math.max(0, ...calendarDays, ...workingDays.map((days) => days * daysOfWorkingDay));
}
