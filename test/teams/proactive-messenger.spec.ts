import assert from 'node:assert/strict';
import pino from 'pino';
import type { Messenger, SendResult } from '../../src/delivery/messenger.js';
import { createAdapter } from '../../src/teams/adapter.js';
import { createProactiveMessenger } from '../../src/teams/proactive-messenger.js';
import { type FakeConnector, type Fault, startFakeConnector } from '../support/connector.js';
import { fakeKnownConversation } from '../support/deliveries.js';

const log = pino({ enabled: false });
const channelId = '19:general@thread.tacv2';
const bot = { id: '28:bot', name: 'Panel bot' };
const message = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Stability left its range.' };

describe('the messenger', () => {
  let connector: FakeConnector;
  let messenger: Messenger;

  before(async () => {
    connector = await startFakeConnector();
    const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: 300, sendTimeoutMs: 300 });
    messenger = createProactiveMessenger({ adapter, appId: undefined, log });
  });
  after(() => connector.close());

  const known = (fields: Parameters<typeof fakeKnownConversation>[1] = {}) =>
    fakeKnownConversation(channelId, {
      serviceUrl: connector.serviceUrl,
      reference: { conversation: { id: channelId }, bot },
      ...fields,
    });
  const chat = (fields: Parameters<typeof fakeKnownConversation>[1] = {}) =>
    known({
      id: 'personal:aad',
      kind: 'personal',
      aadObjectId: 'aad',
      reference: { conversation: { id: 'a:chat' }, bot },
      ...fields,
    });
  const lastCall = () => {
    const call = connector.calls.at(-1);
    assert.ok(call);
    return call;
  };
  const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: message.card };

  it('starts a thread in a channel, known by its first message', async () => {
    const result = await messenger.post(known(), message);
    const { method, path, body } = lastCall();
    assert.equal(`${method} ${path}`, 'POST /v3/conversations');
    assert.deepEqual(body, {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      bot,
      activity: {
        type: 'message',
        summary: message.summary,
        attachments: [content],
        conversation: { id: channelId },
        from: bot,
      },
    });
    assert.ok(result.kind === 'taken' && /^\d+$/.test(result.activityId ?? ''), JSON.stringify(result));
  });

  for (const [where, kind] of [
    ['a group chat', 'group'],
    ['a personal chat', 'personal'],
  ] as const) {
    it(`posts in ${where}`, async () => {
      const result = await messenger.post(chat({ kind }), message);
      const { method, path } = lastCall();
      assert.equal(`${method} ${path}`, 'POST /v3/conversations/a:chat/activities');
      assert.ok(result.kind === 'taken' && result.activityId?.startsWith('sent-'));
    });
  }

  it('replies in the thread that a message started', async () => {
    await messenger.reply(known(), '17', message);
    assert.equal(lastCall().path, `/v3/conversations/${channelId};messageid=17/activities`);
    await messenger.reply(chat(), '17', message);
    assert.equal(lastCall().path, '/v3/conversations/a:chat/activities');
  });

  it('edits a message in place', async () => {
    const result = await messenger.edit(known(), '17', message);
    const { method, path, body } = lastCall();
    assert.equal(`${method} ${path}`, `PUT /v3/conversations/${channelId}/activities/17`);
    assert.deepEqual((body as { id?: unknown }).id, '17');
    assert.deepEqual(result, { kind: 'taken', activityId: '17' });
  });

  it('opens a chat with a person that was not opened yet, and says how it is reached from now on', async () => {
    const result = await messenger.post(chat({ reference: undefined, tenant: 'home' }), message);
    const [opened, posted] = connector.calls.slice(-2);
    assert.deepEqual(opened?.body, {
      isGroup: false,
      bot: { id: 'bot' },
      members: [{ id: 'aad' }],
      tenantId: 'home',
      channelData: { tenant: { id: 'home' } },
    });
    assert.equal(posted?.path, '/v3/conversations/chat-with-aad/activities');
    assert.ok(result.kind === 'taken');
    const { reference } = result;
    assert.deepEqual(reference, { conversation: { id: 'chat-with-aad' }, bot: { id: 'bot' } });
    await messenger.post(chat({ reference }), message);
    assert.equal(lastCall().path, '/v3/conversations/chat-with-aad/activities');
  });

  it('cannot write to anybody before Teams was heard from', async () => {
    const nowhere = chat({ reference: undefined, serviceUrl: undefined });
    for (const result of [
      await messenger.post(nowhere, message),
      await messenger.edit(nowhere, '1', message),
      await messenger.reply(nowhere, '1', message),
    ]) {
      assert.equal(result.kind, 'later');
    }
  });

  type How = 'post' | 'edit' | 'reply';
  const status = (code: number, fields = {}): Fault => ({ kind: 'status', status: code, ...fields });
  const rows: readonly {
    readonly fault: Fault;
    readonly how?: How;
    readonly kind: SendResult['kind'];
    readonly afterMs?: number;
  }[] = [
    { fault: status(412), kind: 'later' },
    { fault: status(429, { retryAfterSeconds: 7 }), kind: 'later', afterMs: 7_000 },
    { fault: status(429), kind: 'later' },
    { fault: status(502), kind: 'later' },
    { fault: status(503, { retryAfterSeconds: 1.5 }), kind: 'later', afterMs: 1_500 },
    { fault: status(504), kind: 'later' },
    { fault: { kind: 'drop' }, kind: 'later' },
    { fault: { kind: 'hang' }, kind: 'later' },
    { fault: status(401, { code: 'BotNotRegistered' }), kind: 'later' },
    { fault: status(403, { code: 'BotDisabledByAdmin' }), kind: 'gone' },
    { fault: status(403, { code: 'BotNotInConversationRoster' }), kind: 'gone' },
    { fault: status(403, { code: 'ConversationBlockedByUser' }), kind: 'gone' },
    { fault: status(403, { code: 'SomethingNew' }), kind: 'gone' },
    { fault: status(403, { code: 'NotEnoughPermissions' }), kind: 'final' },
    { fault: status(404, { code: 'ConversationNotFound' }), kind: 'gone' },
    { fault: status(404, { code: 'ConversationNotFound' }), how: 'edit', kind: 'gone' },
    { fault: status(404, { code: 'ActivityNotFoundInConversation' }), how: 'edit', kind: 'no target' },
    { fault: status(404, { code: 'ConversationNotFound' }), how: 'reply', kind: 'no target' },
    { fault: status(400, { code: 'BadArgument' }), kind: 'final' },
    { fault: status(413, { code: 'MessageSizeTooBig' }), kind: 'final' },
    { fault: status(500, { code: 'ServiceError' }), kind: 'final' },
  ];
  for (const { fault, how = 'post', kind, afterMs } of rows) {
    it(`takes ${JSON.stringify(fault)} at ${how} for "${kind}", after one attempt`, async () => {
      const before = connector.calls.length;
      connector.failNext(fault);
      const result =
        how === 'post' ? await messenger.post(known(), message) : await messenger[how](known(), '17', message);
      assert.equal(result.kind, kind);
      assert.equal(result.kind === 'later' ? result.afterMs : undefined, afterMs);
      assert.equal(connector.calls.length, before + 1);
    });
  }

  it('understands a date as the time to wait until', async () => {
    const at = new Date(Date.now() + 60_000);
    connector.failNext(status(429, { retryAfter: at.toUTCString() }));
    const result = await messenger.post(known(), message);
    assert.ok(result.kind === 'later' && (result.afterMs ?? 0) > 50_000 && (result.afterMs ?? 0) <= 60_000);
  });

  it('tries later where the bot gets no token', async () => {
    const adapter = createAdapter({
      credentials: { MicrosoftAppType: 'SingleTenant', MicrosoftAppId: 'app', MicrosoftAppTenantId: 'home' },
      credentialsFactory: {
        isValidAppId: async () => true,
        isAuthenticationDisabled: async () => false,
        createCredentials: async () => ({ signRequest: () => Promise.reject(new Error('The secret expired.')) }),
      },
      connectorTimeoutMs: 300,
      sendTimeoutMs: 300,
    });
    const result = await createProactiveMessenger({ adapter, appId: 'app', log }).post(known(), message);
    assert.deepEqual(result, {
      kind: 'later',
      afterMs: undefined,
      reason: 'The bot could not prove to Teams who it is.',
    });
  });
});
