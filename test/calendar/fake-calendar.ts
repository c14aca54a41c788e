import type { z } from 'zod/v4';
import { type Calendar, calendarSchema } from '../../src/calendar/calendar-schema.js';
import type { Meeting } from '../../src/calendar/meeting.js';

type CalendarInput = z.input<typeof calendarSchema>;

/** The third Tuesday of five months a year, from 2024. */
export const dummyRule = {
  weekday: 'tuesday',
  week: 3,
  months: [1, 3, 6, 9, 11],
  from: '2024-01-01',
  source: 'the rule',
} as const;

/** A calendar that meets by `dummyRule`, unless `meetings` says otherwise. */
export function fakeCalendar(fields: CalendarInput = {}): Calendar {
  return calendarSchema.parse({ meetings: { rule: dummyRule }, ...fields });
}

/** A report of the programme. */
export function fakeReport(fields: object = {}) {
  return {
    key: 'fostering',
    title: 'Fostering report',
    cadence: 'annual',
    months: [3],
    lead: { title: 'Head of fostering' },
    source: 'the list',
    ...fields,
  } as const;
}

/** The days of meetings. */
export function daysOf(meetings: readonly Meeting[]): readonly string[] {
  return meetings.map(({ day }) => day);
}
