import type { DelivererOptions } from '../../src/delivery/deliverer.js';
import type { KnownConversation, MetConversation } from '../../src/store/known-conversations.js';
import type { Delivery, DeliveryDraft } from '../../src/store/outbox.js';

/** Nothing is kept back: only insiders read along, and people may be written to at any time. */
export const noHolds: Pick<DelivererOptions, 'readership' | 'allowedFrom'> = {
  readership: { remembered: () => 'insiders', ask: async () => 'insiders' },
  allowedFrom: async (moment) => moment,
};

/** A channel that the bot was added to. */
export function fakeMetConversation(id: string, fields: Partial<MetConversation> = {}): MetConversation {
  return {
    id,
    kind: 'channel',
    name: 'General',
    tenant: 'tenant',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    reference: { conversation: { id } },
    aadObjectId: undefined,
    person: undefined,
    ...fields,
  };
}

/** The same, as the store knows it. */
export function fakeKnownConversation(id: string, fields: Partial<KnownConversation> = {}): KnownConversation {
  return { ...fakeMetConversation(id), alerts: undefined, gone: undefined, outsiderSince: undefined, ...fields };
}

/** A draft that is due since long ago, posted in a conversation of its own unless said otherwise. */
export function fakeDraft(key: string, fields: Partial<DeliveryDraft> = {}): DeliveryDraft {
  return {
    key,
    kind: 'test/message',
    subject: 'subject',
    reason: 'left range',
    conversation: 'channel',
    way: 'post',
    notBefore: new Date('2024-01-01T00:00:00Z'),
    details: null,
    ...fields,
  };
}

/** The same draft in the outbox, waiting. */
export function fakeDelivery(key: string, fields: Partial<Delivery> = {}): Delivery {
  const draft = fakeDraft(key);
  return {
    ...draft,
    id: 1,
    state: 'waiting',
    attempts: 0,
    nextAt: draft.notBefore,
    createdAt: draft.notBefore,
    sentAt: undefined,
    activityId: undefined,
    problem: undefined,
    ...fields,
  };
}
