import assert from 'node:assert/strict';
import type { Renderer } from '../../src/delivery/renderer.js';
import type { DeliveryDraft } from '../../src/store/outbox.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from './deliveries.js';
import type { DeliveryStandIn } from './delivery-standin.js';

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

/** Fails unless each delivery arrived, those of one conversation in their order, and the store knows that they were sent. */
export async function assertAllArrived(
  store: Store,
  { taken }: DeliveryStandIn,
  keys: readonly string[],
): Promise<void> {
  assert.deepEqual([...taken.keys()].sort(), [...keys].sort());
  const next = new Map<string, number>();
  for (const [key, { conversation }] of taken) {
    const turn = next.get(conversation) ?? 0;
    assert.equal(key, `${conversation}/${turn}`);
    next.set(conversation, turn + 1);
  }
  const states = (await store.outbox.list()).map(({ state }) => state);
  assert.deepEqual(new Set(states), new Set(['sent']));
}
