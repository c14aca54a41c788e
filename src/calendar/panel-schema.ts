import { z } from 'zod/v4';
import { ownerSchema } from './owner-schema.js';

const text = z.string().min(1);

/** Something said of the panel, and where it is printed. */
export const panelFactSchema = z.strictObject({ text, source: text });

/** Who looks after a panel's work, for reminders to reach them. */
export const officesSchema = z.strictObject({
  clerk: ownerSchema.optional(),
  chair: ownerSchema.optional(),
  headOfService: ownerSchema.optional(),
});

/** What a panel is and how it works: every part may be left out where nothing says so. */
export const panelSchema = z.strictObject({
  /** What it is for, and whether it decides or advises. */
  status: panelFactSchema.optional(),
  membership: panelFactSchema.optional(),
  offices: officesSchema.prefault({}),
  quorum: z
    .strictObject({
      /** How many members must be there. */
      needed: z.int().positive(),
      members: z.int().positive(),
      percent: z.number().positive().max(100),
      /** What happens where they are not. */
      otherwise: text,
      source: text,
    })
    .refine(({ needed, members }) => needed <= members, 'a quorum cannot need more than all members')
    .optional(),
  meetingsAYear: z.strictObject({ least: z.int().positive(), source: text }).optional(),
  /** How its papers are to be treated. */
  papers: panelFactSchema.optional(),
  /** Whom it reports to. */
  reporting: panelFactSchema.optional(),
  termsOfReference: z.strictObject({ points: z.array(text).min(1).readonly(), source: text }).optional(),
});

export type PanelFact = Readonly<z.infer<typeof panelFactSchema>>;
export type PanelRules = Readonly<z.infer<typeof panelSchema>>;
