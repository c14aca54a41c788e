import { z } from 'zod/v4';
import { monthSchema } from './meeting-schema.js';

const text = z.string().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');

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

/** Who owes something. */
export const ownerSchema = z.strictObject({
  /** What they are: "Virtual School headteacher". */
  title: text,
  /** Who that is, by their id in the pack's `people.yaml`. */
  person: key.optional(),
  /** The document that gives it to them; left out where none does and whoever keeps the pack chose. */
  source: text.optional(),
});

/** What a programme entry is: written for the panel, told to it, or on every agenda. */
export const reportKinds = ['report', 'update', 'standing'] as const;

/** A report, update or standing item of the panel's yearly programme. */
export const programmeReportSchema = z
  .strictObject({
    key,
    title: text,
    /** As the source prints it, where that differs. */
    printedTitle: text.optional(),
    kind: z.enum(reportKinds, `write one of ${reportKinds.join(', ')}`).default('report'),
    ...timing,
    lead: ownerSchema,
    /** Stands in for the lead; otherwise the lead's own deputy in `people.yaml`. */
    deputy: ownerSchema.optional(),
    approver: ownerSchema.optional(),
    /** The number of the strategic priority it belongs to. */
    priority: z.int().positive().optional(),
    /** Keys of the indicators it is about. */
    indicators: z.array(key).readonly().default([]),
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
    key,
    title: text,
    ...timing,
    owner: ownerSchema,
    /** `before` a meeting, `at` it, or `after` it. */
    when: z.enum(['before', 'at', 'after'], 'write before, at or after').default('at'),
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

export type Owner = Readonly<z.infer<typeof ownerSchema>>;
export type ProgrammeReport = Readonly<z.infer<typeof programmeReportSchema>>;
export type Duty = Readonly<z.infer<typeof dutySchema>>;
