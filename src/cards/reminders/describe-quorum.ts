import type { Meeting } from '../../calendar/meeting.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { attendanceCount, attendanceSection, quorumStanding } from './describe-attendance.js';
import { meetingFacts, moveAction } from './meeting-parts.js';
import { makeReminderCard, type ReminderCard } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

/**
 * For clerk and chair: that the quorum of a meeting is not certain, or out of reach.
 *
 * @param isShown whether the card stands in the chat already, which is then to say as well that the quorum is reached
 * @returns undefined where there is nothing to say of it.
 */
export function describeQuorum(meeting: Meeting, desk: ReminderDesk, isShown = false): ReminderCard | undefined {
  const count = attendanceCount(meeting, desk);
  const { quorum } = desk.context.calendar.panel;
  if (meeting.day < desk.today || quorum === undefined || (count.quorum === 'reached' && !isShown)) return undefined;
  const rule = `${quorum.needed} of ${quorum.members} members must be there. Otherwise: ${quorum.otherwise}`;
  return makeReminderCard({
    kicker: 'Quorum',
    heading: nameWeekday(meeting.day),
    standing: quorumStanding(count),
    paragraphs: [rule],
    facts: meetingFacts(meeting, desk),
    actions: [[moveAction(meeting, desk.today)]],
    sections: [{ ...attendanceSection(meeting, desk), standing: null }],
  });
}
