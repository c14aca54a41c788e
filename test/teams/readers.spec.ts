import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownConversation } from '../../src/store/known-conversations.js';
import { createAdapter } from '../../src/teams/adapter.js';
import type { BotOptions } from '../../src/teams/bot.js';
import { ConnectorError } from '../../src/teams/connector-error.js';
import { dummyChannelMessage, dummyGroupMessage, dummyMessage, officer } from '../support/activities.js';
import { fakeStore, lodgerId, startTestBot, type TestBot } from '../support/bot.js';
import type { FakeMember } from '../support/connector.js';

const councillor: FakeMember = { id: '29:c', aadObjectId: 'aad-c', userPrincipalName: 'C@Council.example' };
const colleague: FakeMember = { id: '29:new', aadObjectId: 'aad-new', userPrincipalName: 'new@council.example' };
const guest: FakeMember = { id: '29:g', aadObjectId: 'aad-g', userPrincipalName: 'g_x.example#EXT#@council.example' };
const lodger: FakeMember = { id: '29:l', aadObjectId: lodgerId };

describe('who reads a reply', () => {
  let test: TestBot | undefined;
  afterEach(() => test?.stop());

  /** Starts a bot among these people and lets the first of them ask. */
  async function ask(
    kind: 'personal' | 'group' | 'channel',
    members: readonly FakeMember[],
    options: Partial<BotOptions> = {},
  ): Promise<string | undefined> {
    test = await startTestBot(options);
    test.connector.setMembers(members);
    const { serviceUrl } = test.connector;
    const from = { id: members[0]?.id ?? '', name: 'Dummy' };
    const message = {
      personal: () => dummyMessage(serviceUrl, { text: 'q', from }),
      group: () => dummyGroupMessage(serviceUrl, 'q', { from }),
      channel: () => dummyChannelMessage(serviceUrl, 'q', { from }),
    }[kind]();
    await test.post(message);
    return test.texts()[0];
  }

  it('is in a personal chat the person, found by their Entra id', async () => {
    assert.equal(await ask('personal', [officer]), 'officer: q');
  });

  it('is in a personal chat the person, found by their address', async () => {
    assert.equal(await ask('personal', [councillor]), 'councillor: q');
  });

  it('is nobody where the pack does not know a person and no role is given to such', async () => {
    assert.equal(await ask('personal', [colleague]), 'no: unknown person');
  });

  it('is the default role where one is given', async () => {
    assert.equal(await ask('personal', [colleague], { defaultRole: 'councillor' }), 'councillor: q');
  });

  it('is nobody where a role lacks the right to ask', async () => {
    assert.equal(await ask('personal', [lodger]), 'no: without the right');
  });

  it('is the channel, whoever asks in it', async () => {
    assert.equal(await ask('channel', [officer]), 'channel: q');
    await test?.stop();
    assert.equal(await ask('channel', [colleague]), 'channel: q');
  });

  it('is in a group chat its least entitled member', async () => {
    assert.equal(await ask('group', [officer, councillor]), 'councillor: q');
  });

  it('is the channel in a group chat that alerts are posted to, whoever is in it', async () => {
    const known = { alerts: { domains: [], priorities: [] } } as unknown as KnownConversation;
    const { knownConversations } = fakeStore();
    const store = fakeStore({ knownConversations: { ...knownConversations, find: async () => known } });
    assert.equal(await ask('group', [officer], { store }), 'channel: q');
    await test?.stop();
    assert.equal(await ask('group', [officer, lodger], { store }), 'channel: q');
  });

  it('is the channel where a group chat has somebody the pack does not know', async () => {
    assert.equal(await ask('group', [officer, colleague]), 'channel: q');
  });

  it('is nobody where a member of a group chat may not ask', async () => {
    assert.equal(await ask('group', [officer, lodger]), 'no: without the right');
  });

  for (const kind of ['personal', 'group', 'channel'] as const) {
    it(`is never a guest: ${kind}`, async () => {
      assert.equal(await ask(kind, [guest, officer]), 'no: outsider');
    });
  }

  for (const kind of ['group', 'channel'] as const) {
    it(`is nobody where a guest reads along: ${kind}`, async () => {
      assert.equal(await ask(kind, [officer, guest]), 'no: outsider present');
    });
  }

  for (const [kind, message, reader] of [
    ['group', dummyGroupMessage, 'officer'],
    ['channel', dummyChannelMessage, 'channel'],
  ] as const) {
    it(`is nobody while Teams does not say who reads along: ${kind}`, async () => {
      test = await startTestBot();
      test.connector.garbleRoster('{}');
      await test.post(message(test.connector.serviceUrl, 'q'));
      assert.deepEqual(test.texts(), ['no: roster unavailable']);
      test.connector.garbleRoster(undefined);
      await test.post(message(test.connector.serviceUrl, 'q'));
      assert.equal(test.texts().at(-1), `${reader}: q`);
    });
  }

  it('is asked no longer than somebody who waits for an answer can wait', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: 50, sendTimeoutMs: 60_000 });
    const place = { method: 'GET', serviceUrl: `http://127.0.0.1:${port}`, path: ['x'], query: {} } as const;
    try {
      await assert.rejects(adapter.callInTurn(place), ConnectorError);
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });

  it('is nobody while Teams does not say who asks', async () => {
    test = await startTestBot();
    test.connector.failRoster(403);
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.deepEqual(test.texts(), ['no: roster unavailable']);
    test.connector.failRoster(undefined);
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(test.texts().at(-1), 'officer: how is 2-year stability?');
  });

  it('is asked of Teams once for many questions', async () => {
    test = await startTestBot();
    for (let i = 0; i < 3; i += 1) await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(test.connector.calls.filter((call) => call.path.includes('/members/')).length, 1);
  });
});
