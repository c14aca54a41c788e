import { z } from 'zod/v4';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const day = z.iso.date('write the date as YYYY-MM-DD');

/** Days on which somebody is away, the first and the last included. */
export const absenceSchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'the first day away is after the last');

/** Days on which somebody is away, the first and the last included: `YYYY-MM-DD`. */
export type Absence = Readonly<z.infer<typeof absenceSchema>>;

/** One entry of `people` in a pack's `people.yaml`, its keys in camel case. */
export const personSchema = z.strictObject({
  /** Stands for the person everywhere; never changes and never shown. */
  id,
  name: z.string().min(1),
  /** What they are called on a card instead of their name: "Clerk to the panel". */
  title: z.string().min(1),
  roles: z.array(id).min(1, 'give at least one role').readonly(),
  /** The object id of their account in Entra; without it they are known by their address. */
  aadObjectId: z.guid('give the id as Entra shows it, such as 00000000-0000-0000-0000-000000000000').optional(),
  /** Their e-mail address or user principal name. */
  email: z.email('give an e-mail address').optional(),
  /** Who stands in while they are away, by id. */
  deputy: id.optional(),
  /** Who comes to a meeting of the panel in their place, by id. */
  substitute: id.optional(),
  away: z.array(absenceSchema).readonly().optional(),
  /** Services they answer for, as the catalogue names them. */
  services: z.array(z.string().min(1)).readonly().optional(),
  /** Numbers of the strategic priorities they follow for the panel. */
  priorities: z.array(z.int().positive()).readonly().optional(),
});

/** Somebody the pack knows by name: who they are in Teams, and what they are to the panel. */
export type Person = Readonly<z.infer<typeof personSchema>>;
