import { BotError } from '../../errors.js';
import type { Store } from '../../store/store.js';
import { type ConversationContext, parseContext } from './conversation-context.js';

/** As many turns as may end at the same moment in one conversation. */
const mostTries = 20;

/** What a turn does to the context that it finds. */
export type ContextChange = (context: ConversationContext | undefined) => ConversationContext;

/**
 * Changes what is kept of a conversation. Where another turn saves in between, the change is made
 * again on what that turn left, so that neither is lost.
 *
 * @throws BotError `store-unavailable` where others save without end, and what the store throws.
 */
export async function updateContext(
  store: Pick<Store, 'conversation' | 'saveConversation'>,
  id: string,
  change: ContextChange,
  now: Date,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await store.conversation(id);
    const changed = change(parseContext(kept?.context));
    if (await store.saveConversation(id, changed, kept?.version ?? 0, now)) return;
  }
  throw new BotError('store-unavailable', 'A conversation is being saved by too many at once. Try again.', {
    retryable: true,
  });
}
