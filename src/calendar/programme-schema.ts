import { z } from 'zod/v4';
import { monthSchema } from './meeting-schema.js';
import { keySchema, ownerSchema } from './owner-schema.js';
import { ladderSchema } from './reminder-rules-schema.js';

const text = z.string().min(1);

/** How often something comes to the panel, or is to be done. */
export const cadences = ['every-meeting', 'quarterly', 'six-monthly', 'annual', 'once'] as const;
export type Cadence = (typeof cadences)[number];

/** How many meetings of a year something of a cadence comes to, where its months say which. */
const monthsOfCadence = { quarterly: 4, 'six-monthly': 2, annual: 1 } as const;

const timing = {
  cadence: z.enum(cadences, `write one of ${cadences.join(', ')}`),
  /** The meetings it comes to, by their months. */
  months: z.array(monthSchema).readonly().default([]),
  /** For `once`: it comes to the last meeting on or before this day. */
  by: z.iso.date('write the day as YYYY-MM-DD').optional(),
};

/** When something comes to a meeting. */
export type Timing = Readonly<z.infer<z.ZodObject<typeof timing>>>;

/** Why the months or day of a timing do not fit its cadence; undefined where they do. */
export function findTimingFault({ cadence, months, by }: Timing): string | undefined {
  if (cadence === 'once') {
    return by === undefined || months.length > 0 ? 'something that comes once needs "by", and no months' : undefined;
  }
  if (by !== undefined) return 'only something that comes once has "by"';
  if (cadence === 'every-meeting') return months.length > 0 ? 'every meeting needs no months' : undefined;
  const wanted = monthsOfCadence[cadence];
  if (new Set(months).size === wanted && months.length === wanted) return undefined;
  return `name ${wanted} different month${wanted === 1 ? '' : 's'} for what is ${cadence}`;
}

/** What a programme entry is: written for the panel, told to it, or on every agenda. */
export const reportKinds = ['report', 'update', 'standing'] as const;

/** A report, update or standing item of the panel's yearly programme. */
export const programmeReportSchema = z
  .strictObject({
    key: keySchema,
    title: text,
    /** As the source prints it, where that differs. */
    printedTitle: text.optional(),
    /** What else people call what it is about: "drugs and alcohol". */
    aliases: z.array(text).readonly().default([]),
    kind: z.enum(reportKinds, `write one of ${reportKinds.join(', ')}`).default('report'),
    ...timing,
    lead: ownerSchema,
    /** Stands in for the lead; otherwise the lead's own deputy in `people.yaml`. */
    deputy: ownerSchema.optional(),
    approver: ownerSchema.optional(),
    /** Working days before its meeting by which it is due, where that is not as for all papers. */
    deadlines: z
      .strictObject({
        draftWorkingDays: z.int().positive().optional(),
        finalWorkingDays: z.int().positive().optional(),
      })
      .optional(),
    /** When its stages are reminded, where that is not as for all papers; of what is on every agenda, `final`. */
    ladders: z.strictObject({ draft: ladderSchema.optional(), final: ladderSchema.optional() }).optional(),
    /** The number of the strategic priority it belongs to. */
    priority: z.int().positive().optional(),
    /** Keys of the indicators it is about. */
    indicators: z.array(keySchema).readonly().default([]),
    /** Its months are not printed, and were taken from what is said in `inferredFrom`. */
    inferred: z.boolean().default(false),
    inferredFrom: text.optional(),
    note: text.optional(),
    source: text,
  })
  .superRefine(explainTiming);

/** Something that the panel or its officers have to do in the year. */
export const dutySchema = z
  .strictObject({
    key: keySchema,
    title: text,
    ...timing,
    owner: ownerSchema,
    /** `before` a meeting, `at` it, or `after` it. */
    when: z.enum(['before', 'at', 'after'], 'write before, at or after').default('at'),
    /** How many working days before or after the meeting it is to be done; otherwise by the general rule. */
    workingDays: z.int().positive().optional(),
    /** When it is reminded, where that is not as for all duties. */
    ladder: ladderSchema.optional(),
    inferred: z.boolean().default(false),
    inferredFrom: text.optional(),
    note: text.optional(),
    source: text,
  })
  .superRefine(explainTiming);

function explainTiming(
  entry: Timing & { readonly inferred: boolean; readonly inferredFrom?: string | undefined },
  context: z.RefinementCtx,
): void {
  const fault = findTimingFault(entry);
  if (fault !== undefined) context.addIssue({ code: 'custom', path: ['months'], message: fault });
  if (entry.inferred && entry.inferredFrom === undefined) {
    context.addIssue({ code: 'custom', path: ['inferred'], message: 'say in inferred_from what it was inferred from' });
  }
}

export type ProgrammeReport = Readonly<z.infer<typeof programmeReportSchema>>;
export type Duty = Readonly<z.infer<typeof dutySchema>>;
