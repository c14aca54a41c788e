import { isSnoozed } from '../../alerts/press-alert.js';
import type { Alert } from '../../alerts/release-changes.js';
import { dayAt } from '../../calendar/day.js';
import { findDeadlines } from '../../calendar/find-deadlines.js';
import { dayOfMeeting, nextMeeting } from '../../calendar/find-meetings.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod } from '../../indicators/period.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { countOf, joinWords, nameDay } from '../../questions/wording/words.js';
import type { AlertFact } from './alert-content.js';
import { type AlertDesk, nameOf, readsOfficersTalk } from './alert-desk.js';

/** What stands above an alert's card: where it stands in two or three words. */
export function kickerOf(alert: Alert, { today }: Pick<AlertDesk, 'today'>): string {
  if (alert.state === 'back in range') return 'Alert: back in range';
  if (isSnoozed(alert, today)) return 'Alert, snoozed';
  return alert.state === 'acknowledged' ? 'Alert, acknowledged' : 'Alert, not acknowledged yet';
}

/** Where an alert stands: acknowledged, looked after, snoozed, spoken of, on which report, and when the panel noted it. */
export function standingFacts(alert: Alert, desk: AlertDesk): readonly AlertFact[] {
  const { acknowledged, assigned, comments, ended, reported } = alert;
  const isLive = alert.state !== 'back in range';
  const { calendar } = desk.scorecard;
  const noted = desk.noted.filter(({ subject, key }) => subject === 'alert' && key === alert.id);
  return [
    ...(ended === null ? [] : [{ label: 'Back in range', words: `since ${formatPeriod(ended.period)}` }]),
    ...(isLive || acknowledged !== null ? [{ label: 'Acknowledged', words: acknowledgedWords(alert, desk) }] : []),
    ...(isLive || assigned !== null
      ? [{ label: 'Looked after by', words: assigned === null ? 'nobody yet' : nameOf(desk, assigned.person) }]
      : []),
    ...(isLive && isSnoozed(alert, desk.today) ? [{ label: 'Snoozed', words: snoozedWords(alert, desk) }] : []),
    ...(comments.length > 0 ? commentFacts(alert, desk) : []),
    ...(reported.length > 0
      ? [
          {
            label: 'Exception report',
            words: joinWords(reported.map(({ meeting }) => `for ${nameDay(dayOfMeeting(calendar, meeting))}`)),
          },
        ]
      : []),
    ...(noted.length > 0
      ? [
          {
            label: 'Noted by the panel',
            words: joinWords(noted.map(({ meeting }) => `on ${nameDay(dayOfMeeting(calendar, meeting))}`)),
          },
        ]
      : []),
  ];
}

/** Who leads on an indicator, when the panel meets next, and by when its papers are due. */
export function panelFacts(indicator: Indicator | undefined, desk: AlertDesk): readonly AlertFact[] {
  const { scorecard, today, workingDays } = desk;
  const meeting = nextMeeting(scorecard.calendar, today);
  const facts: AlertFact[] = indicator === undefined ? [] : [{ label: 'Who leads', words: leadWords(indicator, desk) }];
  if (meeting === undefined) return facts;
  const { draft, final } = findDeadlines(scorecard.calendar, meeting, workingDays);
  const due = draft >= today ? `draft by ${nameDay(draft)}, final by ${nameDay(final)}` : `final by ${nameDay(final)}`;
  return [
    ...facts,
    { label: 'Next panel', words: nameWeekday(meeting.day) },
    { label: 'Papers due', words: final >= today ? due : 'their last day has passed' },
  ];
}

/** The people who answer for an indicator's service, and the panel's members who follow its priority. */
export function leadsOf({ service, priority }: Indicator, { directory }: Pick<AlertDesk, 'directory'>) {
  return {
    service: directory.people.filter(({ services }) => service !== undefined && services?.includes(service)),
    panel: directory.people.filter(({ priorities }) => priority !== undefined && priorities?.includes(priority)),
  };
}

function leadWords(indicator: Indicator, desk: AlertDesk): string {
  const { service, panel } = leadsOf(indicator, desk);
  const named = service.map(({ name, title }) => `${name}, ${title}`);
  const members = panel.map(({ name }) => name);
  if (named.length === 0 && members.length === 0) return 'nobody is named for it';
  return [...named, ...(members.length > 0 ? [`for the panel ${joinWords(members)}`] : [])].join('; ');
}

function acknowledgedWords({ acknowledged }: Alert, desk: AlertDesk): string {
  if (acknowledged === null) return 'not yet';
  return `by ${nameOf(desk, acknowledged.by)} on ${dayWords(acknowledged.at, desk)}`;
}

function snoozedWords({ snooze }: Alert, desk: AlertDesk): string {
  if (snooze === null) return 'no';
  const until = `until ${nameDay(snooze.until)}${snooze.kind === 'next meeting' ? ', the next panel' : ''}`;
  const why = readsOfficersTalk(desk) ? `: ${snooze.reason}` : '';
  return `${until}, by ${nameOf(desk, snooze.by)}${why}`;
}

/** More would push the buttons off a phone's screen; what was said last is what people look for. */
const mostComments = 4;

/** What officers write is read by those alone who may read uncleared commentary; others see that they wrote. */
function commentFacts({ comments }: Alert, desk: AlertDesk): readonly AlertFact[] {
  const [latest] = comments.slice(-1);
  const count = countOf(comments.length, 'comment');
  if (latest !== undefined && !readsOfficersTalk(desk)) {
    const from = `${nameOf(desk, latest.by)}, ${dayWords(latest.at, desk)}`;
    return [{ label: 'Comments', words: `${count}, the latest by ${from}; for officers` }];
  }
  const told = comments.slice(-mostComments);
  return [
    ...(told.length < comments.length ? [{ label: 'Comments', words: `${count}; these are the latest` }] : []),
    ...told.map(({ by, at, text }) => ({
      label: `Comment, ${dayWords(at, desk)}`,
      words: `${nameOf(desk, by)}: ${text}`,
    })),
  ];
}

/** "3 July 2024", of a moment, where the council is. */
export function dayWords(at: string, { timeZone }: Pick<AlertDesk, 'timeZone'>): string {
  return nameDay(dayAt(new Date(at), timeZone));
}

/** Since when an alert's figure is outside, where every quarter of it may be shown. */
export function sinceWords(alert: Alert, quartersOutside: number | null): string | null {
  if (quartersOutside === null || quartersOutside === 0) return null;
  const row = quartersOutside === 1 ? 'its first quarter outside' : `${countOf(quartersOutside, 'quarter')} in a row`;
  return `${formatPeriod(alert.openedPeriod)}, ${row}`;
}
