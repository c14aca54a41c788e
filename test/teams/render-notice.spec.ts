import assert from 'node:assert/strict';
import { composeRenderers } from '../../src/delivery/compose-renderers.js';
import type { OutboundMessage } from '../../src/delivery/renderer.js';
import { BotError } from '../../src/errors.js';
import type { KnownConversation } from '../../src/store/known-conversations.js';
import type { Delivery } from '../../src/store/outbox.js';
import { createNoticeRenderer } from '../../src/teams/render-notice.js';
import { fakeStore } from '../support/bot.js';
import { fakeDelivery, fakeKnownConversation } from '../support/deliveries.js';

const admin = fakeKnownConversation('personal:admin', { kind: 'personal' });
const gone = { since: new Date('2024-06-03T09:00:00Z'), reason: 'The bot was removed.' };

function render(kind: string, about: KnownConversation | undefined, parked: readonly Delivery[] = []) {
  const store = fakeStore({
    knownConversations: { ...fakeStore().knownConversations, find: async () => about },
    outbox: { add: async () => [], list: async () => parked, find: async () => undefined },
  });
  const renderer = createNoticeRenderer({ store, newContext: () => ({ classification: 'Internal', nonce: 'nonce' }) });
  const details = { conversation: 'channel', reason: 'The bot was removed.', found: 'alert/worse' };
  return composeRenderers({ delivery: renderer }).render(fakeDelivery('notice', { kind, details }), admin);
}

function summaryOf(message: OutboundMessage | 'nothing'): string {
  assert.ok(message !== 'nothing');
  return message.summary;
}

describe('the card of a notice', () => {
  it('says which conversation is lost, what waits for it and what to do', async () => {
    const channel = fakeKnownConversation('channel', { name: 'Panel › News', gone });
    const message = await render('delivery/gone', channel, [fakeDelivery('1'), fakeDelivery('2')]);
    assert.equal(
      summaryOf(message),
      'The bot can no longer write to the channel Panel › News The bot was removed. 2 messages wait for it. ' +
        'To mend it, add the bot there again, or write to it there.',
    );
  });

  it('names a person by what they are to the panel, never by name', async () => {
    const chat = fakeKnownConversation('personal:aad', { kind: 'personal', person: 'councillor', gone });
    assert.match(
      summaryOf(await render('delivery/gone', chat, [fakeDelivery('1')])),
      /chat with Councillor .* One message waits/,
    );
    const stranger = { ...chat, person: undefined };
    assert.match(summaryOf(await render('delivery/gone', stranger)), /somebody whom the pack does not name/);
  });

  it('is not made where the conversation is back', async () => {
    assert.equal(await render('delivery/gone', fakeKnownConversation('channel')), 'nothing');
    assert.equal(await render('delivery/gone', undefined), 'nothing');
  });

  it('says where figures are kept back, why and what to do, while they are', async () => {
    const channel = fakeKnownConversation('channel', { name: 'Panel › News', outsiderSince: gone.since });
    assert.match(
      summaryOf(await render('delivery/outsider', channel)),
      /^Figures are kept back from the channel Panel › News .* take them out of it/,
    );
    assert.equal(await render('delivery/outsider', fakeKnownConversation('channel')), 'nothing');
  });

  it('says what could not be delivered, where and why', async () => {
    const chat = fakeKnownConversation('channel', { kind: 'group', name: undefined });
    assert.match(
      summaryOf(await render('delivery/failed', chat)),
      /could not be delivered to the group chat it was in The bot was removed\. What was to be said: alert\/worse\./,
    );
  });

  // In a rolling update a newer instance drafts what an older one may take on first.
  for (const kind of ['weather/rain', 'delivery/slow']) {
    it(`is left to an instance that knows its kind: ${kind}`, async () => {
      await assert.rejects(
        render(kind, admin),
        (error) => error instanceof BotError && error.code === 'card-invalid' && error.retryable,
      );
    });
  }
});
