import type { Calendar } from './calendar-schema.js';
import type { Day } from './day.js';
import type { Meeting } from './meeting.js';
import type { WorkingDays } from './working-days.js';

/** By when each stage of a meeting's papers is due, each on a working day. */
export interface Deadlines {
  readonly draft: Day;
  readonly final: Day;
  /** When the papers go out to the panel. */
  readonly circulation: Day;
}

/** Counts a meeting's deadlines back from its day; moved meetings count from their new one. */
export function findDeadlines(
  { deadlines }: Pick<Calendar, 'deadlines'>,
  { day }: Pick<Meeting, 'day'>,
  workingDays: WorkingDays,
): Deadlines {
  return {
    draft: workingDays.before(day, deadlines.draftWorkingDays),
    final: workingDays.before(day, deadlines.finalWorkingDays),
    // With so many clear days between the two, neither counted, it is one more before the meeting.
    circulation: workingDays.before(day, deadlines.circulationClearDays + 1),
  };
}
