import { z } from 'zod/v4';
import { weekdays } from './day.js';

const text = z.string().min(1);
const day = z.iso.date('write the day as YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as HH:mm, such as 10:00');

/** A month by its number. */
export const monthSchema = z.int('write the month as a number').min(1, 'use 1 to 12').max(12, 'use 1 to 12');

/** How a panel's meetings fall where no day was agreed yet. */
export const meetingRuleSchema = z.strictObject({
  weekday: z.enum(weekdays, 'write a weekday in full and in small letters, such as tuesday'),
  /** Which one of the month: 1 to 4, or -1 for the last. */
  week: z.union([z.int().min(1).max(4), z.literal(-1)], 'use 1 to 4, or -1 for the last of the month'),
  months: z.array(monthSchema).min(1, 'name at least one month').readonly(),
  /** The rule gives no meeting before this day. */
  from: day,
  start: time.optional(),
  place: text.optional(),
  source: text,
});

/** A report or update that a document says the panel received. */
export const receivedReportSchema = z.strictObject({
  title: text,
  /** The number that the document gives it. */
  number: z.int().positive().optional(),
  /** The report of the yearly programme that it was, by its key. */
  report: text.optional(),
  note: text.optional(),
});

/** A meeting on a day that was agreed or held; it takes the place of the rule's in the same month. */
export const datedMeetingSchema = z.strictObject({
  day,
  start: time.optional(),
  place: text.optional(),
  /** The last day whose releases of the scorecard the panel saw; otherwise by the general rule. */
  dataCutOff: day.optional(),
  note: text.optional(),
  source: text,
  received: z.array(receivedReportSchema).readonly().default([]),
});

/** A meeting moved to another day; it keeps the reports of the month it was planned for. */
export const movedMeetingSchema = z.strictObject({ from: day, to: day, reason: text });

/** A meeting that does not take place. */
export const cancelledMeetingSchema = z.strictObject({ day, reason: text });

/** When a panel meets. */
export const meetingsSchema = z.strictObject({
  rule: meetingRuleSchema.optional(),
  dates: z.array(datedMeetingSchema).readonly().default([]),
  moved: z.array(movedMeetingSchema).readonly().default([]),
  cancelled: z.array(cancelledMeetingSchema).readonly().default([]),
  /** How many days before a meeting the data it looks at is taken: 0 is its own day. */
  dataCutOffDays: z.int().min(0).default(0),
});

export type MeetingRule = Readonly<z.infer<typeof meetingRuleSchema>>;
export type DatedMeeting = Readonly<z.infer<typeof datedMeetingSchema>>;
export type ReceivedReport = Readonly<z.infer<typeof receivedReportSchema>>;
export type MeetingPlan = Readonly<z.infer<typeof meetingsSchema>>;
