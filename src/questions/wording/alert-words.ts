import { dayAt } from '../../calendar/day.js';
import { dayOfMeeting } from '../../calendar/find-meetings.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Alert } from '../../store/alert.js';
import type { Scorecard } from '../../store/scorecard.js';
import { nameDay } from './words.js';

/** What an alert is told by: the days of meetings, names, the day it is and the zone in which moments are days. */
export interface AlertTelling {
  readonly scorecard: Pick<Scorecard, 'calendar' | 'people'>;
  /** Whether it is told when it was posted, and on which day somebody acted. */
  readonly inFull: boolean;
  /** `YYYY-MM-DD`; empty where nobody said. */
  readonly today: string;
  readonly timeZone: string;
}

/** "outside since 2023-24 Q4, acknowledged by Olivia Penhallow, on the exception report of 17 September 2024" */
export function tellAlert(alert: Alert, { scorecard, inFull, today, timeZone }: AlertTelling): string {
  const { openedPeriod, toldAt, acknowledged, assigned, snooze, reported, ended } = alert;
  const dayOf = (moment: string) => nameDay(dayAt(new Date(moment), timeZone));
  const nameOf = (id: string) => scorecard.people.find((person) => person.id === id)?.name ?? 'somebody who has left';
  const onDay = ({ at }: { readonly at: string }) => (inFull ? ` on ${dayOf(at)}` : '');
  const isOver = ended !== null;
  return [
    `${isOver ? 'was outside from' : 'outside since'} ${formatPeriod(openedPeriod)}`,
    ...(toldAt === null ? ['not posted yet'] : inFull ? [`posted ${dayOf(toldAt)}`] : []),
    ...(acknowledged === null ? [] : [`acknowledged by ${nameOf(acknowledged.by)}${onDay(acknowledged)}`]),
    ...(assigned === null || isOver ? [] : [`looked after by ${nameOf(assigned.person)}`]),
    ...(snooze === null || isOver || today >= snooze.until ? [] : [`snoozed until ${nameDay(snooze.until)}`]),
    ...reported.map(
      ({ meeting }) => `on the exception report of ${nameDay(dayOfMeeting(scorecard.calendar, meeting))}`,
    ),
    ...(ended === null ? [] : [`back in range in ${formatPeriod(ended.period)}`]),
  ].join(', ');
}
