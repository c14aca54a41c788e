import type { Meeting } from '../../calendar/meeting.js';
import { findPapers } from '../../reminders/find-papers.js';
import { type CardRow, type CardSection, makeCardSection } from './reminder-card.js';
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

/** Papers of a past meeting and alerts that are not noted yet, each of which is by a press. */
export function notedActions(meeting: Meeting, desk: ReminderDesk): readonly CardSection[] {
  const { records, papers } = desk.context;
  const noted = new Set(
    records.noted.filter((each) => each.meeting === meeting.plannedFor).map(({ subject, key }) => `${subject} ${key}`),
  );
  const row = (subject: 'report' | 'alert', key: string, name: string): readonly CardRow[] =>
    noted.has(`${subject} ${key}`)
      ? []
      : [
          {
            name,
            words: subject === 'report' ? 'Keep as noted' : 'Keep its alert as noted',
            press: { verb: 'meeting/noted', data: { id: meeting.plannedFor, subject, key } },
          },
        ];
  const rows = [
    ...findPapers(desk.context, meeting, papers).flatMap(({ report }) => row('report', report.key, report.title)),
    ...desk.alerts.flatMap(({ id, indicator }) =>
      row('alert', id, desk.scorecard.catalogue.get(indicator)?.plainName ?? indicator),
    ),
  ];
  return rows.length === 0
    ? []
    : [makeCardSection({ heading: 'Press what the panel noted', rows: rows.slice(0, mostRows) })];
}
