import { z } from 'zod/v4';
import { findCalendarMistakes } from './check-calendar.js';
import { meetingsSchema } from './meeting-schema.js';
import { panelSchema } from './panel-schema.js';
import { dutySchema, programmeReportSchema } from './programme-schema.js';
import { deadlineRulesSchema, reminderRulesSchema } from './reminder-rules-schema.js';

const text = z.string().min(1);
const day = z.iso.date('write the day as YYYY-MM-DD');

/** Whose bank holidays are no working days, as the package date-holidays names countries and regions. */
export const holidaysSchema = z.strictObject({ country: text, region: text.optional() });

/** Days on which the council is closed besides weekends and bank holidays, the first and the last included. */
export const closureSchema = z
  .strictObject({ from: day, to: day, reason: text })
  .refine(({ from, to }) => from <= to, 'the first closed day is after the last');

/**
 * A pack's `calendar.yaml`, keys in camel case: when the panel meets, what comes to which meeting,
 * what has to be done in the year, and how people are reminded. Everything may be left out; an empty
 * calendar has no meetings.
 */
export const calendarSchema = z
  .strictObject({
    holidays: holidaysSchema.optional(),
    closures: z.array(closureSchema).readonly().default([]),
    panel: panelSchema.prefault({}),
    meetings: meetingsSchema.prefault({}),
    reports: z.array(programmeReportSchema).readonly().default([]),
    duties: z.array(dutySchema).readonly().default([]),
    deadlines: deadlineRulesSchema.prefault({}),
    reminders: reminderRulesSchema.prefault({}),
  })
  .superRefine((calendar, context) => {
    for (const { path, message } of findCalendarMistakes(calendar)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

/** The calendar of a panel, checked. */
export type Calendar = Readonly<z.infer<typeof calendarSchema>>;
export type Holidays = Readonly<z.infer<typeof holidaysSchema>>;
export type Closure = Readonly<z.infer<typeof closureSchema>>;

/** The calendar of a pack that has none: no meetings, and the usual deadlines. */
export const emptyCalendar: Calendar = Object.freeze(calendarSchema.parse({}));
