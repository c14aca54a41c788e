import type { Renderer } from '../../src/delivery/renderer.js';
import type { DeliveryDraft } from '../../src/store/outbox.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from './deliveries.js';

/** How many deliveries there are to how many conversations, spread evenly. */
export interface Crowd {
  readonly deliveries: number;
  readonly conversations: number;
}

const start = new Date('2024-06-03T09:00:00Z');

/** Fills an outbox: in each conversation a card, and then edits of it, replies to it and further cards. */
export async function addManyDeliveries(store: Store, serviceUrl: string, crowd: Crowd): Promise<readonly string[]> {
  const ids = Array.from({ length: crowd.conversations }, (_, index) => `group-${index}`);
  for (const id of ids) {
    const reference = { conversation: { id } };
    await store.knownConversations.meet(fakeMetConversation(id, { kind: 'group', serviceUrl, reference }), start);
  }
  const drafts = Array.from({ length: crowd.deliveries }, (_, index): DeliveryDraft => {
    const conversation = ids[index % ids.length] ?? '';
    const turn = Math.floor(index / ids.length);
    const card = `${conversation}/0`;
    const way = turn % 4 === 1 ? { edit: card } : turn % 4 === 2 ? { reply: card } : 'post';
    return fakeDraft(`${conversation}/${turn}`, { conversation, way });
  });
  return store.outbox.add(drafts, start);
}

/** Makes messages whose summary is the key of their delivery, and whose card says which instance made them. */
export function keyRenderer(by = 'only'): Renderer {
  return { render: async ({ key }) => ({ card: { type: 'AdaptiveCard', version: '1.5', by }, summary: key }) };
}
