import { z } from 'zod/v4';
import { rights } from './right.js';

/** The role of a registered channel or group chat, which every pack must have. */
export const channelRole = 'channel';

/** One entry of `roles` in a pack's `people.yaml`, its keys in camel case: a bundle of rights. */
export const roleSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens'),
  /** The role in words, where the key does not read well: "head of service". */
  name: z.string().min(1).optional(),
  rights: z.array(z.enum(rights)).readonly(),
  /** Whoever has it sits on the panel and is sent its papers. */
  panelMember: z.boolean().default(false),
});

/** A named bundle of rights. */
export type Role = Readonly<z.infer<typeof roleSchema>>;
