import { addDays, daysBetween } from '../../calendar/day.js';
import { meetingsBetween } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { capitalise, countOf } from '../../questions/wording/words.js';
import { findPapers } from '../../reminders/find-papers.js';
import type { Paper } from '../../reminders/paper.js';
import { nameDue } from './days-left.js';
import { describePaper, type PaperOpening } from './describe-paper.js';
import { openStageOf } from './open-stage.js';
import { onTrackAction } from './paper-actions.js';
import { paperKey } from './paper-key.js';
import { briefStanding, standingOf } from './paper-standing.js';
import { type CardSection, makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import { isPlanner, type ReminderDesk } from './reminder-desk.js';

/** More would be no card but a list. */
const mostParts = 6;
/** Papers that are due later are a line each. */
const soonDays = 70;
const yearDays = 365;
/** So many meetings of the plan show their papers a row each. */
const fullMeetings = 2;

/** One card of several papers, the one that is due first leading; of a single paper, its own card. */
export async function describePapers(
  papers: readonly Paper[],
  opening: PaperOpening & { readonly heading: string },
  desk: ReminderDesk,
): Promise<ReminderCard> {
  const [only, ...others] = papers;
  if (only !== undefined && others.length === 0) return describePaper(only, opening, desk);
  const sections = papers.slice(0, mostParts).map((paper) => paperSection(paper, papers, desk));
  const rest = papers.slice(mostParts);
  return makeReminderCard({
    kicker: opening.kicker,
    heading: opening.heading,
    paragraphs: opening.paragraphs,
    sections: [...sections, ...listSection('And later', rest, desk)],
  });
}

function paperSection(paper: Paper, shown: readonly Paper[], desk: ReminderDesk): CardSection {
  const isOpen = openStageOf(paper, desk.today) !== undefined && paper.settledAt === undefined;
  return makeCardSection({
    heading: paper.report.title,
    standing: standingOf(paper, desk),
    paragraphs: [dueWords(paper, desk)],
    actions: [
      [
        ...(isOpen && !isPlanner(desk) ? [onTrackAction(paper, shown)] : []),
        { title: 'Open', press: { verb: 'report/show', data: { id: paperKey(paper.id) } } },
      ],
    ],
  });
}

/** "Due on Tuesday 24 February 2026, for the panel of Tuesday 17 March 2026." */
function dueWords(paper: Paper, { today }: ReminderDesk): string {
  const stage = openStageOf(paper, today);
  const due = stage === undefined ? 'For' : `Due on ${nameWeekday(stage.deadline)}, for`;
  return `${due} the panel of ${nameWeekday(paper.meeting.day)}.`;
}

/** Papers as rows that open their cards. */
export function listSection(heading: string, papers: readonly Paper[], desk: ReminderDesk): readonly CardSection[] {
  if (papers.length === 0) return [];
  const rows = papers.map((paper) => ({
    name: paper.report.title,
    words: briefStanding(paper, desk),
    press: { verb: 'report/show', data: { id: paperKey(paper.id) } } as const,
  }));
  return [makeCardSection({ heading, rows })];
}

/** What whoever reads the card owes the panel within a year, what is due soon in parts of its own. */
export async function describeMyReports(desk: ReminderDesk): Promise<ReminderCard> {
  const papers = findPapersOf(desk);
  const kicker = 'Your reports';
  const owed = papers.filter(({ report }) => report.kind !== 'standing');
  const standing = [
    ...new Set(papers.filter(({ report }) => report.kind === 'standing').map(({ report }) => report.title)),
  ];
  const everyTime = standing.length === 0 ? [] : [`On every agenda from you: ${standing.join('; ')}.`];
  if (owed.length === 0) {
    const none = 'The calendar names you for no report or update of the year ahead.';
    return makeReminderCard({ kicker, heading: 'Nothing is due from you', paragraphs: [none, ...everyTime] });
  }
  const soon = owed.filter((paper) => isSoon(paper, desk)).slice(0, mostParts);
  const later = owed.filter((paper) => !soon.includes(paper));
  return makeReminderCard({
    kicker,
    heading: `${capitalise(countOf(owed.length, 'paper'))} for the panel in the year ahead`,
    paragraphs: everyTime,
    sections: [
      ...soon.map((paper) => paperSection(paper, soon, desk)),
      ...listSection(soon.length === 0 ? 'In the year ahead' : 'Later', later, desk),
    ],
  });
}

/** The papers of the year ahead that somebody writes, those due first leading; what is in stays until its meeting. */
function findPapersOf(desk: ReminderDesk): readonly Paper[] {
  const { context, today, reader } = desk;
  const meetings = meetingsBetween(context.calendar, today, addDays(today, yearDays));
  const own = meetings
    .flatMap((meeting) => findPapers(context, meeting, context.papers))
    .filter(({ lead }) => context.people.readerOf(lead, today)?.person.id === reader?.id);
  return own.sort((a, b) => dueDayOf(a, desk).localeCompare(dueDayOf(b, desk)));
}

function dueDayOf(paper: Paper, { today }: ReminderDesk): string {
  return openStageOf(paper, today)?.deadline ?? paper.meeting.day;
}

function isSoon(paper: Paper, desk: ReminderDesk): boolean {
  return daysBetween(desk.today, dueDayOf(paper, desk)) <= soonDays;
}

/** The panel's year for those who run its calendar: each meeting with its papers, every one of which opens. */
export async function describeForwardPlan(desk: ReminderDesk): Promise<ReminderCard> {
  const { context, today } = desk;
  const meetings = meetingsBetween(context.calendar, today, addDays(today, yearDays));
  if (meetings.length === 0) {
    const none = 'No meeting is planned in the year ahead. Whoever keeps the pack adds them to its calendar.';
    return makeReminderCard({ kicker: 'Forward plan', heading: 'No meeting ahead', paragraphs: [none] });
  }
  return makeReminderCard({
    kicker: 'Forward plan',
    heading: `The year ahead: ${countOf(meetings.length, 'meeting')}`,
    paragraphs: ['Open a paper to mark it, put it off or give it to somebody else. Open a meeting to move it.'],
    sections: meetings.map((meeting, index) => planSection(meeting, index < fullMeetings, desk)),
    notes: ['What is on every agenda is left out.'],
  });
}

/** A meeting of the plan: its papers a row each, or where it is far off by their titles, which its own card opens. */
function planSection(meeting: Meeting, isFull: boolean, desk: ReminderDesk): CardSection {
  const { context, today } = desk;
  const when = nameDue(meeting.day, today, context.workingDays);
  const papers = findPapers(context, meeting, context.papers).filter(({ report }) => report.kind !== 'standing');
  const [listed] = isFull ? listSection('', papers, desk) : [];
  const titles = papers.map(({ report }) => report.title).join('; ');
  return makeCardSection({
    heading: when,
    paragraphs: isFull || papers.length === 0 ? [] : [`${capitalise(countOf(papers.length, 'paper'))}: ${titles}.`],
    rows: [
      ...(listed?.rows ?? []),
      {
        name: 'Open this meeting',
        words: 'Its papers, who comes, another day, what was noted',
        press: { verb: 'meeting/show', data: { id: meeting.plannedFor } },
      },
    ],
  });
}
