import { z } from 'zod/v4';
import type { CardContext } from '../cards/card-message.js';
import { renderErrorCard } from '../cards/render-card.js';
import { noticeKinds } from '../delivery/notice.js';
import type { Renderer } from '../delivery/renderer.js';
import { unknownKind } from '../delivery/unknown-kind.js';
import type { Directory } from '../people/directory.js';
import type { KnownConversation } from '../store/known-conversations.js';
import type { Store } from '../store/store.js';

export interface NoticeRendererOptions {
  readonly store: Pick<Store, 'directory' | 'knownConversations' | 'outbox'>;
  readonly newContext: () => CardContext;
}

const detailsSchema = z.object({ conversation: z.string(), reason: z.string(), found: z.string().nullable() });

/** Makes the messages to those who look after the bot, of what `createNotices` drafted. */
export function createNoticeRenderer({ store, newContext }: NoticeRendererOptions): Renderer {
  return {
    async render({ kind, details }) {
      if (!noticeKinds.includes(kind)) throw unknownKind(kind);
      const { conversation: id, reason, found } = detailsSchema.parse(details);
      const [directory, conversation] = await Promise.all([store.directory(), store.knownConversations.find(id)]);
      const where = nameOf(conversation, directory);
      if (kind === 'delivery/failed') {
        const what = found === null ? '' : ` What was to be said: ${found}.`;
        const heading = `A message could not be delivered to ${where}`;
        return renderErrorCard({ heading, text: `${reason}${what} It will not be tried again.` }, newContext());
      }
      if (kind === 'delivery/outsider') {
        if (conversation?.outsiderSince === undefined) return 'nothing';
        const heading = `Figures are kept back from ${where}`;
        const text =
          `${reason} Nothing is posted there meanwhile. To mend it, take them out of it: ` +
          'what waits is posted within a quarter of an hour.';
        return renderErrorCard({ heading, text }, newContext());
      }
      if (conversation?.gone === undefined) return 'nothing';
      const waiting = await store.outbox.list({ conversation: id, states: ['parked'] });
      const heading = `The bot can no longer write to ${where}`;
      const text = `${reason} ${countWaiting(waiting.length)} To mend it, add the bot there again, or write to it there.`;
      return renderErrorCard({ heading, text }, newContext());
    },
  };
}

function countWaiting(count: number): string {
  if (count === 0) return 'What is to be said there from now on waits.';
  return count === 1 ? 'One message waits for it.' : `${count} messages wait for it.`;
}

function nameOf(conversation: KnownConversation | undefined, { people }: Directory): string {
  if (conversation?.kind === 'personal') {
    const person = people.find(({ id }) => id === conversation.person);
    return `the personal chat with ${person?.title ?? 'somebody whom the pack does not name'}`;
  }
  const what = conversation?.kind === 'group' ? 'the group chat' : 'the channel';
  return conversation?.name === undefined ? `${what} it was in` : `${what} ${conversation.name}`;
}
