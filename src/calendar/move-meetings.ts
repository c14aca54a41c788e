import type { Calendar } from './calendar-schema.js';
import type { Day } from './day.js';

/** A meeting that somebody moved after the calendar was written, named by the day it was first planned for. */
export interface MeetingMove {
  readonly plannedFor: Day;
  readonly to: Day;
  readonly reason: string;
}

/**
 * The calendar with meetings moved as people agreed; a later move of the same meeting takes the place of
 * the calendar's own or of an earlier one. A move back to the day it was planned for undoes it.
 */
export function moveMeetings<T extends Pick<Calendar, 'meetings'>>(calendar: T, moves: readonly MeetingMove[]): T {
  if (moves.length === 0) return calendar;
  const latest = new Map(moves.map((move) => [move.plannedFor, move]));
  const moved = [
    ...calendar.meetings.moved.filter(({ from }) => !latest.has(from)),
    ...[...latest.values()]
      .filter(({ plannedFor, to }) => plannedFor !== to)
      .map(({ plannedFor, to, reason }) => ({ from: plannedFor, to, reason })),
  ];
  return { ...calendar, meetings: { ...calendar.meetings, moved } };
}
