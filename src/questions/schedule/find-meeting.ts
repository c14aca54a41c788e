import type { Calendar } from '../../calendar/calendar-schema.js';
import { addDays, addYears, type Day } from '../../calendar/day.js';
import { meetingsBetween, previousMeeting } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import type { MeetingRequest } from '../topics/topic.js';

/** A rule meets at least once a year, so that any month of it comes within two. */
const searchedYears = 2;

/**
 * The meetings that are asked for, oldest first: one, or all of a year.
 *
 * @returns none where none is planned, such as in a month in which the panel does not meet.
 */
export function findMeetings(calendar: Calendar, request: MeetingRequest, today: Day): readonly Meeting[] {
  switch (request.kind) {
    case 'all':
      return meetingsBetween(calendar, today, addYears(today, 1));
    case 'behind':
      return meetingsBetween(calendar, addYears(today, -1), addDays(today, -1));
    case 'year': {
      const { year, financial } = request;
      return financial
        ? meetingsBetween(calendar, `${year}-04-01`, `${year + 1}-03-31`)
        : meetingsBetween(calendar, `${year}-01-01`, `${year}-12-31`);
    }
    case 'last': {
      const last = previousMeeting(calendar, today);
      return last ? [last] : [];
    }
    case 'ahead':
      return ahead(calendar, today).slice(request.steps, request.steps + 1);
    case 'month': {
      const { month, year, steps, past } = request;
      if (past && year === null) return lastIn(calendar, month, today);
      const from = year === null ? today : `${year}-${String(month).padStart(2, '0')}-01`;
      const meetings = ahead(calendar, from);
      const at = meetings.findIndex((meeting) => meeting.month === month);
      const isFound = at >= 0 && (year === null || meetings[at]?.day.startsWith(String(year)) === true);
      return isFound ? meetings.slice(at + steps, at + steps + 1) : [];
    }
  }
}

function ahead(calendar: Calendar, today: Day): readonly Meeting[] {
  return meetingsBetween(calendar, today, addYears(today, searchedYears));
}

/** The last meeting in a month that has been. */
function lastIn(calendar: Calendar, month: number, today: Day): readonly Meeting[] {
  const before = meetingsBetween(calendar, addYears(today, -searchedYears), today);
  return before.filter((meeting) => meeting.month === month && meeting.day < today).slice(-1);
}
