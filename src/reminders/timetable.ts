import { addDays, type Day, momentAt } from '../calendar/day.js';
import { nextAllowedMoment } from '../calendar/next-allowed-moment.js';
import type { Ladder } from '../calendar/reminder-rules-schema.js';
import type { WorkingDays } from '../calendar/working-days.js';
import type { Reason } from './notice.js';
import type { Situation } from './situation.js';

/** A day on which a deadline is reminded. */
export interface Rung {
  readonly day: Day;
  readonly reason: Reason;
}

/** Turns days of a calendar into moments, and deadlines into the days on which they are reminded. */
export interface Timetable {
  readonly workingDays: WorkingDays;
  /** When the reminders of a day are written. */
  sendAt(day: Day): Date;
  /** Midnight at the end of a day. */
  endOf(day: Day): Date;
  /** The first moment from the given one on at which people are reminded: on a working day, not early and not late. */
  allowedFrom(moment: Date): Date;
  /** The working days on which a deadline is reminded, in order; of two on one day, the nearer one. */
  rungs(deadline: Day, ladder: Ladder): readonly Rung[];
}

/** Everything is worked out once and remembered: papers of a meeting share their deadlines. */
export function createTimetable({
  calendar: { reminders },
  workingDays,
  timeZone,
  keepsQuiet,
}: Pick<Situation, 'calendar' | 'workingDays' | 'timeZone' | 'keepsQuiet'>): Timetable {
  const moments = new Map<string, Date>();
  const ladders = new Map<Ladder, Map<Day, readonly Rung[]>>();
  function moment(day: Day, time: string): Date {
    const key = `${day} ${time}`;
    const known = moments.get(key) ?? momentAt(day, time, timeZone);
    moments.set(key, known);
    return known;
  }
  // What happens early in the morning waits for the day's reminders, to come with them.
  const hours = { quietFrom: reminders.quietFrom, quietUntil: reminders.at, workingDays, timeZone };
  return Object.freeze<Timetable>({
    workingDays,
    sendAt: (day) => moment(day, reminders.at),
    endOf: (day) => moment(addDays(day, 1), '00:00'),
    allowedFrom: (from) => (keepsQuiet ? nextAllowedMoment(from, hours) : from),
    rungs(deadline, ladder) {
      const byDeadline = ladders.get(ladder) ?? new Map<Day, readonly Rung[]>();
      ladders.set(ladder, byDeadline);
      const known = byDeadline.get(deadline) ?? findRungs(deadline, ladder, workingDays);
      byDeadline.set(deadline, known);
      return known;
    },
  });
}

function findRungs(deadline: Day, ladder: Ladder, workingDays: WorkingDays): readonly Rung[] {
  const byDay = new Map<Day, Reason>();
  for (const days of [...ladder.calendarDays].sort((a, b) => b - a)) {
    byDay.set(workingDays.onOrBefore(addDays(deadline, -days)), { kind: 'days before', days });
  }
  for (const days of [...ladder.workingDays].sort((a, b) => b - a)) {
    if (days === 0) byDay.set(workingDays.onOrBefore(deadline), { kind: 'due today' });
    else byDay.set(workingDays.before(deadline, days), { kind: 'working days before', days });
  }
  return [...byDay].map(([day, reason]) => ({ day, reason })).sort((a, b) => a.day.localeCompare(b.day));
}
