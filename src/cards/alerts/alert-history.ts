import type { Alert, AlertEvent } from '../../alerts/release-changes.js';
import { dayOfMeeting } from '../../calendar/find-meetings.js';
import { findReading, hidesQuarter, shownValue } from '../../indicators/find-reading.js';
import { comparePeriods, formatPeriod, type Period, previousPeriod } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import { capitalise, nameDay } from '../../questions/wording/words.js';
import { type AlertDesk, nameOf } from './alert-desk.js';
import { dayWords } from './alert-standing.js';

/** More would push the buttons off a phone's screen; the latest are what people look for. */
const mostEvents = 6;

/**
 * What was done so far in a line each, oldest first. A line about a quarter is left out where its
 * figure, or one it is compared with, is withheld from this audience: it says where that figure lay.
 */
export function tellHistory(alert: Alert, series: Pick<Series, 'readings'>, desk: AlertDesk): readonly string[] {
  const lines = alert.history
    .filter((event) => event.period === null || isShown(event, event.period, alert, series))
    .map((event) => ({ event, words: eventWords(event, alert, desk) }))
    .filter(({ words }) => words !== '');
  const told = lines.slice(-mostEvents).map(({ event, words }) => `${dayWords(event.at, desk)}: ${words}.`);
  const earlier = lines.length - told.length;
  return earlier > 0 ? [`${earlier} earlier steps are not listed.`, ...told] : told;
}

function isShown(event: AlertEvent, period: Period, alert: Alert, series: Pick<Series, 'readings'>): boolean {
  if (shownValue(findReading(series, period)) === null) return false;
  return event.kind === 'told' || !hidesQuarter(series, comparedFrom(event, period, alert), period);
}

/** The oldest quarter that a line rests on: the one before, or what was said last where quarters lie between. */
function comparedFrom(event: AlertEvent, period: Period, { history, openedPeriod }: Alert): Period {
  const last = event.kind === 'opened' ? previousPeriod(openedPeriod) : lastSaid(history, event);
  const before = previousPeriod(period);
  return last !== null && comparePeriods(last, before) < 0 ? last : before;
}

function lastSaid(history: Alert['history'], event: AlertEvent): Period | null {
  const earlier = history.slice(0, history.indexOf(event));
  return earlier.findLast(({ kind, period }) => period !== null && kind !== 'told')?.period ?? null;
}

function eventWords(
  { kind, by, period, reason, detail }: AlertEvent,
  { openedPeriod }: Pick<Alert, 'openedPeriod'>,
  desk: AlertDesk,
): string {
  const who = nameOf(desk, by);
  const when = period === null ? '' : ` in ${formatPeriod(period)}`;
  switch (kind) {
    case 'opened':
      return period !== null && comparePeriods(openedPeriod, period) < 0
        ? `Outside its expected range${when}, as it has been since ${formatPeriod(openedPeriod)}`
        : `Left its expected range${when}`;
    case 'continued':
      return capitalise(`${reason ?? 'still out'}${when}`);
    case 'told':
      return 'Put out here and wherever alerts are posted';
    case 'acknowledged':
      return `Acknowledged by ${who}`;
    case 'assigned':
      return `${who} asked ${nameOf(desk, detail)} to look after it`;
    case 'commented':
      return `${who} commented`;
    case 'snoozed':
      return `Snoozed by ${who}`;
    case 'woken':
      return 'No longer snoozed';
    case 'added to report':
      return `${who} put it on the exception report for ${detail === null ? 'the panel' : nameDay(dayOfMeeting(desk.scorecard.calendar, detail))}`;
    case 'back in range':
      return `Back in its expected range${when}`;
    case 'withheld':
      return 'About too few children since: told no more where small numbers are not shown';
  }
}
