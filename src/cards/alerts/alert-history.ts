import type { Alert, AlertEvent } from '../../alerts/release-changes.js';
import { findReading, shownValue } from '../../indicators/find-reading.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import { capitalise, nameDay } from '../../questions/wording/words.js';
import { type AlertDesk, nameOf } from './alert-desk.js';
import { dayWords } from './alert-standing.js';

/** More would push the buttons off a phone's screen; the latest are what people look for. */
const mostEvents = 6;

/**
 * What was done so far in a line each, oldest first. A line about a quarter whose figure is withheld
 * from this audience is left out, since it says where the figure lay.
 */
export function tellHistory(alert: Alert, series: Pick<Series, 'readings'>, desk: AlertDesk): readonly string[] {
  const lines = alert.history
    .filter(({ period }) => period === null || shownValue(findReading(series, period)) !== null)
    .map((event) => ({ event, words: eventWords(event, desk) }))
    .filter(({ words }) => words !== '');
  const told = lines.slice(-mostEvents).map(({ event, words }) => `${dayWords(event.at, desk)}: ${words}.`);
  const earlier = lines.length - told.length;
  return earlier > 0 ? [`${earlier} earlier steps are not listed.`, ...told] : told;
}

function eventWords({ kind, by, period, reason, detail }: AlertEvent, desk: AlertDesk): string {
  const who = nameOf(desk, by);
  const when = period === null ? '' : ` in ${formatPeriod(period)}`;
  switch (kind) {
    case 'opened':
      return `Left its expected range${when}`;
    case 'continued':
      return capitalise(`${reason ?? 'still out'}${when}`);
    case 'told':
      return 'Told here and wherever alerts are posted';
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
      return `${who} put it on the exception report for ${detail === null ? 'the panel' : nameDay(detail)}`;
    case 'back in range':
      return `Back in its expected range${when}`;
  }
}
