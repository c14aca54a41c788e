import type { PanelRules } from '../calendar/panel-schema.js';
import type { Person } from '../people/person.js';
import type { Attendance } from '../store/panel-records.js';

/** How many seats of the panel are taken at a meeting, as far as people said. */
export interface AttendanceCount {
  readonly members: number;
  readonly coming: number;
  readonly apologies: number;
  readonly unanswered: number;
  /** How many are needed; null where the calendar names no quorum. */
  readonly needed: number | null;
  readonly quorum: 'none' | 'reached' | 'open' | 'out of reach';
}

/**
 * Counts the seats of a meeting. A member who sends apologies gives the seat to their substitute,
 * where they have one, and it is as the substitute says.
 *
 * @param answers of this meeting, one a person at most
 */
export function countAttendance(
  members: readonly Person[],
  answers: readonly Attendance[],
  quorum: PanelRules['quorum'],
): AttendanceCount {
  const answerOf = new Map(answers.map(({ person, answer }) => [person, answer]));
  const seats = members.map(({ id, substitute }) => {
    const own = answerOf.get(id);
    return own === 'apologies' && substitute !== undefined ? answerOf.get(substitute) : own;
  });
  const coming = seats.filter((seat) => seat === 'coming').length;
  const apologies = seats.filter((seat) => seat === 'apologies').length;
  const needed = quorum?.needed ?? null;
  return {
    members: members.length,
    coming,
    apologies,
    unanswered: members.length - coming - apologies,
    needed,
    quorum: judge(needed, coming, members.length - apologies),
  };
}

function judge(needed: number | null, coming: number, possible: number): AttendanceCount['quorum'] {
  if (needed === null) return 'none';
  if (coming >= needed) return 'reached';
  return possible < needed ? 'out of reach' : 'open';
}
