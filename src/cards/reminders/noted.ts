import type { Meeting } from '../../calendar/meeting.js';
import { findPapers } from '../../reminders/find-papers.js';
import { type CardSection, makeCardSection } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

/** The most that can be noted one by one on a card. */
const mostRows = 40;

/** What was noted at a meeting, by what it was kept against. */
export function notedSection(meeting: Meeting, desk: ReminderDesk): CardSection {
  const noted = desk.context.records.noted.filter((each) => each.meeting === meeting.plannedFor);
  const reports = new Set(noted.filter(({ subject }) => subject === 'report').map(({ key }) => key));
  const titles = findPapers(desk.context, meeting, desk.context.papers)
    .filter(({ report }) => reports.has(report.key))
    .map(({ report }) => report.title);
  const alerts = noted.filter(({ subject }) => subject === 'alert').length;
  const paragraphs = [
    titles.length === 0 ? 'No paper is kept as noted yet.' : `Noted: ${titles.join('; ')}.`,
    ...(alerts === 0 ? [] : [`Alerts noted: ${alerts}.`]),
  ];
  return makeCardSection({ heading: 'What was noted', paragraphs });
}

/** Papers of a past meeting that are not noted yet, each of which is by a press. */
export function notedActions(meeting: Meeting, desk: ReminderDesk): readonly CardSection[] {
  const noted = new Set(
    desk.context.records.noted.filter((each) => each.meeting === meeting.plannedFor).map(({ key }) => key),
  );
  const open = findPapers(desk.context, meeting, desk.context.papers).filter(({ report }) => !noted.has(report.key));
  if (open.length === 0) return [];
  return [
    makeCardSection({
      heading: 'Press what the panel noted',
      rows: open.slice(0, mostRows).map(({ report }) => ({
        name: report.title,
        words: 'Keep as noted',
        press: { verb: 'meeting/noted', data: { id: meeting.plannedFor, subject: 'report', key: report.key } } as const,
      })),
    }),
  ];
}
