import assert from 'node:assert/strict';
import { BotError } from '../../../src/errors.js';
import { createAlertRenderer } from '../../../src/teams/alerts/alert-renderer.js';
import { fakeStore } from '../../support/bot.js';
import { fakeDelivery, fakeKnownConversation } from '../../support/deliveries.js';

describe('the message of an alert', () => {
  const details = { announcement: null, cards: ['card-1'], indicators: [] };
  const renderer = createAlertRenderer({
    store: { ...fakeStore(), outbox: { add: async () => [], list: async () => [], find: async () => undefined } },
    newContext: () => ({ classification: 'Internal', nonce: 'nonce' }),
    timeZone: 'Europe/London',
    now: () => new Date('2024-06-18T09:00:00Z'),
  });

  it('is none where a card ends that was never sent', async () => {
    const delivery = fakeDelivery('1', { kind: 'alert/withheld', subject: 'card-1', details });
    assert.equal(await renderer.render(delivery, fakeKnownConversation('channel')), 'nothing');
  });

  // In a rolling update a newer instance drafts what an older one may take on first.
  for (const [what, delivery] of [
    ['its kind', { kind: 'alert/outlook', details }],
    ['its details', { kind: 'alert/card', details: { ...details, hiddenFrom: ['councillor'] } }],
  ] as const) {
    it(`is left to an instance that knows ${what}`, async () => {
      await assert.rejects(
        renderer.render(fakeDelivery('1', delivery), fakeKnownConversation('channel')),
        (error) => error instanceof BotError && error.retryable,
      );
    });
  }
});
