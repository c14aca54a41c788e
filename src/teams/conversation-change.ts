import type { Activity } from 'botbuilder';
import { conversationKind } from './conversation-kind.js';
import { channelIdOf, teamIdOf, withoutThread } from './conversation-reference.js';

/** That the bot can no longer write to a place, or can again: one conversation, or all channels of a team. */
export type ConversationChange = {
  readonly place: { readonly kind: 'conversation' | 'team'; readonly id: string };
} & ({ readonly kind: 'lost'; readonly reason: string } | { readonly kind: 'back' });

type Change = { readonly kind: 'lost'; readonly reason: string } | { readonly kind: 'back' };

const channelEvents: Readonly<Record<string, Change>> = {
  channelDeleted: { kind: 'lost', reason: 'The channel was deleted.' },
  channelRestored: { kind: 'back' },
};

const teamEvents: Readonly<Record<string, Change>> = {
  teamDeleted: { kind: 'lost', reason: 'The team was deleted.' },
  teamHardDeleted: { kind: 'lost', reason: 'The team was deleted.' },
  teamArchived: { kind: 'lost', reason: 'The team was archived.' },
  teamRestored: { kind: 'back' },
  teamUnarchived: { kind: 'back' },
};

const removed: Change = { kind: 'lost', reason: 'The bot was removed.' };

/** @returns undefined for what changes nothing about where the bot may write. */
export function toConversationChange(activity: Activity): ConversationChange | undefined {
  const { type, action, membersAdded, membersRemoved, recipient } = activity;
  const isBot = ({ id }: { readonly id: string }) => id === recipient?.id;
  if (type === 'installationUpdate') {
    if (action === 'add') return at(whole(activity), { kind: 'back' });
    return action === 'remove' ? at(whole(activity), removed) : undefined;
  }
  if (type !== 'conversationUpdate') return undefined;
  const event = String(activity.channelData?.eventType ?? '');
  const [channel, team] = [channelIdOf(activity), teamIdOf(activity)];
  if (channelEvents[event] && channel) return at({ kind: 'conversation', id: channel }, channelEvents[event]);
  if (teamEvents[event] && team) return at({ kind: 'team', id: team }, teamEvents[event]);
  if (membersRemoved?.some(isBot)) return at(whole(activity), removed);
  return membersAdded?.some(isBot) ? at(whole(activity), { kind: 'back' }) : undefined;
}

/** What somebody adds the bot to, or removes it from: a whole team, or one chat. */
function whole(activity: Activity): ConversationChange['place'] {
  const id = withoutThread(activity.conversation.id);
  return conversationKind(activity) === 'channel'
    ? { kind: 'team', id: teamIdOf(activity) ?? id }
    : { kind: 'conversation', id };
}

function at(place: ConversationChange['place'], change: Change): ConversationChange {
  return { place, ...change };
}
