import type { Calendar } from './calendar-schema.js';
import { addDays, addYears, type Day } from './day.js';
import { type MeetingCalendar, meetingsBetween } from './find-meetings.js';
import type { Meeting } from './meeting.js';
import type { Duty, ProgrammeReport, Timing } from './programme-schema.js';

/** What is yearly at most comes again within a year; a moved meeting may be some weeks late. */
const searchedYears = 2;

/** The reports, updates and standing items that come to a meeting, in the order of the calendar. */
export function reportsFor(calendar: Calendar, meeting: Meeting): readonly ProgrammeReport[] {
  return calendar.reports.filter((report) => comesTo(calendar, report, meeting));
}

/** What the panel and its officers have to do before, at or after a meeting. */
export function dutiesFor(calendar: Calendar, meeting: Meeting): readonly Duty[] {
  return calendar.duties.filter((duty) => comesTo(calendar, duty, meeting));
}

/** The next meeting that a report comes to or a duty is tied to, today's included; undefined where none is planned. */
export function nextMeetingFor(calendar: MeetingCalendar, timing: Timing, today: Day): Meeting | undefined {
  const last = timing.by ?? addYears(today, searchedYears);
  return meetingsBetween(calendar, today, last).find((meeting) => comesTo(calendar, timing, meeting));
}

/** Whether something comes to a meeting. What is due once comes to the last meeting on or before its day. */
export function comesTo(calendar: MeetingCalendar, { cadence, months, by }: Timing, meeting: Meeting): boolean {
  if (cadence === 'every-meeting') return true;
  if (cadence !== 'once') return months.includes(meeting.month);
  return by !== undefined && meeting.day <= by && meetingsBetween(calendar, addDays(meeting.day, 1), by).length === 0;
}
