import { z } from 'zod/v4';
import { indicatorStatuses } from '../../indicators/indicator.js';

/** Colours as lists have them, worst first; `none` is a figure that is not judged. */
export const listColours = ['red', 'amber', 'green', 'none'] as const;
export type ListColour = (typeof listColours)[number];

/** Stances as lists have them; `none` where the panel does nothing in particular. */
export const listStances = ['concern', 'watching', 'celebrate', 'none'] as const;
export type ListStance = (typeof listStances)[number];

/** How a figure moved; `colour` where its colour became another one, `kept` where it did not. */
export const changesAsked = ['better', 'worse', 'up', 'down', 'same', 'colour', 'kept'] as const;
export type ChangeAsked = (typeof changesAsked)[number];

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

/** Which indicators a question asks for where it names none: "what is red in health?". An empty list asks for any. */
export const selectionSchema = z.strictObject({
  scope: scopeSchema.default(wholeScorecard),
  /** What is left out: "everything except fostering". */
  except: scopeSchema.default(wholeScorecard),
  statuses: z.array(z.enum(indicatorStatuses)).default(['scorecard']),
  colours: z.array(z.enum(listColours)).default([]),
  stances: z.array(z.enum(listStances)).default([]),
  /** With an expected range, or without one. */
  range: z.enum(['held', 'none']).nullable().default(null),
  /** Beyond one end of the expected range, whether that is good or bad. */
  side: z.enum(['below', 'above']).nullable().default(null),
  /** Of movers, only those that moved in one of these ways since an earlier period. */
  changes: z.array(z.enum(changesAsked)).default([]),
  /** Of movers, only those that moved the same way for so many quarters in a row at least. */
  movedFor: z.int().positive().max(400).nullable().default(null),
  /** The colours they had at that earlier period: "no longer green". */
  before: z.array(z.enum(listColours)).default([]),
  /** Lists stand worst first by colour and stance; the others were asked for: by distance, or by how long it lasts. */
  order: z.enum(['worst', 'best', 'farthest', 'longest']).default('worst'),
  /** Outside the range for so many quarters in a row at least. */
  outsideFor: z.int().positive().max(400).nullable().default(null),
  /** What the list is divided by. */
  by: z.enum(['colour', 'domain', 'priority', 'service']).default('colour'),
  /** Only so many, where a number was said: "the top five". */
  most: z.int().positive().max(600).nullable().default(null),
});
export type Selection = Readonly<z.infer<typeof selectionSchema>>;

/** The whole scorecard, nothing filtered. */
export const everything: Selection = Object.freeze(selectionSchema.parse({}));
