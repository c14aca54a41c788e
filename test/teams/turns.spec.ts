import assert from 'node:assert/strict';
import { dummyChannelMessage, dummyGroupMessage, dummyMessage, homeTenant, officer } from '../support/activities.js';
import { fakeStore, startTestBot, type TestBot } from '../support/bot.js';

describe('a turn', () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  it('answers a question in a personal chat with a card and a summary', async () => {
    const response = await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(response.status, 200);
    const [sent] = test.connector.sent();
    assert.equal(sent?.summary, 'officer: how is 2-year stability?');
    assert.equal(sent?.attachments?.[0]?.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(test.connector.sent().length, 1);
  });

  it('answers a mention in a channel for the channel, in its thread, without the bot in the question', async () => {
    await test.post(dummyChannelMessage(test.connector.serviceUrl, 'ind 24?'));
    assert.deepEqual(test.texts(), ['channel: ind 24?']);
    const post = test.connector.calls.find((call) => call.path.includes('/activities'));
    assert.match(post?.path ?? '', /19:general@thread\.tacv2;messageid=1/);
  });

  it('answers a group chat as its least entitled member', async () => {
    test.connector.setMembers([
      { ...officer, tenantId: homeTenant },
      { id: '29:c', aadObjectId: 'aad-c', userPrincipalName: 'C@council.example', tenantId: homeTenant },
    ]);
    await test.post(dummyGroupMessage(test.connector.serviceUrl, 'ind 24?'));
    assert.deepEqual(test.texts(), ['councillor: ind 24?']);
  });

  it('answers a message that is delivered again only once', async () => {
    const message = dummyMessage(test.connector.serviceUrl);
    assert.equal((await test.post(message)).status, 200);
    assert.equal((await test.post({ ...message, timestamp: '2026-05-01T09:30:15.000Z' })).status, 200);
    assert.deepEqual(test.texts(), ['officer: how is 2-year stability?']);
  });

  it('answers a message delivered again while the first is still worked on only once', async () => {
    const message = dummyMessage(test.connector.serviceUrl);
    await Promise.all([test.post(message), test.post(message), test.post(message)]);
    assert.deepEqual(test.texts(), ['officer: how is 2-year stability?']);
  });

  it('says what it can do where only its name was written', async () => {
    await test.post(dummyChannelMessage(test.connector.serviceUrl, ''));
    assert.deepEqual(test.answerer.questions, ['']);
    assert.equal(test.connector.sent().length, 1);
  });

  it('introduces itself once where it is added', async () => {
    const added = dummyMessage(test.connector.serviceUrl, {
      type: 'installationUpdate',
      action: 'add',
      text: undefined,
    });
    await test.post(added);
    await test.post({ ...added, action: 'add-upgrade' });
    await test.post({ ...added, action: 'remove' });
    assert.deepEqual(test.texts(), ['help for officer']);
  });

  for (const type of ['conversationUpdate', 'messageReaction', 'event', 'typing', 'somethingNew']) {
    it(`accepts and leaves alone an activity of type ${type}`, async () => {
      const response = await test.post(dummyMessage(test.connector.serviceUrl, { type, text: undefined }));
      assert.equal(response.status, 200);
      assert.deepEqual(test.connector.sent(), []);
    });
  }

  it('accepts an event that names nobody', async () => {
    const event = dummyMessage(test.connector.serviceUrl, { type: 'event', from: undefined, id: undefined });
    assert.equal((await test.post(event)).status, 200);
  });
});

describe('a turn that fails', () => {
  it('ends in a card whose reference is in the log beside the cause', async () => {
    const test = await startTestBot({
      store: fakeStore({ directory: () => Promise.reject(new Error('the disk is full')) }),
    });
    const response = await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(response.status, 200);
    const reference = /^failed ([0-9a-f]{8})$/.exec(test.texts()[0] ?? '')?.[1];
    const line = test.logged.find((text) => reference !== undefined && text.includes(reference));
    assert.match(line ?? '', /the disk is full/);
    assert.equal(await response.text(), '');
    await test.stop();
  });

  it('is answered when Teams delivers it again, where not even the failure could be told', async () => {
    const test = await startTestBot();
    const message = dummyMessage(test.connector.serviceUrl);
    test.connector.failNext({ kind: 'status', status: 403 }, { kind: 'status', status: 403 });
    const failed = await test.post(message);
    assert.equal(failed.status, 500);
    assert.equal(await failed.text(), '');
    assert.equal((await test.post(message)).status, 200);
    assert.deepEqual(test.texts(), ['officer: how is 2-year stability?']);
    await test.stop();
  });
});

describe('a reply', () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot({ connectorTimeoutMs: 150 });
  });
  afterEach(() => test.stop());

  const posts = () => test.connector.calls.filter((call) => call.path.includes('/activities')).length;

  it('waits as long as Teams asks, and tries again', async () => {
    test.connector.failNext({ kind: 'status', status: 429, retryAfterSeconds: 1 });
    const started = performance.now();
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.deepEqual(test.texts(), ['officer: how is 2-year stability?']);
    assert(performance.now() - started >= 1000);
  });

  for (const status of [412, 429, 502, 503, 504]) {
    it(`is sent again after ${status}`, async () => {
      test.connector.failNext({ kind: 'status', status });
      await test.post(dummyMessage(test.connector.serviceUrl));
      assert.equal(posts(), 2);
      assert.equal(test.texts().length, 1);
    });
  }

  it('is sent again where the connection broke or no answer came', async () => {
    test.connector.failNext({ kind: 'drop' }, { kind: 'hang' });
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(posts(), 3);
    assert.equal(test.texts().length, 1);
  });

  it('is not repeated by the SDK behind our back', async () => {
    test.connector.failNext({ kind: 'status', status: 500 });
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(posts(), 2);
    assert.match(test.texts()[0] ?? '', /^failed /);
  });
});
