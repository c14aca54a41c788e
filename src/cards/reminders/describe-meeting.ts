import { previousMeeting } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { meetingNotes } from '../../questions/wording/meeting-words.js';
import { capitalise, countOf } from '../../questions/wording/words.js';
import { findPapers } from '../../reminders/find-papers.js';
import { daysLeft } from './days-left.js';
import { attendanceActions, attendanceSection, attendanceStanding, isInvited } from './describe-attendance.js';
import { listSection } from './describe-papers.js';
import { describeFiguresForMeeting } from './meeting-figures.js';
import { meetingFacts, meetingFileActions, moveAction } from './meeting-parts.js';
import { notedActions, notedSection } from './noted.js';
import { type CardSection, makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import { isPlanner, type ReminderDesk } from './reminder-desk.js';

/**
 * The card of a meeting: when and where, what comes to it, and for whoever goes to it their priority's
 * figures, what is new and what may be asked. Those who run the calendar see who comes and can move it.
 *
 * @param why a sentence on why the card came, such as that its reader comes in somebody's place; may be empty
 */
export async function describeMeeting(meeting: Meeting, why: string, desk: ReminderDesk): Promise<ReminderCard> {
  const { reader, today, context } = desk;
  const isPast = meeting.day < today;
  const goes = reader !== undefined && !isPast && isInvited(reader, meeting, desk);
  const runs = isPlanner(desk);
  return makeReminderCard({
    kicker: `Panel meeting, ${daysLeft(meeting.day, today, context.workingDays)}`,
    heading: nameWeekday(meeting.day),
    standing: goes ? attendanceStanding(reader, meeting, desk) : null,
    paragraphs: [why],
    facts: meetingFacts(meeting, desk),
    actions: [goes ? attendanceActions(reader, meeting, desk) : [], isPast ? [] : meetingFileActions(meeting, desk)],
    sections: [
      ...(runs ? [{ ...attendanceSection(meeting, desk), actions: isPast ? [] : [[moveAction(meeting, today)]] }] : []),
      ...(runs && meeting.day <= today ? [notedSection(meeting, desk), ...notedActions(meeting, desk)] : []),
      ...(isPast ? [] : comingSections(meeting, desk)),
      ...(goes || reader === undefined ? await describeFiguresForMeeting(lastMeetingBefore(meeting, desk), desk) : []),
    ],
    notes: meetingNotes(meeting),
  });
}

/** What comes to a meeting: rows that open for those who run the calendar, titles for everybody else. */
function comingSections(meeting: Meeting, desk: ReminderDesk): readonly CardSection[] {
  const papers = findPapers(desk.context, meeting, desk.context.papers);
  const written = papers.filter(({ report }) => report.kind !== 'standing');
  if (isPlanner(desk)) return listSection(`Papers for it (${written.length})`, written, desk);
  const titles = (kind: string) =>
    papers.filter(({ report }) => report.kind === kind).map(({ report }) => report.title);
  const tell = (thing: string, names: readonly string[]) =>
    names.length === 0 ? '' : `${capitalise(countOf(names.length, thing))}: ${names.join('; ')}.`;
  const paragraphs = [
    tell('report', titles('report')),
    tell('update', titles('update')),
    ...(titles('standing').length === 0 ? [] : [`On every agenda: ${titles('standing').join('; ')}.`]),
  ];
  return [makeCardSection({ heading: 'What comes to it', paragraphs: paragraphs.filter((words) => words !== '') })];
}

/** The meeting at which the panel last saw its figures. */
function lastMeetingBefore({ day }: Meeting, { context, today }: ReminderDesk): Meeting | undefined {
  return previousMeeting(context.calendar, day < today ? day : today);
}
