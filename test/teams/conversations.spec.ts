import assert from 'node:assert/strict';
import pino from 'pino';
import sinon from 'sinon';
import type { ConversationContext } from '../../src/questions/conversation/conversation-context.js';
import type { KeptConversation, Store } from '../../src/store/store.js';
import { createConversations } from '../../src/teams/conversations.js';
import { createAnswerer } from '../../src/teams/create-answerer.js';
import { fakeContext } from '../questions/conversation/fake-context.js';
import { dummyChannelMessage, dummyMessage, dummyPress, dummyPressData } from '../support/activities.js';
import { people, startTestBot, type TestBot } from '../support/bot.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { createTestStore, describeOnEachStore, sqlite, type TestStore } from '../support/stores.js';

/** The demo's figures on a store of the test's own, which keeps the conversations. */
async function demoStore(test: TestStore): Promise<Store> {
  const scorecard = await loadDemoScorecard();
  return {
    ...test.store,
    scorecard: async () => scorecard,
    vocabulary: async () => scorecard.vocabulary,
    directory: async () => people,
  };
}

function thread(id: number, text: string, serviceUrl: string) {
  const message = dummyChannelMessage(serviceUrl, text);
  const conversation = { ...(message['conversation'] as object), id: `19:general@thread.tacv2;messageid=${id}` };
  return { ...message, conversation };
}

describeOnEachStore('conversations with the bot', (engine) => {
  let test: TestStore;
  let bot: TestBot;
  let now: Date;

  beforeEach(async () => {
    test = await createTestStore(engine);
    const store = await demoStore(test);
    now = new Date('2024-06-18T09:00:00Z');
    const answerer = createAnswerer({
      store,
      classification: 'Dummy',
      today: () => '2024-06-18',
      timeZone: 'Europe/London',
    });
    bot = await startTestBot({ store, answerer, now: () => now });
  });
  afterEach(async () => {
    await bot.stop();
    await test.dispose();
  });

  const say = (text: string) => bot.post(dummyMessage(bot.connector.serviceUrl, { text }));
  const inThread = (id: number, text: string) => bot.post(thread(id, text, bot.connector.serviceUrl));
  const lastText = () => bot.texts().at(-1) ?? '';

  it('go on where they stopped', async () => {
    await say('how is 2-year stability?');
    await say('and last quarter?');
    assert.match(lastText(), /2023-24 Q3/);
    await say('and dental?');
    assert.match(lastText(), /dental/i);
    assert.match(lastText(), /2023-24 Q3/);
  });

  it('keep each thread of a channel to itself', async () => {
    await inThread(1, 'how is 2-year stability?');
    await inThread(2, 'how are dental checks?');
    await inThread(1, 'and last quarter?');
    assert.match(lastText(), /stayed|stability|same home/i);
    await inThread(2, 'and last quarter?');
    assert.match(lastText(), /dental/i);
    await inThread(3, 'and last quarter?');
    assert.match(lastText(), /which indicator/i);
  });

  it('take a pressed choice as what is spoken of', async () => {
    await say('in touch');
    await bot.post(dummyPress(bot.connector.serviceUrl, 'clarify/pick', dummyPressData('in touch 19-21')));
    await say('and in q3?');
    assert.match(lastText(), /2023-24 Q3/);
  });

  it('are remembered by another instance of the bot, and after a restart', async () => {
    await say('how is 2-year stability?');
    await bot.stop();
    const store = await demoStore(test);
    const answerer = createAnswerer({
      store,
      classification: 'Dummy',
      today: () => '2024-06-18',
      timeZone: 'Europe/London',
    });
    bot = await startTestBot({ store, answerer, now: () => now });
    await say('and last quarter?');
    assert.match(lastText(), /2023-24 Q3/);
  });

  it('lose neither of two turns at once', async () => {
    await Promise.all([say('how is 2-year stability?'), say('how are dental checks?')]);
    await say('both');
    assert.match(lastText(), /dental/i);
    assert.match(lastText(), /home|stability/i);
  });

  it('are forgotten after half an hour', async () => {
    await say('how is 2-year stability?');
    now = new Date('2024-06-18T09:29:59Z');
    await say('and last quarter?');
    assert.match(lastText(), /2023-24 Q3/);
    now = new Date('2024-06-18T10:00:00Z');
    await say('and in q1?');
    assert.match(lastText(), /which indicator/i);
  });
});

describe('what is spoken of, between a turn and its saving', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  const dummyContext = (at: string): ConversationContext => fakeContext({ at: `2024-06-18T09:00:0${at}.000Z` });

  /** A turn that tells what it was added to. */
  const addTo = (before: ConversationContext | undefined): ConversationContext => ({
    ...dummyContext('2'),
    choices: [before?.at ?? 'nothing'],
  });

  function start(overrides: Partial<Pick<Store, 'conversation' | 'saveConversation'>> = {}) {
    const kept = new Map<string, KeptConversation>();
    const logged: string[] = [];
    const deferred: Promise<unknown>[] = [];
    const conversations = createConversations({
      store: {
        conversation: async (id) => kept.get(id),
        saveConversation: async (id, context, version) => {
          if ((kept.get(id)?.version ?? 0) !== version) return false;
          kept.set(id, { context, version: version + 1 });
          return true;
        },
        ...overrides,
      },
      log: pino({}, { write: (line: string) => logged.push(line) }),
      now: () => new Date('2024-06-18T09:00:00Z'),
      delayMs: 200,
      defer: (work) => deferred.push(work),
    });
    return { conversations, kept, logged, deferred };
  }

  it('is known at once, and saved a moment later', async () => {
    const { conversations, kept } = start();
    conversations.remember('chat', () => dummyContext('1'), undefined);
    assert.deepEqual(await conversations.recall('chat'), dummyContext('1'));
    assert.equal(kept.size, 0);
    await clock.tickAsync(200);
    assert.deepEqual(kept.get('chat')?.context, dummyContext('1'));
    assert.deepEqual(await conversations.recall('chat'), dummyContext('1'));
  });

  it('is changed by one turn after the other', async () => {
    const { conversations, kept } = start();
    conversations.remember('chat', () => dummyContext('1'), undefined);
    conversations.remember('chat', (before) => addTo(before), undefined);
    await clock.tickAsync(200);
    assert.deepEqual(kept.get('chat')?.context, { ...dummyContext('2'), choices: [dummyContext('1').at] });
  });

  it('is at once what was recalled with what the turn adds', async () => {
    const { conversations, kept } = start();
    kept.set('chat', { context: dummyContext('1'), version: 1 });
    const recalled = await conversations.recall('chat');
    conversations.remember('chat', (before) => addTo(before), recalled);
    const added = { ...dummyContext('2'), choices: [dummyContext('1').at] };
    assert.deepEqual(await conversations.recall('chat'), added);
    await clock.tickAsync(200);
    assert.deepEqual(kept.get('chat'), { context: added, version: 2 });
  });

  it('is added to what another instance saved meanwhile', async () => {
    const { conversations, kept } = start();
    conversations.remember('chat', (before) => addTo(before), undefined);
    kept.set('chat', { context: dummyContext('1'), version: 7 });
    await clock.tickAsync(200);
    assert.deepEqual(kept.get('chat'), {
      context: { ...dummyContext('2'), choices: [dummyContext('1').at] },
      version: 8,
    });
  });

  it('counts as nothing where the store cannot say, or holds what this version does not know', async () => {
    const { conversations, logged } = start({ conversation: () => Promise.reject(new Error('gone')) });
    assert.equal(await conversations.recall('chat'), undefined);
    assert.match(logged[0] ?? '', /gone/);
    const other = start();
    other.kept.set('chat', { context: { from: 'another version' }, version: 1 });
    assert.equal(await other.conversations.recall('chat'), undefined);
  });

  it('is logged where it cannot be saved, and does not stop what follows', async () => {
    const { conversations, kept, logged, deferred } = start({
      saveConversation: () => Promise.reject(new Error('full')),
    });
    conversations.remember('chat', () => dummyContext('1'), undefined);
    await clock.tickAsync(200);
    await Promise.all(deferred);
    assert.match(logged[0] ?? '', /full/);
    assert.equal(kept.size, 0);
  });
});

describe('a bot whose conversations cannot be read', () => {
  it('answers a whole question, and asks back about the rest', async () => {
    const test = await createTestStore(sqlite);
    const store = { ...(await demoStore(test)), conversation: () => Promise.reject(new Error('gone')) };
    const bot = await startTestBot({
      store,
      answerer: createAnswerer({
        store,
        classification: 'Dummy',
        today: () => '2024-06-18',
        timeZone: 'Europe/London',
      }),
    });
    await bot.post(dummyMessage(bot.connector.serviceUrl, { text: 'how is 2-year stability?' }));
    assert.match(bot.texts().at(-1) ?? '', /66%/);
    await bot.stop();
    await test.dispose();
  });
});
