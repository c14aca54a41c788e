import { dayAt } from '../../calendar/day.js';
import type { ReminderDesk } from '../../cards/reminders/reminder-desk.js';
import type { Audience } from '../../people/audience.js';
import type { Person } from '../../people/person.js';
import { type ReadSituation, readSituation } from '../../reminders/read-situation.js';
import { createReminderContext } from '../../reminders/reminder-context.js';
import { leaveOutHidden } from '../../store/is-alert-hidden.js';
import { leaveOutHeld } from '../../store/leave-out-held.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

/** A desk, and how the people of its situation are written to. */
export interface OpenDesk extends ReadSituation {
  readonly desk: ReminderDesk;
}

/** Who reads a card: one person alone, or whoever is in a conversation. */
export interface CardReader {
  readonly person: Person | undefined;
  readonly audience: Audience;
}

/** Reads what cards about the panel's calendar are made from, for who reads them at a moment. */
export async function openReminderDesk(
  { store, timeZone, calendarLinks }: Pick<ReminderFeatureOptions, 'store' | 'timeZone' | 'calendarLinks'>,
  { person, audience }: CardReader,
  now: Date,
): Promise<OpenDesk> {
  const today = dayAt(now, timeZone);
  const [read, directory, scorecard, live, held, linkToCalendarFile] = await Promise.all([
    readSituation(store, { timeZone }, today),
    store.directory(),
    store.scorecard(audience),
    store.alerts.list({ live: true }),
    store.alerts.held(),
    calendarLinks?.linksFrom(now),
  ]);
  const desk: ReminderDesk = {
    context: createReminderContext(read.situation),
    directory,
    reader: person,
    scorecard,
    alerts: leaveOutHidden(leaveOutHeld(live, held, audience), await scorecard.allSeries(), audience),
    scorecardAsAt: (day) => store.scorecardAsAt(audience, day),
    linkToCalendarFile,
    today,
  };
  return { ...read, desk };
}
