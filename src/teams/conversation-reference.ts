import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Person } from '../people/person.js';
import { type MetConversation, personalConversationId } from '../store/known-conversations.js';
import { conversationKind } from './conversation-kind.js';

const account = z.object({ id: z.string(), name: z.string().optional() });

/** What the store keeps for us of a conversation that Teams let the bot into. */
export const conversationReferenceSchema = z.object({
  /** Of a channel without the thread. */
  conversation: z.object({ id: z.string() }),
  /** The bot as it is called there. */
  bot: account.optional(),
  /** Of a channel, its team: who removes the bot from the team removes it from all channels. */
  team: z.string().optional(),
});

export type ConversationReference = z.infer<typeof conversationReferenceSchema>;

/**
 * What an activity tells of the conversation that it came from.
 *
 * @param person who is spoken to, where the pack knows them; kept of a personal chat only.
 * @returns undefined where nobody could be written to: a personal chat of somebody without an account in Entra.
 */
export function toMetConversation(activity: Activity, person: Person | undefined): MetConversation | undefined {
  const { conversation, recipient, from, channelData, serviceUrl } = activity;
  const kind = conversationKind(activity);
  const place = kind === 'channel' ? (channelIdOf(activity) ?? conversation.id) : conversation.id;
  const aadObjectId = kind === 'personal' ? from?.aadObjectId : undefined;
  if (kind === 'personal' && aadObjectId === undefined) return undefined;
  const team = teamIdOf(activity);
  const reference: ConversationReference = {
    conversation: { id: withoutThread(place) },
    ...(recipient && { bot: { id: recipient.id, ...(recipient.name && { name: recipient.name }) } }),
    ...(kind === 'channel' && team !== undefined && { team }),
  };
  return {
    id: aadObjectId === undefined ? withoutThread(place) : personalConversationId(aadObjectId),
    kind,
    name: nameOf(activity),
    tenant: conversation.tenantId ?? channelData?.tenant?.id,
    serviceUrl,
    reference,
    aadObjectId,
    person: kind === 'personal' ? person?.id : undefined,
  };
}

/** A channel's id as it is known, whatever thread of it is spoken in. */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

/** The channel that an activity is about; in events, `conversation.id` is that of the whole team. */
export function channelIdOf({ channelData }: Activity): string | undefined {
  return channelData?.channel?.id ?? channelData?.settings?.selectedChannel?.id;
}

/** The team that an activity comes from. */
export function teamIdOf({ channelData }: Activity): string | undefined {
  return channelData?.team?.id;
}

/** Teams names the channel only where it has a name of its own: that of a team's first channel is the team's. */
function nameOf(activity: Activity): string | undefined {
  const { channelData, conversation } = activity;
  const names = [channelData?.team?.name, channelData?.channel?.name].filter(Boolean);
  return names.length > 0 ? names.join(' › ') : conversation.name || undefined;
}
