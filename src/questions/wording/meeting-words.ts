import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Day } from '../../calendar/day.js';
import { findDeadlines } from '../../calendar/find-deadlines.js';
import { dutiesFor, reportsFor } from '../../calendar/find-programme.js';
import type { Meeting } from '../../calendar/meeting.js';
import type { WorkingDays } from '../../calendar/working-days.js';
import type { Section } from '../sections-content.js';
import { nameWeekday } from './days.js';

/** A meeting as a sentence tells it: "Tuesday 16 June 2026, at 10:00, in …". */
export function nameMeeting({ day, start, place }: Meeting): string {
  return [nameWeekday(day), ...(start ? [`at ${start}`] : []), ...(place ? [place] : [])].join(', ');
}

/** What must be known of a meeting's day: that it follows from a rule, or that it was moved. */
export function meetingNotes({ inferred, movedFrom, note }: Meeting): readonly string[] {
  return [
    // Whoever moved it chose its day.
    ...(inferred && movedFrom === null ? ["No document prints this day; it follows from the panel's rule."] : []),
    ...(movedFrom ? [`It was moved from ${nameWeekday(movedFrom)}.`] : []),
    ...(note ? [note] : []),
  ];
}

/** The heading over what comes to every meeting. */
export const standing = 'On every agenda';

/** What comes to a meeting, reports before updates before what stands on every agenda. */
export function programmeSections(calendar: Calendar, meeting: Meeting): readonly Section[] {
  const coming = reportsFor(calendar, meeting);
  const titles = (kind: string) => coming.filter((report) => report.kind === kind).map(({ title }) => title);
  const duties = dutiesFor(calendar, meeting).map(({ title, when }) => `${title} (${when} the meeting)`);
  const received = meeting.received.map(({ title }) => title);
  if (received.length > 0) return makeSection('What it received', received);
  return [
    ...makeSection('Reports', titles('report')),
    ...makeSection('Updates', titles('update')),
    ...makeSection(standing, titles('standing')),
    ...makeSection('To be done', duties),
  ];
}

/** By when papers of a meeting are due. */
export function deadlineSection(calendar: Calendar, meeting: Meeting, today: Day, workingDays: WorkingDays): Section {
  const { draft, final, circulation } = findDeadlines(calendar, meeting, workingDays);
  return {
    heading: 'Papers',
    paragraphs: [],
    facts: [
      { title: 'Draft to the clerk', value: dueWords(draft, today) },
      { title: 'Final version', value: dueWords(final, today) },
      { title: 'Circulated', value: dueWords(circulation, today) },
    ],
  };
}

function dueWords(day: Day, today: Day): string {
  return `${nameWeekday(day)}${day < today ? ' (past)' : ''}`;
}

/** A part of a card read out. */
export function tellSection({ heading, paragraphs, facts }: Section): string {
  const words = [...paragraphs, ...facts.map(({ title, value }) => `${title}: ${value}`)].map((part) =>
    part.replace(/\.$/, ''),
  );
  return `${heading}: ${words.join('; ')}.`;
}

function makeSection(heading: string, titles: readonly string[]): readonly Section[] {
  return titles.length === 0
    ? []
    : [{ heading: `${heading} (${titles.length})`, paragraphs: titles, isList: true, facts: [] }];
}
