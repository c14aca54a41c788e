import { z } from 'zod/v4';
import { indicatorSchema } from '../../indicators/indicator.js';

const text = z.string().min(1);
const day = z.iso.date('write the day as YYYY-MM-DD');

/** `pack.yaml`, keys in camel case: what the folder is, and the release it starts from. */
export const packSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens'),
  title: text,
  release: z
    .strictObject({
      /** A scorecard file of the pack, by its name. */
      file: z.string().regex(/^[^/\\]+$/, "name a file in the pack's own folder"),
      period: text,
      released: day,
      title: text,
    })
    .optional(),
});

/** `catalogue.yaml`, keys in camel case. */
export const catalogueFileSchema = z.strictObject({ indicators: z.array(indicatorSchema).min(1) });

/** `commentary.yaml`, keys in camel case. */
export const commentaryFileSchema = z.strictObject({
  commentary: z.array(
    z.strictObject({
      indicator: text,
      /** As `formatPeriod` writes it. */
      period: text,
      text,
      /** What will be done about it. */
      action: text.optional(),
      authorRole: text,
      written: day,
      cleared: z.boolean(),
    }),
  ),
});

/** An entry of `commentary.yaml`, its period still as written. */
export type CommentaryEntry = z.infer<typeof commentaryFileSchema>['commentary'][number];
