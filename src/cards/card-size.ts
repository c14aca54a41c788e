import type { CardMessage } from './card-message.js';

/** Bytes of UTF-16 that Teams safely takes in one message, by its documentation. */
export const mostBytes = 81_920;

/** Room for what is added when a message is sent: ids of conversation, people and reply, channel data. */
const envelopeBytes = 6_000;

/** How large a message is as Teams counts it: the whole activity as JSON, two bytes a UTF-16 unit. */
export function sizeInBytes({ card, summary }: CardMessage): number {
  const activity = { type: 'message', summary, attachments: [{ contentType: cardContentType, content: card }] };
  return JSON.stringify(activity).length * 2 + envelopeBytes;
}

/** The content type of an attachment that is a card. */
export const cardContentType = 'application/vnd.microsoft.card.adaptive';
