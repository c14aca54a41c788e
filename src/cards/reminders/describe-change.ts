import { nameWeekday } from '../../questions/wording/days.js';
import { meetingNotes } from '../../questions/wording/meeting-words.js';
import { findPapers } from '../../reminders/find-papers.js';
import type { DeliveredLine } from '../../reminders/reminder-deliveries.js';
import { attendanceActions, attendanceStanding, isInvited } from './describe-attendance.js';
import { listSection } from './describe-papers.js';
import { findMeeting } from './find-meeting.js';
import { meetingFacts, meetingFileActions } from './meeting-parts.js';
import { type CardSection, makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

/**
 * That a meeting its reader was told of is on another day, with the deadlines that move along, or is
 * not held. Undefined where no meeting of the lines is ahead any more.
 */
export function describeChange(lines: readonly DeliveredLine[], desk: ReminderDesk): ReminderCard | undefined {
  const [first, ...others] = lines.flatMap((line) => changeCard(line, desk));
  if (first === undefined || others.length === 0) return first;
  const sections = [first, ...others].map(({ heading, facts, notes }) =>
    makeCardSection({ heading, facts, paragraphs: notes }),
  );
  return makeReminderCard({ kicker: 'Changed', heading: 'Meetings have changed', sections });
}

function changeCard({ about, reason }: DeliveredLine, desk: ReminderDesk): readonly ReminderCard[] {
  if (about.kind !== 'meeting') return [];
  const { reader, today } = desk;
  const meeting = findMeeting(about.meeting, desk);
  const kicker = 'Changed';
  if (meeting === undefined) {
    const heading = `The panel does not meet on ${nameWeekday(about.day)}`;
    return [makeReminderCard({ kicker, heading, paragraphs: ['Nothing is due for it any more.'] })];
  }
  if (meeting.day < today || reason.kind === 'cancelled') return [];
  const from = reason.kind === 'moved' ? ` instead of ${nameWeekday(reason.from)}` : '';
  const goes = reader !== undefined && isInvited(reader, meeting, desk);
  return [
    makeReminderCard({
      kicker,
      heading: `The panel meets on ${nameWeekday(meeting.day)}${from}`,
      standing: goes ? attendanceStanding(reader, meeting, desk) : null,
      facts: meetingFacts(meeting, desk),
      actions: [goes ? attendanceActions(reader, meeting, desk) : [], meetingFileActions(meeting, desk)],
      sections: ownPapers(meeting.plannedFor, desk),
      notes: meetingNotes(meeting),
    }),
  ];
}

/** The reader's own papers for the meeting, with the deadlines they have now. */
function ownPapers(plannedFor: string, desk: ReminderDesk): readonly CardSection[] {
  const meeting = findMeeting(plannedFor, desk);
  if (meeting === undefined) return [];
  const { context, reader, today } = desk;
  const own = findPapers(context, meeting, context.papers).filter(
    ({ lead, report }) => report.kind !== 'standing' && context.people.readerOf(lead, today)?.person.id === reader?.id,
  );
  return listSection('Your papers move along', own, desk);
}
