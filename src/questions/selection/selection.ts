import { z } from 'zod/v4';
import { indicatorStatuses } from '../../indicators/indicator.js';
import { comparators } from '../../indicators/reading.js';

/** Colours as lists have them, worst first; `none` is a figure that is not judged. */
export const listColours = ['red', 'amber', 'green', 'none'] as const;
export type ListColour = (typeof listColours)[number];

/** Stances as lists have them; `none` where the panel does nothing in particular. */
export const listStances = ['concern', 'watching', 'celebrate', 'none'] as const;
export type ListStance = (typeof listStances)[number];

/** What an indicator is like, however its figure is judged: which side is good, in what it is measured, how final it is. */
export const traits = [
  'better-higher',
  'better-lower',
  'share',
  'count',
  'rate',
  'days',
  'compared',
  'provisional',
  'beyond',
] as const;
export type Trait = (typeof traits)[number];

/** How a figure moved; `colour` and `stance` where that became another one, `kept` where the colour did not. */
export const changesAsked = ['better', 'worse', 'up', 'down', 'same', 'colour', 'stance', 'kept'] as const;
export type ChangeAsked = (typeof changesAsked)[number];

/** How we stand beside somebody else, in the order in which that is told; `neither` where more is no better than less. */
export const standings = ['worse', 'better', 'same', 'neither'] as const;
export type Standing = (typeof standings)[number];

/** Parts of the scorecard, by the pack's own names; a part that is empty narrows nothing. */
export const scopeSchema = z.strictObject({
  domains: z.array(z.string()).max(50).default([]),
  services: z.array(z.string()).max(50).default([]),
  priorities: z.array(z.int().positive()).max(50).default([]),
  teams: z.array(z.string()).max(50).default([]),
  /** The indicators of a family that was named: "the EET ones". */
  keys: z.array(z.string()).max(600).default([]),
});
export type Scope = Readonly<z.infer<typeof scopeSchema>>;

export const wholeScorecard: Scope = Object.freeze(scopeSchema.parse({}));

/** Quarters in a row; `held` for as far back as figures are held, `since` since the period that the question names. */
export const lastingSchema = z.union([z.int().positive().max(400), z.enum(['held', 'since'])]);
export type Lasting = z.infer<typeof lastingSchema>;

/** How much there has to be of a figure, of its distance from its range, or of its change; of those with this unit alone. */
export const limitSchema = z.strictObject({
  of: z.enum(['level', 'distance', 'change']),
  is: z.enum(['over', 'under', 'least', 'most']),
  amount: z.number().min(0).max(1_000_000),
  unit: z.enum(['%', 'days']),
});
export type Limit = Readonly<z.infer<typeof limitSchema>>;

/** How we have to stand beside one of several others at once: "better than England but not than the region". */
export const besideSchema = z.strictObject({
  comparator: z.enum(comparators),
  standings: z.array(z.enum(standings)).min(1),
});
export type Beside = Readonly<z.infer<typeof besideSchema>>;

/** Which indicators a question asks for where it names none: "what is red in health?". An empty list asks for any. */
export const selectionSchema = z.strictObject({
  scope: scopeSchema.default(wholeScorecard),
  /** What is left out: "everything except fostering". */
  except: scopeSchema.default(wholeScorecard),
  statuses: z.array(z.enum(indicatorStatuses)).default(['scorecard']),
  /** Those that have no figure for the period. */
  unreported: z.boolean().default(false),
  colours: z.array(z.enum(listColours)).default([]),
  stances: z.array(z.enum(listStances)).default([]),
  /** With an expected range, without one, or with one still to be confirmed. */
  range: z.enum(['held', 'none', 'unconfirmed']).nullable().default(null),
  /** Beyond one end of the expected range, whether that is good or bad. */
  side: z.enum(['below', 'above']).nullable().default(null),
  /** What the indicators have to be like, and what not: "which percentages are provisional?" */
  traits: z.array(z.enum(traits)).default([]),
  lacks: z.array(z.enum(traits)).default([]),
  /** The reasons recorded are told beside each; or only those with, or without, a reason are asked for. */
  reasons: z.enum(['told', 'with', 'without']).nullable().default(null),
  /** Those whose figure is withheld from the asker. */
  withheld: z.boolean().default(false),
  /** Of movers, only those that moved in one of these ways since an earlier period. */
  changes: z.array(z.enum(changesAsked)).default([]),
  /** The colours they had at that earlier period: "no longer green". */
  before: z.array(z.enum(listColours)).default([]),
  /** The stances they had then: "no longer of concern". */
  stancesBefore: z.array(z.enum(listStances)).default([]),
  /** Of a comparison with others, only those where we stand in one of these ways. */
  standings: z.array(z.enum(standings)).default([]),
  /** Of a comparison with several, those where we stand so beside each of them at once. */
  besides: z.array(besideSchema).default([]),
  /** Those of which a figure of those we are compared with is published, or is not. */
  published: z.enum(['held', 'none']).nullable().default(null),
  /** Lists stand worst first by colour and stance; the others were asked for: by distance from the end of the range
   * that decides, or by how long it lasts. */
  order: z.enum(['worst', 'best', 'farthest', 'nearest', 'longest']).default('worst'),
  /** The colours, or the change, have to have been so in each of so many quarters up to the period, or more. */
  lasting: lastingSchema.nullable().default(null),
  /** "Under 50%", "by more than 5 points". */
  limit: limitSchema.nullable().default(null),
  /** Whether all of them are so is asked: then those that are not are the answer. */
  asksAll: z.boolean().default(false),
  /** Whether they are more or fewer than half is asked. */
  asksShare: z.boolean().default(false),
  /** What the list is divided by; by quarter it is told for several. */
  by: z.enum(['colour', 'domain', 'priority', 'service', 'quarter']).default('colour'),
  /** Only so many, where a number was said: "the top five". */
  most: z.int().positive().max(600).nullable().default(null),
  /** Only the one at this place in the order: "the second worst". */
  place: z.int().positive().max(600).nullable().default(null),
});
export type Selection = Readonly<z.infer<typeof selectionSchema>>;

/** Parts of the scorecard that a list can be divided by. */
export type DividedBy = Exclude<Selection['by'], 'colour' | 'quarter'>;

/** The whole scorecard, nothing filtered. */
export const everything: Selection = Object.freeze(selectionSchema.parse({}));
