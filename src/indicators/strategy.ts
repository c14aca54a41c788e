import { z } from 'zod/v4';

const text = z.string().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const day = z.iso.date('write the day as YYYY-MM-DD');

/** How often a strategy promises to report a measure; `not-stated` where it does not say. */
export const frequencies = ['every-meeting', 'quarterly', 'twice-yearly', 'yearly', 'not-stated'] as const;
export type Frequency = (typeof frequencies)[number];

/** Something by which a priority is to be judged: its "how do we know we are doing well". */
export const strategyMeasureSchema = z.strictObject({
  name: text,
  frequency: z.enum(frequencies, `write one of ${frequencies.join(', ')}`),
  /** The indicator that measures it, where the catalogue has one. */
  indicator: key.optional(),
  /** What else the strategy says of how it is reported. */
  note: text.optional(),
});

/** A person named in a document for a priority or post, as a fact of that document's day. */
export const namedPersonSchema = z.strictObject({
  /** What they were named as: "lead councillor", "support officer", "chair". */
  post: text,
  name: text,
  /** A change that the document announces, or a role it names beside the person. */
  note: text.optional(),
});

/** One priority of a strategy. */
export const strategyPrioritySchema = z.strictObject({
  number: z.int().positive(),
  /** In short words of our own. */
  name: text,
  /** As the strategy prints it. */
  printedName: text,
  /** What people call it, by which it is found in a question. */
  aliases: z.array(text).readonly().default([]),
  leads: z.array(namedPersonSchema).readonly().default([]),
  /** Domains of the vocabulary it answers to, where that is clear. */
  domains: z.array(text).readonly().default([]),
  /** Keys of the indicators it answers to besides those of its measures, where that is clear. */
  indicators: z.array(key).readonly().default([]),
  measures: z.array(strategyMeasureSchema).readonly().default([]),
});

/** A strategy that a panel worked by or works by, one entry of a pack's `strategies.yaml`. */
export const strategySchema = z.strictObject({
  key,
  title: text,
  /** The first day it was in force, as near as its documents say. */
  from: day,
  /** Who approved it and when, as a sentence. */
  approved: text.optional(),
  /** By when it is to be reviewed, in words: "June 2026". */
  reviewDue: text.optional(),
  /** The document that prints the priorities, and the place in it. */
  source: text,
  /** The document that names leads: "Annual report of the panel, July 2023, paragraph 15"; left out where none does. */
  leadsSource: text.optional(),
  /** The day of that document. */
  leadsNamedOn: day.optional(),
  /** What must be known of the strategy, such as that it names no leads. */
  note: text.optional(),
  priorities: z.array(strategyPrioritySchema).min(1).readonly(),
});

/** People named for a post of the panel by one document. */
export const officeSchema = namedPersonSchema.extend({ namedOn: day, source: text });

/** A pack's `strategies.yaml`, keys in camel case. */
export const strategiesFileSchema = z
  .strictObject({
    strategies: z.array(strategySchema).readonly(),
    offices: z.array(officeSchema).readonly().default([]),
  })
  .superRefine(({ strategies }, context) => {
    for (const { path, message } of findMistakes(strategies)) context.addIssue({ code: 'custom', path, message });
  });

export type StrategyMeasure = Readonly<z.infer<typeof strategyMeasureSchema>>;
export type NamedPerson = Readonly<z.infer<typeof namedPersonSchema>>;
export type StrategyPriority = Readonly<z.infer<typeof strategyPrioritySchema>>;
export type Strategy = Readonly<z.infer<typeof strategySchema>>;
export type Office = Readonly<z.infer<typeof officeSchema>>;
/** All that a pack knows of strategies, and of who was named for what. */
export type Strategies = Readonly<z.infer<typeof strategiesFileSchema>>;

interface Mistake {
  readonly path: (string | number)[];
  readonly message: string;
}

function* findMistakes(strategies: readonly Strategy[]): Generator<Mistake> {
  const keys = new Set<string>();
  for (const [index, { key: known, priorities, leadsSource, leadsNamedOn }] of strategies.entries()) {
    if (keys.has(known)) yield { path: ['strategies', index, 'key'], message: `"${known}" is given twice` };
    keys.add(known);
    const numbers = new Set<number>();
    for (const [place, { number, leads }] of priorities.entries()) {
      const path = ['strategies', index, 'priorities', place];
      if (numbers.has(number)) yield { path: [...path, 'number'], message: `priority ${number} is given twice` };
      numbers.add(number);
      if (leads.length > 0 && (leadsSource === undefined || leadsNamedOn === undefined)) {
        yield {
          path: [...path, 'leads'],
          message: 'say where and when leads were named: leads_source, leads_named_on',
        };
      }
    }
  }
}

/** The strategy in force on a day: the last that had begun; undefined before the first. */
export function strategyOn(strategies: Strategies, today: string): Strategy | undefined {
  return strategies.strategies
    .filter(({ from }) => from <= today)
    .reduce<Strategy | undefined>((latest, each) => (latest && latest.from > each.from ? latest : each), undefined);
}
