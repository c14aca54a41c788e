import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { intents } from '../../../src/questions/query.js';

const outcomes = ['answered', 'clarify', 'not_found', 'refused'] as const;
const figureKinds = ['actual', 'lower', 'higher', 'target', 'benchmark'] as const;

/** One value, or any of several that are all right. */
const oneOf = <T extends z.ZodType>(value: T) =>
  z
    .union([value, z.array(value).min(1)])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.infer<T>[]);

/** `[indicator, period, value]` of our own figure, or of the kind named fourth. */
const figure = z.union([
  z.tuple([z.string(), z.string(), z.number().nullable()]).transform((given) => [...given, 'actual'] as const),
  z.tuple([z.string(), z.string(), z.number().nullable(), z.enum(figureKinds)]),
]);

const turnSchema = z.strictObject({
  ask: z.string(),
  as: z.enum(['officer', 'lead', 'clerk', 'councillor', 'chair', 'channel']).default('officer'),
  outcome: oneOf(z.enum(outcomes)),
  intent: oneOf(z.enum(intents)).optional(),
  indicators: z.array(z.string()).optional(),
  includes: z.array(z.string()).default([]),
  period: oneOf(z.string()).optional(),
  figures: z.array(figure).default([]),
});

/** One question and what is right to say to it. */
export type Turn = z.infer<typeof turnSchema>;

const entrySchema = z.union([
  z.strictObject({ dialogue: z.array(turnSchema).min(2) }).transform(({ dialogue }) => dialogue),
  turnSchema.transform((turn) => [turn]),
]);

/** The questions of one conversation, in order; most are alone in theirs. */
export type Conversation = readonly Turn[];

/** Reads one part of the bank: `built-with` may be looked at while building, `kept-back` is only scored. */
export function readBank(part: 'built-with' | 'kept-back'): readonly Conversation[] {
  const folder = fileURLToPath(new URL(part, import.meta.url));
  return readdirSync(folder).flatMap((file) =>
    z.array(entrySchema).parse(parse(readFileSync(join(folder, file), 'utf8'))),
  );
}
