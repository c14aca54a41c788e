import { z } from 'zod/v4';
import { weekdays } from './day.js';

const count = z.int().min(0);
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = z.string().regex(timePattern, 'write the time as HH:mm, such as 09:00');

/** Whether a text is a time of day as a calendar writes it. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

/** How far before its meeting each stage of a paper is due. */
export const deadlineRulesSchema = z.strictObject({
  /** Working days strictly before the meeting. */
  draftWorkingDays: z.int().positive().default(15),
  finalWorkingDays: z.int().positive().default(7),
  /** Clear working days between circulation and the meeting, neither of the two counted. */
  circulationClearDays: count.default(5),
});

/** Days before a deadline on which it is reminded; 0 is the day itself. */
export const ladderSchema = z.strictObject({
  calendarDays: z.array(count).readonly().default([]),
  workingDays: z.array(count).readonly().default([]),
});

/** Who hears that a paper is late, in the order they are told. */
export const lateListeners = ['lead', 'deputy', 'clerk', 'head-of-service'] as const;

/** When people are reminded. Reminders are written at one time of day, on working days. */
export const reminderRulesSchema = z.strictObject({
  /** In the council's time zone. */
  at: time.default('09:00'),
  quietFrom: time.default('18:00'),
  quietUntil: time.default('08:00'),
  ladder: z
    .strictObject({
      draft: ladderSchema.default({ calendarDays: [30], workingDays: [10, 5, 1, 0] }),
      final: ladderSchema.default({ calendarDays: [], workingDays: [10, 5, 1, 0] }),
      standing: ladderSchema.default({ calendarDays: [], workingDays: [5, 1] }),
      duty: ladderSchema.default({ calendarDays: [], workingDays: [10, 1] }),
    })
    .prefault({}),
  /** By how many working days before or after its meeting a duty is done that does not say. */
  dutyWorkingDays: z.strictObject({ before: count, after: count }).default({ before: 5, after: 10 }),
  late: z
    .strictObject({
      /** Past its final deadline a paper is reminded every so many working days until circulation. */
      everyWorkingDays: z.int().positive(),
      /** From which working day after a missed deadline each is told; of both deadlines, or of one stage's only. */
      tell: z
        .array(
          z.strictObject({
            who: z.enum(lateListeners),
            fromWorkingDay: z.int().positive(),
            stage: z.enum(['draft', 'final']).optional(),
          }),
        )
        .readonly(),
    })
    .default({
      everyWorkingDays: 2,
      tell: [
        { who: 'lead', fromWorkingDay: 1 },
        { who: 'deputy', fromWorkingDay: 1 },
        { who: 'clerk', fromWorkingDay: 1 },
        { who: 'head-of-service', fromWorkingDay: 3, stage: 'draft' },
        { who: 'head-of-service', fromWorkingDay: 1, stage: 'final' },
      ],
    }),
  /** Working days before a meeting on which members of the panel get their card. */
  memberWorkingDays: z.array(count).readonly().default([10, 2]),
  /** Working days before a meeting on which an unsure quorum is told. */
  quorumWorkingDays: count.default(2),
  /** On which day of the week the clerk is told whom the bot could not reach. */
  unreachedOn: z.enum(weekdays, 'write a weekday in full and in small letters, such as monday').default('monday'),
});

export type Ladder = Readonly<z.infer<typeof ladderSchema>>;
export type LateListener = (typeof lateListeners)[number];
export type DeadlineRules = Readonly<z.infer<typeof deadlineRulesSchema>>;
export type ReminderRules = Readonly<z.infer<typeof reminderRulesSchema>>;
