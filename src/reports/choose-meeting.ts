import { z } from 'zod/v4';
import type { Day } from '../calendar/day.js';
import { type MeetingCalendar, meetingsBetween, nextMeeting, previousMeeting } from '../calendar/find-meetings.js';
import type { Meeting } from '../calendar/meeting.js';
import { BotError } from '../errors.js';
import { nameWeekday } from '../questions/wording/days.js';

/**
 * The meeting that is named: `next`, today's included, or a day as `YYYY-MM-DD`.
 *
 * @throws BotError `meeting-unknown` where none is on that day, naming the nearest there are.
 */
export function chooseMeeting(calendar: MeetingCalendar, named: string, today: Day): Meeting {
  if (named !== 'next' && !z.iso.date().safeParse(named).success) {
    throw new BotError('meeting-unknown', `"${named}" is no meeting. Write next, or its day like 2027-01-19.`);
  }
  const found = named === 'next' ? nextMeeting(calendar, today) : meetingsBetween(calendar, named, named)[0];
  if (found) return found;
  if (named === 'next') {
    throw new BotError('meeting-unknown', 'The calendar has no meeting ahead. Name one by its day, or add it.');
  }
  const near = [previousMeeting(calendar, named), nextMeeting(calendar, named)].flatMap((each) =>
    each ? [`${nameWeekday(each.day)} (${each.day})`] : [],
  );
  const nearest = near.length > 0 ? ` The nearest are on ${near.join(' and ')}.` : '';
  throw new BotError('meeting-unknown', `The panel does not meet on ${nameWeekday(named)}.${nearest}`);
}
