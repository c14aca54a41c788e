import { z } from 'zod/v4';

/**
 * The deliveries of alerts: what `kind`, `subject` and `details` of a `DeliveryDraft` hold.
 *
 * | kind | its message | subject |
 * |---|---|---|
 * | `alert/release` | the release card | the announcement |
 * | `alert/card` | an alert's card, or the one its group shares; posted once, then edited | the card |
 * | `alert/event` | what a release made of a card's alerts, in its thread | the card |
 * | `alert/withheld` | that some of a card's alerts may be told no more in its conversation, in its thread | the card |
 * | `alert/overdue` | the figures that have not come by one day | the announcement |
 * | `alert/preview` | what waits to be posted, for those who may let it go; edited once it went | the announcement |
 */
export const alertDeliveryKinds = [
  'alert/release',
  'alert/card',
  'alert/event',
  'alert/withheld',
  'alert/overdue',
  'alert/preview',
] as const;
export type AlertDeliveryKind = (typeof alertDeliveryKinds)[number];

/** `details` of each of them. */
export const alertDetailsSchema = z.strictObject({
  /** What was decided; null where a person changed the alert. */
  announcement: z.string().nullable(),
  /** Of a release card, the cards it tells in messages of their own; of a card or event, the card itself. */
  cards: z.array(z.string()).readonly(),
  /** Of an event, and of what is withheld, the indicators it tells of; of a release card, those its conversation is told of. */
  indicators: z.array(z.string()).readonly(),
});
export type AlertDetails = Readonly<z.infer<typeof alertDetailsSchema>>;

/** The key of an announcement's release card, or of its message on overdue figures, in a conversation. */
export function announcementKey(announcement: string, conversation: string): string {
  return `alert/announcement/${announcement}/${conversation}`;
}

/** The key of a card in a conversation: what edits and replies name, whoever posts it. */
export function alertCardKey(card: string, conversation: string): string {
  return `alert/card/${card}/${conversation}`;
}

/** The key of a held announcement's preview for a person. */
export function previewKey(announcement: string, conversation: string): string {
  return `alert/preview/${announcement}/${conversation}`;
}
