import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Calendar } from './calendar-schema.js';
import { type Day, momentAt } from './day.js';
import { findDeadlines } from './find-deadlines.js';
import { meetingsBetween } from './find-meetings.js';
import { reportsFor } from './find-programme.js';
import type { Meeting } from './meeting.js';
import { writeTimeZone } from './time-zone-rules.js';
import type { WorkingDays } from './working-days.js';

/** What an `.ics` file is made of. */
export interface CalendarFileSource {
  readonly calendar: Calendar;
  readonly workingDays: WorkingDays;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** What the panel is called: "Corporate Parenting Panel". */
  readonly panel: string;
  /** What makes the ids of events the pack's own: its name or the council's. */
  readonly namespace: string;
  /** When the file is written. */
  readonly now: Date;
}

/**
 * The panel's meetings between two days, both included, with the deadlines of their papers, as an
 * iCalendar file. Events keep their ids when a meeting is moved, so that a program that reads a later
 * file moves them too.
 */
export function writeCalendarFile(source: CalendarFileSource, from: Day, to: Day): string {
  const { calendar, workingDays, timeZone, panel } = source;
  const [first, last] = [momentAt(from, '00:00', timeZone), momentAt(to, '00:00', timeZone)];
  const file = ical({
    name: panel,
    prodId: { company: source.namespace, product: panel, language: 'EN' },
    // Without a zone of its own, so that stamps are in UTC; each event that has a time names its zone.
    timezone: { name: null, generator: (zone) => writeTimeZone(zone, first, last) },
  });
  for (const meeting of meetingsBetween(calendar, from, to)) {
    addMeeting(file, meeting, source);
    const { draft, final, circulation } = findDeadlines(calendar, meeting, workingDays);
    addDeadline(file, { meeting, id: 'draft', day: draft, summary: `Draft papers due: ${panel}` }, source);
    addDeadline(file, { meeting, id: 'final', day: final, summary: `Final papers due: ${panel}` }, source);
    addDeadline(file, { meeting, id: 'circulation', day: circulation, summary: `Papers go out: ${panel}` }, source);
  }
  return file.toString();
}

function addMeeting(file: ICalCalendar, meeting: Meeting, source: CalendarFileSource): void {
  const { day, start, place, plannedFor, note } = meeting;
  const { calendar, timeZone, panel } = source;
  const titles = reportsFor(calendar, meeting).map(({ title }) => `– ${title}`);
  const lines = [...(note === null ? [] : [note]), ...(titles.length > 0 ? ['Coming to it:', ...titles] : [])];
  file.createEvent({
    ...eventFields(`meeting-${plannedFor}`, meeting, source),
    start: start === null ? dateOf(day) : DateTime.fromISO(`${day}T${start}`, { zone: timeZone }),
    allDay: start === null,
    ...(start === null ? {} : { timezone: timeZone }),
    summary: panel,
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    ...(place === null ? {} : { location: place }),
  });
}

interface Deadline {
  readonly meeting: Meeting;
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
}

function addDeadline(file: ICalCalendar, { meeting, id, day, summary }: Deadline, source: CalendarFileSource): void {
  file.createEvent({
    ...eventFields(`${id}-${meeting.plannedFor}`, meeting, source),
    start: dateOf(day),
    allDay: true,
    summary: `${summary}, meeting of ${dateOf(meeting.day).toFormat('d LLLL yyyy', { locale: 'en-GB' })}`,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/** A moved meeting is a later word on the same event. */
function eventFields(id: string, { movedFrom }: Meeting, { namespace, now }: CalendarFileSource) {
  return { id: `${id}@${namespace}`, stamp: now, sequence: movedFrom === null ? 0 : 1 };
}

function dateOf(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}
