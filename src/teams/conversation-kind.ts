import type { Activity } from 'botbuilder';

/** Who reads what is said in a conversation: one person, the members of a chat, or a whole channel. */
export type ConversationKind = 'personal' | 'group' | 'channel';

/** Anything Teams does not name counts as a channel, which is shown least. */
export function conversationKind(activity: Pick<Activity, 'conversation'>): ConversationKind {
  const type = activity.conversation.conversationType;
  if (type === 'personal') return 'personal';
  return type === 'groupChat' ? 'group' : 'channel';
}
