import assert from 'node:assert/strict';
import pino from 'pino';
import { readConfig } from '../../../src/app/config.js';
import { openFilledStore } from '../../../src/app/open-filled-store.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { createAskWhoItIs } from '../../../src/teams/identity/ask-who-it-is.js';
import { createIdentityFeature } from '../../../src/teams/identity/identity-feature.js';
import { createIdentityRenderer } from '../../../src/teams/identity/identity-renderer.js';
import type { InvokeBody } from '../../../src/teams/invoke-response.js';
import { fakeContext } from '../../cards/fake-answers.js';
import { dummyChannelMessage, dummyMessage, dummyPress } from '../../support/activities.js';
import { startTestBot, type TestBot } from '../../support/bot.js';
import type { FakeMember } from '../../support/connector.js';
import { demoAccounts } from '../../support/demo-accounts.js';

/** Olivia of the demo pack looks after the bot; Leo does not; Nadia's account is not in the pack, nor is its address. */
const admin: FakeMember = { id: '29:olivia', aadObjectId: demoAccounts.officer };
const lead: FakeMember = { id: '29:leo', aadObjectId: demoAccounts.lead };
const nadia: FakeMember = {
  id: '29:nadia',
  name: 'Cllr Nadia Fernsby',
  aadObjectId: 'aaaaaaaa-0000-4000-8000-0000000000aa',
  userPrincipalName: 'n.fernsby@parish.example',
};
const account = nadia.aadObjectId ?? '';
const now = () => new Date('2026-02-17T10:00:00Z');
const data = { v: 1, id: account, person: 'nadia-councillor', nonce: 'nonce-1' };

describe('who somebody is of whom the pack knows the name alone', () => {
  let store: Store;
  let test: TestBot;

  beforeEach(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
    store = await openFilledStore({ config, log: pino({ enabled: false }) });
    const allowedFrom = async (moment: Date) => moment;
    test = await startTestBot({
      store,
      now,
      features: [createIdentityFeature({ store, allowedFrom, deliverSoon: () => {} })],
      askWhoItIs: createAskWhoItIs({ store, allowedFrom, log: pino({ enabled: false }) }),
    });
    test.connector.setMembers([admin, lead, nadia]);
  });
  afterEach(async () => {
    await test.stop();
    await store.close();
  });

  const fromOf = ({ id, name = 'Dummy', aadObjectId }: FakeMember) => ({ id, name, aadObjectId });

  async function say(member: FakeMember): Promise<string | undefined> {
    await test.post(dummyMessage(test.connector.serviceUrl, { text: 'q', from: fromOf(member) }));
    return test.texts().at(-1);
  }

  async function press(member: FakeMember, verb: string, overrides: object = {}): Promise<unknown> {
    const activity = dummyPress(test.connector.serviceUrl, verb, { ...data, ...overrides }, { from: fromOf(member) });
    return ((await (await test.post(activity)).json()) as InvokeBody).value;
  }

  const deliveries = () => store.outbox.list({ kind: 'identity/' });

  async function render(delivery: Delivery | undefined): Promise<string> {
    assert(delivery);
    const to = await store.knownConversations.find(delivery.conversation);
    assert(to);
    return JSON.stringify(await createIdentityRenderer({ store, newContext: () => fakeContext }).render(delivery, to));
  }

  it('is nobody, says so kindly, and is asked about once', async () => {
    assert.equal(await say(nadia), 'no: unconfirmed person');
    assert.equal(await say(nadia), 'no: unconfirmed person');
    const [asked, ...others] = await deliveries();
    assert.deepEqual(others, []);
    assert.equal(asked?.conversation, `personal:${admin.aadObjectId}`);
    const card = await render(asked);
    for (const words of [
      /Is this Nadia Fernsby\?/,
      /Cllr Nadia Fernsby/,
      /n\.fernsby@parish\.example/,
      /Panel member, priority 2/,
      /Waits for your answer/,
    ]) {
      assert.match(card, words);
    }
  });

  it('is them once somebody who looks after the bot confirms it, who are told so', async () => {
    await say(nadia);
    assert.equal(await press(admin, 'identity/confirm'), 'Kept: it is them, and the bot tells them so.');
    assert.equal(await say(nadia), 'councillor: q');
    const [asked, known] = await deliveries();
    assert.match(await render(asked), /Confirmed by Olivia Penhallow/);
    assert.equal(known?.conversation, `personal:${account}`);
    assert.match(await render(known), /You are here as Nadia Fernsby/);
    assert.equal(await press(admin, 'identity/confirm'), 'This was kept before.');
  });

  it('is nobody for good where the answer is no, and no more where it was yes before', async () => {
    await say(nadia);
    assert.equal(await press(admin, 'identity/refuse'), 'Kept: it is not them.');
    assert.equal(await say(nadia), 'no: unknown person');
    await press(admin, 'identity/confirm', { nonce: 'nonce-2' });
    assert.equal(await say(nadia), 'councillor: q');
    const [, known] = await deliveries();
    await press(admin, 'identity/refuse', { nonce: 'nonce-3' });
    assert.equal(await say(nadia), 'no: unknown person');
    assert.equal(await render(known), '"nothing"');
  });

  it('is not said by others, nor asked of them', async () => {
    await say(nadia);
    assert.match(String(await press(lead, 'identity/confirm')), /These may say who somebody is: admin/);
    assert.match(String(await press(nadia, 'identity/confirm')), /does not know you/);
    assert.equal(await say(nadia), 'no: unconfirmed person');
    const [asked] = await deliveries();
    assert(asked);
    const to = await store.knownConversations.find(`personal:${admin.aadObjectId}`);
    assert(to);
    const renderer = createIdentityRenderer({ store, newContext: () => fakeContext });
    assert.equal(await renderer.render(asked, { ...to, kind: 'group' }), 'nothing');
    assert.equal(await renderer.render(asked, { ...to, aadObjectId: lead.aadObjectId }), 'nothing');
  });

  it('is one account at a time', async () => {
    const other = { ...nadia, id: '29:other', aadObjectId: 'aaaaaaaa-0000-4000-8000-0000000000bb' };
    test.connector.setMembers([admin, nadia, other]);
    await say(nadia);
    await say(other);
    await press(admin, 'identity/confirm');
    const second = { id: other.aadObjectId, nonce: 'nonce-2' };
    assert.match(String(await press(admin, 'identity/confirm', second)), /known by another account already/);
    assert.equal(await say(other), 'no: unknown person');
  });

  it('is asked about in personal chats alone', async () => {
    const { conversation } = dummyChannelMessage('', '');
    await test.post(dummyMessage(test.connector.serviceUrl, { text: 'q', from: fromOf(nadia), conversation }));
    assert.deepEqual(await deliveries(), []);
  });

  it('does what it does for strangers where there is nobody to ask', async () => {
    const directory = await store.directory();
    const people = directory.people.filter(({ roles }) => !roles.includes('admin'));
    store.directory = async () => ({ ...directory, people });
    assert.equal(await say(nadia), 'no: unknown person');
    assert.equal(await store.identities.find(account), undefined);
  });
});
