import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { CalendarEntry } from './calendar-entries.js';
import type { Calendar } from './calendar-schema.js';
import { type Day, momentAt } from './day.js';
import { reportsFor } from './find-programme.js';
import type { Meeting } from './meeting.js';
import { writeTimeZone } from './time-zone-rules.js';

/** What an `.ics` file is made of, besides its events. */
export interface CalendarFileSource {
  readonly calendar: Calendar;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** What they are called: "Anyshire Council", "Corporate Parenting Panel". */
  readonly names: { readonly council: string; readonly panel: string };
  /** When the file is written. */
  readonly now: Date;
}

/**
 * Writes events as an iCalendar file. They keep their ids when a meeting is moved, so that a program that
 * reads a later file moves them too. The library behind it is large: import this file where it is needed.
 *
 * @param entries at least one
 */
export function writeCalendarFile(source: CalendarFileSource, entries: readonly CalendarEntry[]): string {
  const { timeZone, names } = source;
  const days = entries.map((entry) => (entry.kind === 'meeting' ? entry.meeting.day : entry.day)).sort();
  const momentOf = (day: Day | undefined) => (day === undefined ? source.now : momentAt(day, '00:00', timeZone));
  const [first, last] = [momentOf(days.at(0)), momentOf(days.at(-1))];
  const file = ical({
    name: names.panel,
    prodId: { company: namespaceOf(source), product: names.panel, language: 'EN' },
    // Without a zone of its own, so that stamps are in UTC; each event that has a time names its zone.
    timezone: { name: null, generator: (zone) => writeTimeZone(zone, first, last) },
  });
  for (const entry of entries) {
    if (entry.kind === 'meeting') addMeeting(file, entry.meeting, source);
    else addDeadline(file, entry, source);
  }
  return file.toString();
}

function addMeeting(file: ICalCalendar, meeting: Meeting, source: CalendarFileSource): void {
  const { day, start, place, plannedFor, note } = meeting;
  const { calendar, timeZone, names } = source;
  const titles = reportsFor(calendar, meeting).map(({ title }) => `– ${title}`);
  const lines = [...(note === null ? [] : [note]), ...(titles.length > 0 ? ['Coming to it:', ...titles] : [])];
  file.createEvent({
    ...eventFields(`meeting-${plannedFor}`, meeting, source),
    start: start === null ? dateOf(day) : DateTime.fromISO(`${day}T${start}`, { zone: timeZone }),
    allDay: start === null,
    ...(start === null ? {} : { timezone: timeZone }),
    summary: names.panel,
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    ...(place === null ? {} : { location: place }),
  });
}

function addDeadline(
  file: ICalCalendar,
  { id, title, day, meeting }: Extract<CalendarEntry, { kind: 'deadline' }>,
  source: CalendarFileSource,
): void {
  const held = dateOf(meeting.day).toFormat('d LLLL yyyy', { locale: 'en-GB' });
  file.createEvent({
    ...eventFields(id, meeting, source),
    start: dateOf(day),
    allDay: true,
    summary: `${title}: ${source.names.panel}, meeting of ${held}`,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/** A moved meeting is a later word on the same event. */
function eventFields(id: string, { movedFrom }: Meeting, source: CalendarFileSource) {
  return { id: `${id}@${namespaceOf(source)}`, stamp: source.now, sequence: movedFrom === null ? 0 : 1 };
}

/** What makes the ids of events the council's own. */
function namespaceOf({ names }: CalendarFileSource): string {
  return names.council.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function dateOf(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}
