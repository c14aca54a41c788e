import type { Meeting } from '../../calendar/meeting.js';
import type { Person } from '../../people/person.js';
import { joinWords } from '../../questions/wording/words.js';
import { type AttendanceCount, countAttendance } from '../../reminders/count-attendance.js';
import type { CardAction, CardFact, CardSection, Standing } from './reminder-card.js';
import { makeCardSection } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** What people said of one meeting. */
function answersOf(meeting: Meeting, { context }: ReminderDesk) {
  return context.records.attendance.filter((answer) => answer.meeting === meeting.plannedFor);
}

/** Whether somebody is asked whether they come: a member, or whoever comes in a member's place. */
export function isInvited(person: Person, meeting: Meeting, desk: ReminderDesk): boolean {
  const { panelMembers } = desk.context;
  if (panelMembers.some(({ id }) => id === person.id)) return true;
  return answersOf(meeting, desk).some(
    ({ answer, person: id }) =>
      answer === 'apologies' && panelMembers.some((member) => member.id === id && member.substitute === person.id),
  );
}

/** What somebody said about coming to a meeting. */
export function attendanceStanding(person: Person, meeting: Meeting, desk: ReminderDesk): Standing {
  const own = answersOf(meeting, desk).find((answer) => answer.person === person.id)?.answer;
  if (own === 'coming') return { tone: 'good', label: 'You said that you will be there', reason: '' };
  if (own === undefined) return { tone: 'plain', label: 'Will you be there? Please answer below', reason: '' };
  const reason =
    person.substitute === undefined
      ? 'Nobody is named to come in your place.'
      : `${nameOf(desk, person.substitute)} is asked to come in your place.`;
  return { tone: 'soon', label: 'You sent your apologies', reason };
}

/** To say, or say otherwise, whether one comes. */
export function attendanceActions(person: Person, meeting: Meeting, desk: ReminderDesk): readonly CardAction[] {
  const own = answersOf(meeting, desk).find((answer) => answer.person === person.id)?.answer;
  const data = { id: meeting.plannedFor };
  return [
    ...(own === 'coming' ? [] : [{ title: 'I will be there', press: { verb: 'meeting/attend', data } } as const]),
    ...(own === 'apologies' ? [] : [{ title: 'Apologies', press: { verb: 'meeting/apologies', data } } as const]),
  ];
}

export function attendanceCount(meeting: Meeting, desk: ReminderDesk): AttendanceCount {
  const { panelMembers, calendar } = desk.context;
  return countAttendance(panelMembers, answersOf(meeting, desk), calendar.panel.quorum);
}

/** Whether enough members come, as a standing. */
export function quorumStanding({ quorum, coming, needed, members, apologies }: AttendanceCount): Standing {
  const said = needed === null ? `${coming} coming` : `${coming} of the ${needed} needed are coming`;
  switch (quorum) {
    case 'reached':
      return { tone: 'good', label: 'The quorum is reached', reason: `${said}.` };
    case 'out of reach':
      return {
        tone: 'late',
        label: 'The quorum cannot be reached',
        reason: `${members - apologies} can still come, and ${needed} are needed.`,
      };
    case 'open':
      return { tone: 'soon', label: 'The quorum is not certain', reason: `${said} so far.` };
    case 'none':
      return { tone: 'plain', label: said, reason: '' };
  }
}

/** Who comes, who does not and who has not said, for those who run the calendar. */
export function attendanceSection(meeting: Meeting, desk: ReminderDesk): CardSection {
  const answers = new Map(answersOf(meeting, desk).map(({ person, answer }) => [person, answer]));
  const { panelMembers } = desk.context;
  const invited = panelMembers.flatMap(({ id, substitute }) =>
    answers.get(id) === 'apologies' && substitute !== undefined ? [id, substitute] : [id],
  );
  const named = (answer: 'coming' | 'apologies' | undefined) =>
    invited.filter((id) => answers.get(id) === answer).map((id) => nameOf(desk, id));
  const facts: readonly CardFact[] = [
    { label: 'Coming', words: namesOf(named('coming')) },
    { label: 'Apologies', words: namesOf(named('apologies')) },
    { label: 'No answer yet', words: namesOf(named(undefined)) },
  ];
  return makeCardSection({ heading: 'Who comes', standing: quorumStanding(attendanceCount(meeting, desk)), facts });
}

function namesOf(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : joinWords(names);
}
