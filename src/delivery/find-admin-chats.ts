import { indexPersonalConversations } from '../store/personal-conversations.js';
import type { Store } from '../store/store.js';

/** The ids of the personal chats of those who may `administer`, as far as the bot knows one with them. */
export async function findAdminChats(
  { directory, knownConversations }: Pick<Store, 'directory' | 'knownConversations'>,
  now: Date,
): Promise<readonly string[]> {
  const { people, audienceOfPerson } = await directory();
  const admins = people.filter((person) => audienceOfPerson(person).rights.has('administer'));
  const conversationOf = indexPersonalConversations(await knownConversations.list());
  const chats: string[] = [];
  for (const admin of admins) {
    const chat = conversationOf(admin);
    if (chat === undefined) continue;
    if (chat.introduce !== undefined) await knownConversations.introduce(chat.introduce, now);
    chats.push(chat.id);
  }
  return chats;
}
