import type { Calendar } from './calendar-schema.js';
import type { Day } from './day.js';
import { findDeadlines } from './find-deadlines.js';
import { meetingsBetween } from './find-meetings.js';
import type { Meeting } from './meeting.js';
import type { WorkingDays } from './working-days.js';

/** One event of a calendar file. */
export type CalendarEntry =
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | {
      readonly kind: 'deadline';
      /** Tells it from every other for good, wherever its meeting is moved. */
      readonly id: string;
      /** "Draft papers due" */
      readonly title: string;
      readonly day: Day;
      readonly meeting: Meeting;
    };

/** What deadlines follow from. */
export interface DeadlineSource {
  readonly calendar: Calendar;
  readonly workingDays: WorkingDays;
}

/** A meeting with the deadlines of its papers. */
export function listWithDeadlines(meeting: Meeting, source: DeadlineSource): readonly CalendarEntry[] {
  const { draft, final, circulation } = findDeadlines(source.calendar, meeting, source.workingDays);
  const deadline = (stage: string, title: string, day: Day): CalendarEntry => {
    return { kind: 'deadline', id: `${stage}-${meeting.plannedFor}`, title, day, meeting };
  };
  return [
    { kind: 'meeting', meeting },
    deadline('draft', 'Draft papers due', draft),
    deadline('final', 'Final papers due', final),
    deadline('circulation', 'Papers go out', circulation),
  ];
}

/** The meetings between two days, both included, with the deadlines of their papers. */
export function listCalendarEntries(source: DeadlineSource, from: Day, to: Day): readonly CalendarEntry[] {
  return meetingsBetween(source.calendar, from, to).flatMap((meeting) => listWithDeadlines(meeting, source));
}
