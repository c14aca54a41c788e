import type { Meeting } from '../../calendar/meeting.js';
import { capitalise, countOf } from '../../questions/wording/words.js';
import type { About, ReminderKind } from '../../reminders/notice.js';
import type { Paper } from '../../reminders/paper.js';
import type { DeliveredLine } from '../../reminders/reminder-deliveries.js';
import { describeChange } from './describe-change.js';
import { describeMeeting } from './describe-meeting.js';
import { describePapers } from './describe-papers.js';
import { describeQuorum } from './describe-quorum.js';
import { describeUnreached } from './describe-unreached.js';
import { dutySections } from './duty-sections.js';
import { findMeeting, findPaper } from './find-meeting.js';
import { makeReminderCard, type ReminderCard } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/**
 * The card of a reminder by what holds now, for the one person who reads it.
 *
 * @param isShown whether it stands in the chat already, to be drawn anew
 * @returns undefined where nothing of it matters any more.
 */
export async function describeReminder(
  kind: ReminderKind,
  lines: readonly DeliveredLine[],
  desk: ReminderDesk,
  isShown = false,
): Promise<ReminderCard | undefined> {
  const [first] = lines;
  switch (kind) {
    case 'due':
    case 'overdue':
      return describeDue(kind, lines, desk);
    case 'meeting':
      return first && describeInvitation(first, desk);
    case 'quorum': {
      const meeting = first && findMeetingOf(first.about, desk);
      return meeting && describeQuorum(meeting, desk, isShown);
    }
    case 'changed':
      return describeChange(lines, desk);
    case 'unreached':
      return describeUnreached(lines, desk);
  }
}

async function describeDue(
  kind: 'due' | 'overdue',
  lines: readonly DeliveredLine[],
  desk: ReminderDesk,
): Promise<ReminderCard | undefined> {
  const papers = lines.flatMap(({ about }) => {
    const paper = about.kind === 'paper' ? findPaperOf(about, desk) : undefined;
    return paper === undefined ? [] : [paper];
  });
  const duties = dutySections(lines, desk);
  const standsInFor = [...new Set(lines.flatMap((line) => line.standsInFor ?? []))];
  const opening = {
    kicker: kind === 'due' ? 'Reminder' : 'Late for the panel',
    paragraphs: standsInFor.map((title) => `You get this in place of: ${title}.`),
    heading: headingOf(kind, papers.length, duties.length),
  };
  if (papers.length === 0 && duties.length === 0) return undefined;
  if (papers.length === 0) return makeReminderCard({ ...opening, sections: duties });
  const card = await describePapers(papers, opening, desk);
  return { ...card, sections: [...card.sections, ...duties] };
}

function headingOf(kind: 'due' | 'overdue', papers: number, duties: number): string {
  if (kind === 'overdue')
    return `${capitalise(countOf(papers, 'paper'))} of others ${papers === 1 ? 'is' : 'are'} late`;
  if (papers === 0)
    return duties === 1 ? 'Something is to be done' : `${capitalise(countOf(duties, 'thing'))} to be done`;
  return `${capitalise(countOf(papers + duties, 'thing'))} ${papers + duties === 1 ? 'is' : 'are'} due from you`;
}

async function describeInvitation(
  { about, reason }: DeliveredLine,
  desk: ReminderDesk,
): Promise<ReminderCard | undefined> {
  const meeting = findMeetingOf(about, desk);
  if (meeting === undefined || meeting.day < desk.today) return undefined;
  const why =
    reason.kind === 'substitute' ? `${nameOf(desk, reason.for)} cannot come, and you are asked to come instead.` : '';
  return describeMeeting(meeting, why, desk);
}

/** The paper of a line as it is now; undefined where it is in, or was decided about. */
function findPaperOf(about: Extract<About, { kind: 'paper' }>, desk: ReminderDesk): Paper | undefined {
  const paper = findPaper(about.paper, desk);
  if (paper?.meeting.plannedFor !== about.meeting || paper.settledAt !== undefined) return undefined;
  return paper.stages.some(({ stage, metAt }) => stage === about.stage && metAt === undefined) ? paper : undefined;
}

/** The meeting a line is about as it is now; undefined where it is held no more, or the line is about none. */
function findMeetingOf(about: About, desk: ReminderDesk): Meeting | undefined {
  return about.kind === 'meeting' ? findMeeting(about.meeting, desk) : undefined;
}
