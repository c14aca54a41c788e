import { z } from 'zod/v4';

const name = z.string().min(1);

/** The headings of the exception report, as the council's panel knows them. */
const exceptionReportSchema = z.strictObject({
  title: name.default('Exception report'),
  celebrate: name.default('Greens to celebrate'),
  amberWatching: name.default('Ambers on watching brief'),
  amberConcern: name.default('Ambers of concern'),
  redWatching: name.default('Reds on watching brief'),
  redConcern: name.default('Reds of concern'),
  /** What stands under a heading without rows. */
  none: name.default('None'),
});

/**
 * A pack's `vocabulary.yaml`, keys in camel case: the council's own names for what the code knows
 * by code, and the words its people use. Nothing about a council stands anywhere else.
 */
export const vocabularySchema = z.strictObject({
  council: name,
  panel: name,
  /** Whom to ask what the bot must not or cannot answer: "the performance team". */
  contact: name,
  /** Names in a sentence: "England", "South West", "statistical neighbours". */
  comparators: z.strictObject({
    own: name,
    england: name,
    region: name,
    'statistical-neighbours': name,
    outstanding: name,
  }),
  /** Further words for a comparator: `{ statistical-neighbours: [sn, similar councils] }`. */
  comparatorAliases: z.record(z.string(), z.array(name)).default({}),
  domains: z.record(z.string(), name),
  /** Further words for a domain: `{ health-wellbeing: [health] }`. */
  domainAliases: z.record(z.string(), z.array(name)).default({}),
  services: z.record(z.string(), name),
  serviceAliases: z.record(z.string(), z.array(name)).default({}),
  /** The teams that rows of one measure belong to, by the `team.key` of the catalogue. */
  teams: z.record(z.string(), z.strictObject({ name, aliases: z.array(name).default([]) })).default({}),
  priorities: z
    .array(z.strictObject({ number: z.int().positive(), name, aliases: z.array(name).default([]) }))
    .default([]),
  exceptionReport: exceptionReportSchema.prefault({}),
  /** Words rewritten before indicators are looked for: `{ kids: children, dentist: dental }`. */
  synonyms: z.record(z.string(), name).default({}),
  /** Questions offered by help and at the start. */
  examples: z.array(name).min(3),
  /**
   * What people ask for and no document holds, such as costs or another council: single words, plural
   * and singular, or the name of a part of the scorecard whose people are not counted; phrases that ask
   * for it whatever else is named; and the sentence that says what there is instead.
   */
  notHeld: z
    .array(
      z.strictObject({
        words: z.array(z.string().regex(/^[a-z' -]+$/, 'words in small letters')).default([]),
        /** What asks for it only as a whole, of words that are held or say nothing: "average age", "what happens when". */
        phrases: z.array(z.string().regex(/^[a-z0-9' -]+$/, 'phrases in small letters')).default([]),
        say: name,
        /** The words name places, so that nobody takes one for a person's name. */
        arePlaces: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Gatherings besides the panel's, for which people want an answer: "for SMT tomorrow". */
  occasions: z.array(name).default([]),
  /** How people write "the bot" in front of a question, besides its mention. */
  botNames: z.array(name).default([]),
});

export type Vocabulary = Readonly<z.infer<typeof vocabularySchema>>;
