import { z } from 'zod/v4';

/** Which side of its expected range is the good one; `none` means that a figure is never judged. */
export const polarities = ['higher', 'lower', 'range', 'none'] as const;
export type Polarity = (typeof polarities)[number];

/**
 * How months make quarters and years: counts of events add up (`sum`), a `snapshot` quarter is its
 * last month, `period` is computed over the period, `annualised` is a rate scaled to a year,
 * `rolling` a three-year average, `rolling-year` the last twelve months.
 */
export const aggregations = ['sum', 'snapshot', 'period', 'annualised', 'rolling', 'rolling-year'] as const;
export type Aggregation = (typeof aggregations)[number];

/** Where an indicator stands: on the scorecard, only in older documents, or watched without any figure. */
export const indicatorStatuses = ['scorecard', 'history', 'watched'] as const;

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const words = z.array(z.string().min(1)).default([]);

/** One entry of a pack's `catalogue.yaml`, its keys in camel case. Keys never change; names and aliases may. */
export const indicatorSchema = z.strictObject({
  key,
  status: z.enum(indicatorStatuses).default('scorecard'),
  /** The number printed before the name; rows that share one are reported together. */
  number: z.int().positive().optional(),
  /** The name as the scorecard prints it, its number included. */
  printedName: z.string().min(1),
  /** The name on cards, in words a councillor would use, up to 60 characters. */
  plainName: z.string().min(1).max(60),
  /** What it measures, in one or two sentences of our own. */
  definition: z.string().min(1),
  /** Where the definition comes from: a document and place, or named guidance. */
  definitionSource: z.string().min(1).optional(),
  /** What the panel may ask when it is red: three questions, fixed, and without any figure. */
  scrutiny: z.array(z.string().min(1).max(160)).length(3, 'give three questions').optional(),
  unit: z.string().min(1),
  /** Digits after the decimal point when a figure is written. */
  decimals: z.int().min(0).max(2).default(0),
  polarity: z.enum(polarities),
  aggregation: z.enum(aggregations),
  /** The least and greatest values that can be true; an import outside them is refused. */
  bounds: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).default({}),
  service: z.string().min(1).optional(),
  area: z.string().min(1).optional(),
  /** Of the school year, its figures stand in the financial year that begins with it: the exams of summer 2022 in 2021-22. */
  reportingYear: z.enum(['financial', 'school']).default('financial'),
  domain: z.string().min(1),
  priority: z.int().positive().optional(),
  prioritySource: z.string().min(1).optional(),
  /** The Department for Education's reference as printed. */
  dfeRef: z.string().min(1).optional(),
  /** Further codes that mean the same row, such as the right spelling of a misprint. */
  codes: words,
  /** Whole phrases and words people use for it, beyond its names and codes. */
  aliases: words,
  /** Words several indicators share ("eet", "visits"): naming one of them means this indicator may be meant. */
  families: words,
  /** Words that tell this indicator from others of its families: an age band, a method, a team. */
  qualifiers: words,
  /** The team this row belongs to, where rows of one measure differ by team only. */
  team: z.strictObject({ key, name: z.string().min(1), measure: key }).optional(),
  /** Other measures of the same subject with another age band, window or method. */
  related: z.array(key).default([]),
  /** For a count: the share of which it is the numerator. */
  numeratorOf: key.optional(),
  /** For a count: the counts that add up to it in every period. */
  sumOf: z.array(key).default([]),
  /** Kinds of period in which the denominator is known to be 10 or less. */
  smallCohort: z.array(z.enum(['month', 'quarter', 'year'])).default([]),
  /** Days after the end of a quarter by which its figure usually is in; without it none is ever missed. */
  dueWithinDays: z.int().positive().optional(),
  /** Figures are local until reconciled once a year, so every card says "provisional". */
  reconciledYearly: z.boolean().default(false),
  /** Anything a reader of the figure must know, such as a source that states it differently. */
  note: z.string().min(1).optional(),
});

/** An indicator: one row of the scorecard, or a measure that only history or the strategy has. */
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;

/** Whether a figure counts children or other whole things, so that small values may point at someone. */
export function isCount(indicator: Pick<Indicator, 'unit'>): boolean {
  return indicator.unit === 'children' || indicator.unit === 'episodes' || indicator.unit === 'people';
}
