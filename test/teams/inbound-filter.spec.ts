import assert from 'node:assert/strict';
import { checkInbound } from '../../src/teams/inbound-filter.js';
import { trustLoopback } from '../../src/teams/service-url.js';
import { type DummyActivity, dummyMessage } from '../support/activities.js';

const serviceUrl = 'http://127.0.0.1:56150/_connector';

describe('checkInbound, without credentials', () => {
  const check = (overrides: DummyActivity) =>
    checkInbound(undefined, dummyMessage(serviceUrl, overrides), { appId: undefined, trusts: trustLoopback });

  const accepted: readonly (readonly [string, DummyActivity])[] = [
    ['what the Playground sends', {}],
    ['what an emulator sends', { channelId: 'emulator' }],
    ['an event without an id, a text or a sender', { type: 'event', id: undefined, text: undefined, from: undefined }],
    ['a text of null', { text: null }],
    ['fields that nobody knows', { somethingNew: { deep: [1] } }],
  ];
  for (const [what, overrides] of accepted) {
    it(`accepts ${what}`, () => {
      assert('activity' in check(overrides));
    });
  }

  const refused: readonly (readonly [string, DummyActivity, string])[] = [
    ['another channel', { channelId: 'directline' }, 'not from Teams'],
    [
      'a service that is not on this machine',
      { serviceUrl: 'https://smba.trafficmanager.net/uk/' },
      'untrusted service',
    ],
    ['a conversation without an id', { conversation: {} }, 'not an activity'],
    ['no recipient', { recipient: undefined }, 'not an activity'],
    ['a text that is none', { text: { a: 1 } }, 'not an activity'],
    ['an id too long for a key', { id: 'x'.repeat(3000) }, 'not an activity'],
    ['a time that is none', { timestamp: 'yesterday' }, 'not an activity'],
    ['entities that are none', { entities: ['mention'] }, 'not an activity'],
  ];
  for (const [what, overrides, reason] of refused) {
    it(`refuses ${what}`, () => {
      const checked = check(overrides);
      assert('refusal' in checked);
      assert.equal(checked.refusal.reason, reason);
    });
  }

  it('reads times as the SDK wants them', () => {
    const checked = check({});
    assert('activity' in checked);
    assert.deepEqual(checked.activity.timestamp, new Date('2026-05-01T09:30:00.000Z'));
  });
});
