import { z } from 'zod/v4';

const text = z.string().min(1);

/** The key of something in a pack. */
export const keySchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');

/** Who owes something. */
export const ownerSchema = z.strictObject({
  /** What they are: "Virtual School headteacher". */
  title: text,
  /** Who that is, by their id in the pack's `people.yaml`. */
  person: keySchema.optional(),
  /** The document that gives it to them; left out where none does and whoever keeps the pack chose. */
  source: text.optional(),
});

export type Owner = Readonly<z.infer<typeof ownerSchema>>;
