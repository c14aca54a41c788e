import assert from 'node:assert/strict';
import type { DeliveryDraft } from '../../src/store/outbox.js';
import type { Store } from '../../src/store/store.js';
import {
  botAccount,
  type DummyActivity,
  dummyChannelMessage,
  dummyGroupMessage,
  dummyMessage,
  homeTenant,
  officer,
} from '../support/activities.js';
import { fakeStore, startTestBot, type TestBot } from '../support/bot.js';
import { fakeDraft } from '../support/deliveries.js';
import { createTestStore, sqlite, type TestStore } from '../support/stores.js';

const team = '19:general@thread.tacv2';
const chatId = `personal:${officer.aadObjectId}`;

describe('where the bot may speak first', () => {
  let test: TestStore;
  let bot: TestBot;
  let known: Store['knownConversations'];

  beforeEach(async () => {
    test = await createTestStore(sqlite);
    known = test.store.knownConversations;
    bot = await startTestBot({
      store: fakeStore({ knownConversations: known }),
      draftNotices: async ({ kind, conversation, reason }) => [fakeDraft(`${kind} ${conversation} ${reason}`)],
    });
  });
  afterEach(async () => {
    await bot.stop();
    await test.dispose();
  });

  async function post(activity: DummyActivity): Promise<void> {
    const response = await bot.post(activity);
    assert.equal(response.status, 200);
  }
  const say = (activity: (serviceUrl: string) => DummyActivity) => post(activity(bot.connector.serviceUrl));
  const sayInChannel = (channel: string, overrides: DummyActivity = {}) =>
    say((url) =>
      dummyChannelMessage(url, 'how is stability?', {
        conversation: {
          id: `${channel};messageid=1`,
          conversationType: 'channel',
          isGroup: true,
          tenantId: homeTenant,
        },
        channelData: { tenant: { id: homeTenant }, team: { id: team }, channel: { id: channel } },
        ...overrides,
      }),
    );
  const event = (overrides: DummyActivity) =>
    say((url) => {
      const { text: _text, textFormat: _format, ...rest } = dummyMessage(url);
      return { ...rest, ...overrides };
    });
  const inTeam = (channelData: object = {}) => ({
    conversation: { id: team, conversationType: 'channel', isGroup: true, tenantId: homeTenant },
    channelData: { tenant: { id: homeTenant }, team: { id: team }, ...channelData },
  });
  const goneIds = async () => (await known.list()).filter(({ gone }) => gone).map(({ id }) => id);

  it('is a channel in which it was spoken to, whatever the thread', async () => {
    await sayInChannel('19:news@thread.tacv2');
    const [found, ...others] = await known.list();
    assert.deepEqual(others, []);
    assert.deepEqual(found, {
      id: '19:news@thread.tacv2',
      kind: 'channel',
      name: undefined,
      tenant: homeTenant,
      serviceUrl: bot.connector.serviceUrl,
      reference: { conversation: { id: '19:news@thread.tacv2' }, bot: botAccount, team },
      aadObjectId: undefined,
      person: undefined,
      alerts: undefined,
      gone: undefined,
      outsiderSince: undefined,
    });
  });

  it('is a personal chat, under the id of the person, with who they are in the pack', async () => {
    await say((url) => dummyMessage(url));
    const found = await known.find(chatId);
    assert.deepEqual(
      [found?.kind, found?.person, found?.aadObjectId, found?.reference],
      ['personal', 'officer', officer.aadObjectId, { conversation: { id: 'a:personal' }, bot: botAccount }],
    );
  });

  it('is a group chat', async () => {
    await say((url) => dummyGroupMessage(url, 'how is stability?'));
    const found = await known.find('19:group@thread.v2');
    assert.deepEqual([found?.kind, found?.person], ['group', undefined]);
  });

  it('is where it was added, by the name that Teams gives', async () => {
    await event({
      type: 'installationUpdate',
      action: 'add',
      ...inTeam({ team: { id: team, name: 'Panel' }, settings: { selectedChannel: { id: team } } }),
    });
    assert.equal((await known.find(team))?.name, 'Panel');
  });

  it('is nowhere that somebody from outside the council spoke to it', async () => {
    bot.connector.setMembers([{ ...officer, userRole: 'guest' }]);
    await say((url) => dummyMessage(url));
    assert.deepEqual(await known.list(), []);
  });

  for (const [what, activity, reason] of [
    [
      'the bot is removed from the team',
      { type: 'installationUpdate', action: 'remove', ...inTeam() },
      'The bot was removed.',
    ],
    [
      'the bot leaves the team',
      { type: 'conversationUpdate', membersRemoved: [{ id: botAccount.id }], ...inTeam() },
      'The bot was removed.',
    ],
    [
      'the team is deleted',
      { type: 'conversationUpdate', ...inTeam({ eventType: 'teamDeleted' }) },
      'The team was deleted.',
    ],
    [
      'the team is archived',
      { type: 'conversationUpdate', ...inTeam({ eventType: 'teamArchived' }) },
      'The team was archived.',
    ],
  ] as const) {
    it(`is no channel of a team once ${what}, which admins are told of once`, async () => {
      for (const id of [team, '19:news@thread.tacv2']) await sayInChannel(id);
      await say((url) => dummyMessage(url));
      await event(activity);
      await event(activity);
      assert.deepEqual(await goneIds(), [team, '19:news@thread.tacv2']);
      const notices = (await test.store.outbox.list()).map(({ key }: DeliveryDraft) => key);
      assert.deepEqual(notices, [`gone ${team} ${reason}`, `gone 19:news@thread.tacv2 ${reason}`]);
    });
  }

  it('is all of its team again once it is added, or the team is back', async () => {
    for (const back of [
      { type: 'installationUpdate', action: 'add', ...inTeam() },
      { type: 'conversationUpdate', membersAdded: [{ id: botAccount.id }], ...inTeam() },
      { type: 'conversationUpdate', ...inTeam({ eventType: 'teamRestored' }) },
      { type: 'conversationUpdate', ...inTeam({ eventType: 'teamUnarchived' }) },
    ]) {
      for (const id of [team, '19:news@thread.tacv2']) await sayInChannel(id);
      await event({ type: 'installationUpdate', action: 'remove', ...inTeam() });
      assert.equal((await goneIds()).length, 2);
      await event(back);
      assert.deepEqual(await goneIds(), []);
    }
  });

  it('is no channel that was deleted, until it is restored', async () => {
    for (const id of [team, '19:news@thread.tacv2']) await sayInChannel(id);
    const news = (eventType: string) => inTeam({ eventType, channel: { id: '19:news@thread.tacv2' } });
    await event({ type: 'conversationUpdate', ...news('channelDeleted') });
    assert.deepEqual(await goneIds(), ['19:news@thread.tacv2']);
    await event({ type: 'conversationUpdate', ...news('channelRestored') });
    assert.deepEqual(await goneIds(), []);
  });

  it('is no personal chat whose person removed it, until they write again', async () => {
    await say((url) => dummyMessage(url));
    await event({ type: 'installationUpdate', action: 'remove' });
    assert.deepEqual(await goneIds(), [chatId]);
    await say((url) => dummyMessage(url));
    assert.deepEqual(await goneIds(), []);
    assert.ok(bot.logged.some((line) => line.includes('a conversation is lost')));
    assert.ok(!bot.logged.join('').includes(officer.aadObjectId ?? ''), 'no line says who somebody is');
  });

  it('stays as it is when somebody else comes or goes, or an app is upgraded', async () => {
    await sayInChannel(team);
    await event({ type: 'conversationUpdate', membersRemoved: [{ id: '29:other' }], ...inTeam() });
    await event({ type: 'installationUpdate', action: 'remove-upgrade', ...inTeam() });
    await event({ type: 'conversationUpdate', ...inTeam({ eventType: 'channelRenamed', channel: { id: team } }) });
    assert.deepEqual(await goneIds(), []);
  });

  it('answers also where this could not be recorded', async () => {
    await bot.stop();
    const broken = { ...known, meet: () => Promise.reject(new Error('away')) };
    bot = await startTestBot({ store: fakeStore({ knownConversations: broken }) });
    await say((url) => dummyMessage(url));
    assert.equal(bot.texts().length, 1);
    assert.ok(bot.logged.some((line) => line.includes('could not be recorded')));
  });
});
