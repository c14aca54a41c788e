import { dayAt } from '../../calendar/day.js';
import { dayOfMeeting, type MeetingCalendar } from '../../calendar/find-meetings.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Alert } from '../../store/alert.js';
import { nameDay } from './words.js';

/** What an alert is told by: the days of meetings, the day it is and the zone in which moments are days. */
export interface AlertTelling {
  readonly calendar: MeetingCalendar;
  /** `YYYY-MM-DD`; empty where nobody said. */
  readonly today: string;
  readonly timeZone: string;
}

/** "out since 2023-24 Q4, put out 18 June 2024, on the exception report of 17 September 2024" */
export function tellAlert(
  { openedPeriod, toldAt, acknowledged, assigned, snooze, reported, ended }: Alert,
  { calendar, today, timeZone }: AlertTelling,
): string {
  const dayOf = (moment: string) => nameDay(dayAt(new Date(moment), timeZone));
  return [
    `${ended === null ? 'out since' : 'was out from'} ${formatPeriod(openedPeriod)}`,
    toldAt === null ? 'not put out anywhere yet' : `put out ${dayOf(toldAt)}`,
    ...(acknowledged === null ? [] : [`acknowledged ${dayOf(acknowledged.at)}`]),
    ...(assigned === null || ended !== null ? [] : [`looked after since ${dayOf(assigned.at)}`]),
    ...(snooze === null || ended !== null || today >= snooze.until ? [] : [`snoozed until ${nameDay(snooze.until)}`]),
    ...reported.map(({ meeting }) => `on the exception report of ${nameDay(dayOfMeeting(calendar, meeting))}`),
    ...(ended === null ? [] : [`back in range in ${formatPeriod(ended.period)}`]),
  ].join(', ');
}
