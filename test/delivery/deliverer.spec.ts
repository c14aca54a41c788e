import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import pino from 'pino';
import { createDeliverer, type Deliverer, type DelivererOptions } from '../../src/delivery/deliverer.js';
import type { Messenger, SendResult } from '../../src/delivery/messenger.js';
import type { Readership } from '../../src/delivery/readership.js';
import type { OutboundMessage, Renderer } from '../../src/delivery/renderer.js';
import { patientRetries } from '../../src/delivery/retry-delay.js';
import { BotError } from '../../src/errors.js';
import type { DeliveryDraft } from '../../src/store/outbox.js';
import { fakeDraft, fakeMetConversation, noHolds } from '../support/deliveries.js';
import { type FakeClock, fakeClock } from '../support/fake-clock.js';
import { createTestStore, sqlite, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-03T09:00:00Z');
const log = pino({ level: 'silent' });
const limits = { sendsPerSecond: 50, conversationBurst: 3, conversationEveryMs: 2_000 };

/** A message that says what it was made for. */
const namingRenderer: Renderer = {
  render: async ({ key }) => ({ card: { type: 'AdaptiveCard' }, summary: key }),
};

describe('the deliverer', () => {
  let test: TestStore;
  let clock: FakeClock;
  let said: string[];
  let answers: SendResult[];

  /** Records what it is told to say; answers as `answers` say, then takes everything. */
  const fakeMessenger: Messenger = {
    post: (to, message) => say('post', to.id, message),
    edit: (to, target, message) => say(`edit ${target}`, to.id, message),
    reply: (to, target, message) => say(`reply ${target}`, to.id, message),
  };
  async function say(how: string, to: string, message: OutboundMessage): Promise<SendResult> {
    said.push(`${how} in ${to}: ${message.summary}`);
    return answers.shift() ?? { kind: 'taken', activityId: `activity-${said.length}` };
  }

  function deliverer(options: Partial<DelivererOptions> = {}) {
    return createDeliverer({
      ...noHolds,
      queue: test.store.deliveryQueue,
      messenger: fakeMessenger,
      renderer: namingRenderer,
      draftNotices: async ({ kind, conversation, reason, found }) => [
        fakeDraft(`notice ${kind} ${conversation} ${reason} ${found}`, {
          kind: 'delivery/notice',
          conversation: 'admin',
        }),
      ],
      log,
      clock,
      random: () => 0,
      limits,
      ...options,
    });
  }

  const add = (...drafts: readonly DeliveryDraft[]) => test.store.outbox.add(drafts, start);
  const deliveryOf = async (key: string) => {
    const delivery = await test.store.outbox.find(key);
    assert.ok(delivery);
    return delivery;
  };

  beforeEach(async () => {
    test = await createTestStore(sqlite);
    clock = fakeClock(start);
    said = [];
    answers = [];
    for (const id of ['a', 'b', 'admin']) await test.store.knownConversations.meet(fakeMetConversation(id), start);
  });
  afterEach(() => test.dispose());

  it('sends what is due, in the order of each conversation, and nothing twice', async () => {
    await add(
      fakeDraft('a1', { conversation: 'a' }),
      fakeDraft('b1', { conversation: 'b' }),
      fakeDraft('a2', { conversation: 'a' }),
      fakeDraft('later', { conversation: 'a', notBefore: new Date('2024-06-04T08:00:00Z') }),
    );
    const ours = deliverer();
    await ours.deliverDue();
    await ours.deliverDue();
    assert.deepEqual([...said].sort(), ['post in a: a1', 'post in a: a2', 'post in b: b1']);
    assert.ok(said.indexOf('post in a: a1') < said.indexOf('post in a: a2'));
    assert.equal((await deliveryOf('a1')).activityId, `activity-${said.indexOf('post in a: a1') + 1}`);
    assert.equal((await deliveryOf('later')).state, 'waiting');
  });

  it('edits a message in place and replies in its thread', async () => {
    await add(
      fakeDraft('card', { conversation: 'a' }),
      fakeDraft('edit', { conversation: 'a', way: { edit: 'card' } }),
      fakeDraft('reply', { conversation: 'a', way: { reply: 'card' } }),
    );
    await deliverer().deliverDue();
    assert.deepEqual(said, ['post in a: card', 'edit activity-1 in a: edit', 'reply activity-1 in a: reply']);
  });

  it('drops an edit of what was never sent, and posts a reply to it', async () => {
    await add(
      fakeDraft('edit', { conversation: 'a', way: { edit: 'card' } }),
      fakeDraft('reply', { conversation: 'a', way: { reply: 'card' } }),
    );
    await deliverer().deliverDue();
    assert.deepEqual(said, ['post in a: reply']);
    const { state, problem } = await deliveryOf('edit');
    assert.deepEqual([state, problem], ['dropped', 'The message to edit was never sent.']);
  });

  it('posts a reply whose thread is no longer there', async () => {
    await add(
      fakeDraft('card', { conversation: 'a' }),
      fakeDraft('reply', { conversation: 'a', way: { reply: 'card' } }),
    );
    answers = [
      { kind: 'taken', activityId: 'activity' },
      { kind: 'no target', reason: 'deleted' },
    ];
    await deliverer().deliverDue();
    assert.deepEqual(said, ['post in a: card', 'reply activity in a: reply', 'post in a: reply']);
    assert.equal((await deliveryOf('reply')).state, 'sent');
  });

  it('makes no card where there is no longer anything to say, and spends nothing on it', async () => {
    await add(fakeDraft('1', { conversation: 'a' }));
    await deliverer({ renderer: { render: async () => 'nothing' } }).deliverDue();
    assert.deepEqual(said, []);
    const { state, problem } = await deliveryOf('1');
    assert.deepEqual([state, problem], ['dropped', 'There was no longer anything to say.']);
    assert.deepEqual(await test.store.deliveryQueue.reserveSend('tenant', 20, start), start);
  });

  it('tries a message again after the time that Teams asks for, hours later if it must, and keeps the order', async () => {
    await add(fakeDraft('a1', { conversation: 'a' }), fakeDraft('a2', { conversation: 'a' }));
    const hours = 3 * 3_600_000;
    answers = [{ kind: 'later', afterMs: hours, reason: 'throttled' }];
    const ours = deliverer();
    await ours.deliverDue();
    clock.pass(hours - 1);
    await ours.deliverDue();
    assert.deepEqual(said, ['post in a: a1']);
    assert.equal((await deliveryOf('a1')).problem, 'throttled');
    clock.pass(1);
    await ours.deliverDue();
    assert.deepEqual(said, ['post in a: a1', 'post in a: a1', 'post in a: a2']);
    assert.equal((await deliveryOf('a1')).attempts, 2);
  });

  it('gives up in the end, tells the admins, and goes on', async () => {
    await add(fakeDraft('a1', { conversation: 'a' }), fakeDraft('a2', { conversation: 'a' }));
    const busy: SendResult = { kind: 'later', afterMs: 0, reason: 'busy' };
    answers = [busy, busy];
    const ours = deliverer({ retries: { firstDelayMs: 10, longestDelayMs: 10, mostAttempts: 2 } });
    await ours.deliverDue();
    assert.deepEqual(
      said.filter((line) => line.includes(' a: ')),
      ['post in a: a1', 'post in a: a1', 'post in a: a2'],
    );
    assert.equal((await deliveryOf('a1')).state, 'failed');
    assert.ok(said.includes('post in admin: notice failed a Given up after 2 attempts. busy test/message'));
  });

  it('parks what is for a conversation that is gone, tells the admins once, and resumes', async () => {
    await add(...['a1', 'a2', 'a3'].map((key) => fakeDraft(key, { conversation: 'a' })));
    answers = [{ kind: 'gone', reason: 'removed' }];
    const ours = deliverer();
    await ours.deliverDue();
    assert.deepEqual(said, ['post in a: a1', 'post in admin: notice gone a removed test/message']);
    assert.equal((await deliveryOf('a3')).state, 'parked');
    clock.pass(60_000);
    await ours.deliverDue();
    assert.equal(said.length, 2);
    await test.store.knownConversations.meet(fakeMetConversation('a'), clock.now());
    await ours.deliverDue();
    assert.deepEqual(said.slice(2), ['post in a: a1', 'post in a: a2', 'post in a: a3']);
  });

  it('tells nobody that a notice could not be delivered', async () => {
    await add(fakeDraft('notice', { kind: 'delivery/gone', conversation: 'admin' }));
    answers = [{ kind: 'final', reason: 'too big' }];
    await deliverer().deliverDue();
    assert.deepEqual(said, ['post in admin: notice']);
    assert.equal((await deliveryOf('notice')).state, 'failed');
  });

  for (const [what, error, state] of [
    [
      'tries again later where a card cannot be made now',
      new BotError('store-unavailable', 'away', { retryable: true }),
      'waiting',
    ],
    ['fails a delivery whose card cannot be made', new BotError('card-invalid', 'broken'), 'failed'],
    ['fails a delivery whose card has a fault that nobody foresaw', new TypeError('undefined'), 'failed'],
  ] as const) {
    it(what, async () => {
      await add(fakeDraft('1', { conversation: 'a' }));
      const broken: Renderer = { render: () => Promise.reject(error) };
      await deliverer({
        renderer: { render: (delivery, to) => (delivery.key === '1' ? broken : namingRenderer).render(delivery, to) },
      }).deliverDue();
      assert.equal((await deliveryOf('1')).state, state);
      assert.deepEqual(
        said.filter((line) => line.includes(' a: ')),
        [],
      );
    });
  }

  it('keeps to the limits of a conversation, and serves others meanwhile', async () => {
    await add(
      ...[1, 2, 3, 4, 5].flatMap((n) => [fakeDraft(`a${n}`, { conversation: 'a' })]),
      fakeDraft('b1', { conversation: 'b' }),
    );
    const ours = deliverer();
    await ours.deliverDue();
    assert.deepEqual(said.filter((line) => line.includes(' a: ')).length, 3);
    assert.ok(said.includes('post in b: b1'));
    clock.pass(2_000);
    await ours.deliverDue();
    assert.deepEqual(said.filter((line) => line.includes(' a: ')).length, 4);
  });

  it('keeps to the limit of the tenant', async () => {
    const moments: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      await test.store.knownConversations.meet(fakeMetConversation(`many${n}`), start);
      await add(fakeDraft(`many${n}`, { conversation: `many${n}` }));
    }
    const timing: Messenger = {
      ...fakeMessenger,
      post: async () => {
        moments.push(clock.now().getTime() - start.getTime());
        return { kind: 'taken', activityId: undefined };
      },
    };
    await deliverer({ messenger: timing, concurrency: 1 }).deliverDue();
    assert.deepEqual(
      moments,
      Array.from({ length: 60 }, (_, index) => index * 20),
    );
  });

  it('spends two turns of the tenant on a chat that is to be opened first', async () => {
    await test.store.knownConversations.meet(
      fakeMetConversation('c', { kind: 'personal', reference: undefined }),
      start,
    );
    await add(fakeDraft('c1', { conversation: 'c' }));
    await deliverer().deliverDue();
    const next = await test.store.deliveryQueue.reserveSend('tenant', 20, start);
    assert.deepEqual(next, new Date(start.getTime() + 2 * 20));
  });

  it('takes up what has come since, while Teams is slow to take something else', async () => {
    const handed = deferred();
    const answered = deferred();
    const ours = deliverer({
      messenger: {
        ...fakeMessenger,
        post: async (to, message) => {
          if (to.id !== 'a') return say('post', to.id, message);
          handed.resolve();
          await answered.promise;
          return say('post', to.id, message);
        },
      },
    });
    await add(fakeDraft('a1', { conversation: 'a' }));
    const working = ours.deliverDue();
    await handed.promise;
    await add(fakeDraft('b1', { conversation: 'b' }));
    void ours.deliverDue();
    for (let turns = 0; turns < 10_000 && said.length === 0; turns += 1) await setImmediate();
    assert.deepEqual(said, ['post in b: b1']);
    answered.resolve();
    await working;
    assert.deepEqual(said, ['post in b: b1', 'post in a: a1']);
  });

  it('settles what is in flight when it is stopped, and gives back what was not handed over', async () => {
    await add(fakeDraft('a1', { conversation: 'a' }), fakeDraft('b1', { conversation: 'b' }));
    const handed = deferred();
    const answered = deferred();
    const slow: Messenger = {
      ...fakeMessenger,
      post: async (to, message) => {
        handed.resolve();
        await answered.promise;
        return say('post', to.id, message);
      },
    };
    const waiting = deferred();
    const held = {
      ...clock,
      waitUntil: (moment: Date, signal: AbortSignal) =>
        moment > start
          ? new Promise<void>((resolve) => {
              signal.addEventListener('abort', () => resolve());
              waiting.resolve();
            })
          : Promise.resolve(),
    };
    const ours = deliverer({ messenger: slow, clock: held });
    const working = ours.deliverDue();
    await Promise.all([handed.promise, waiting.promise]);
    const stopped = ours.stop();
    answered.resolve();
    await Promise.all([working, stopped]);
    assert.equal(said.length, 1);
    const states = await Promise.all(['a1', 'b1'].map(deliveryOf));
    assert.deepEqual(states.map(({ state, attempts }) => `${state} ${attempts}`).sort(), ['sent 1', 'waiting 0']);
    await ours.deliverDue();
    assert.equal(said.length, 1, 'it takes up no more');
  });

  describe('where somebody from outside reads along', () => {
    const outside = (present: () => boolean): Partial<DelivererOptions> => ({
      readership: {
        remembered: () => undefined,
        ask: async ({ id }) => (id === 'a' && present() ? 'outsider present' : 'insiders'),
      },
    });

    it('posts, edits and replies nothing, tells the admins once, and resumes in order once they are gone', async () => {
      await add(
        fakeDraft('a1', { conversation: 'a' }),
        fakeDraft('a2', { conversation: 'a', way: { edit: 'a1' } }),
        fakeDraft('a3', { conversation: 'a', way: { reply: 'a1' } }),
        fakeDraft('b1', { conversation: 'b' }),
      );
      let present = true;
      const ours = deliverer({ ...outside(() => present), retries: { ...patientRetries, mostAttempts: 2 } });
      for (let hour = 0; hour < 5; hour += 1) {
        await ours.deliverDue();
        clock.pass(3_600_000);
      }
      const notice = 'notice outsider a Somebody from outside the council reads along there. test/message';
      assert.deepEqual([...said].sort(), [`post in admin: ${notice}`, 'post in b: b1']);
      const { state, attempts, problem } = await deliveryOf('a1');
      assert.deepEqual([state, attempts], ['waiting', 0]);
      assert.equal(problem, 'Somebody from outside the council reads along there.');
      present = false;
      said = [];
      await ours.deliverDue();
      assert.deepEqual(said, ['post in a: a1', 'edit activity-1 in a: a2', 'reply activity-1 in a: a3']);
      assert.equal((await test.store.knownConversations.find('a'))?.outsiderSince, undefined);
    });

    it('tells the admins again of the next time', async () => {
      let present = true;
      const ours = deliverer({
        ...outside(() => present),
        draftNotices: async (_trouble, now) => [fakeDraft(`notice ${now.toISOString()}`, { conversation: 'admin' })],
      });
      for (const [key, isPresent] of [
        ['a1', true],
        ['a2', false],
        ['a3', true],
        ['a4', true],
      ] as const) {
        present = isPresent;
        await add(fakeDraft(key, { conversation: 'a' }));
        await ours.deliverDue();
        clock.pass(3_600_000);
      }
      assert.equal(said.filter((line) => line.includes('notice')).length, 2);
    });

    for (const [kind, state] of [
      ['later', 'waiting'],
      ['gone', 'parked'],
    ] as const) {
      it(`sends nothing where it cannot be said who reads, which leaves a delivery ${state}`, async () => {
        await add(fakeDraft('a1', { conversation: 'a' }));
        const unasked = { kind, afterMs: undefined, reason: 'Teams does not say.' };
        await deliverer({ readership: { remembered: () => undefined, ask: async () => unasked } }).deliverDue();
        assert.ok(!said.some((line) => line.includes(' a: ')));
        assert.equal((await deliveryOf('a1')).state, state);
      });
    }

    it('asks nobody about a personal chat', async () => {
      await test.store.knownConversations.meet(fakeMetConversation('chat', { kind: 'personal' }), start);
      await add(fakeDraft('1', { conversation: 'chat' }));
      const never = () => assert.fail('it was asked');
      await deliverer({ readership: { remembered: never, ask: never } }).deliverDue();
      assert.deepEqual(said, ['post in chat: 1']);
    });

    it('spends a turn of the tenant on asking, and none on what is remembered', async () => {
      await add(fakeDraft('a1', { conversation: 'a' }), fakeDraft('b1', { conversation: 'b' }));
      const readership: Readership = {
        remembered: ({ id }) => (id === 'b' ? 'insiders' : undefined),
        ask: async () => 'insiders',
      };
      await deliverer({ readership }).deliverDue();
      assert.deepEqual(
        await test.store.deliveryQueue.reserveSend('tenant', 20, start),
        new Date(start.getTime() + 3 * 20),
      );
    });
  });

  describe('in quiet hours', () => {
    const evening = new Date('2024-06-03T17:50:00Z');
    const morning = new Date('2024-06-04T07:00:00Z');
    const allowedFrom = async (moment: Date) =>
      moment >= new Date('2024-06-03T18:00:00Z') && moment < morning ? morning : moment;

    beforeEach(() => clock.pass(evening.getTime() - start.getTime()));

    it('tries nothing again that Teams did not take before, nor counts that', async () => {
      await add(fakeDraft('a1', { conversation: 'a' }));
      answers = [{ kind: 'later', afterMs: 15 * 60_000, reason: 'throttled' }];
      const ours = deliverer({ allowedFrom });
      await ours.deliverDue();
      for (let hour = 0; hour < 12; hour += 1) {
        clock.pass(3_600_000);
        await ours.deliverDue();
      }
      assert.deepEqual(said, ['post in a: a1']);
      const { attempts, nextAt, problem } = await deliveryOf('a1');
      assert.deepEqual([attempts, nextAt, problem], [1, morning, 'It waits for the quiet hours to end.']);
      clock.pass(2 * 3_600_000);
      await ours.deliverDue();
      assert.deepEqual(said, ['post in a: a1', 'post in a: a1']);
    });

    it('posts nothing to a conversation that is back, until they end; then all in order', async () => {
      await add(fakeDraft('a1', { conversation: 'a' }), fakeDraft('a2', { conversation: 'a' }));
      await test.store.knownConversations.markGone('a', 'removed', clock.now());
      clock.pass(4 * 3_600_000);
      await test.store.knownConversations.meet(fakeMetConversation('a'), clock.now());
      const ours = deliverer({ allowedFrom });
      await ours.deliverDue();
      assert.deepEqual(said, []);
      await clock.waitUntil(morning, new AbortController().signal);
      await ours.deliverDue();
      assert.deepEqual(said, ['post in a: a1', 'post in a: a2']);
    });

    it('edits, answers presses, and posts at any hour where hours are not kept', async () => {
      await add(fakeDraft('a1', { conversation: 'a' }));
      await deliverer({ allowedFrom }).deliverDue();
      clock.pass(4 * 3_600_000);
      await add(
        fakeDraft('held', { conversation: 'a' }),
        fakeDraft('edit', { conversation: 'a', way: { edit: 'a1' } }),
        fakeDraft('answer', { conversation: 'a', way: { reply: 'a1' }, answersPress: true }),
      );
      await deliverer({ allowedFrom }).deliverDue();
      assert.deepEqual(said.slice(1), ['edit activity-1 in a: edit', 'reply activity-1 in a: answer']);
      await test.store.outbox.add([fakeDraft('b1', { conversation: 'b' })], clock.now());
      await deliverer().deliverDue();
      assert.equal(said.at(-1), 'post in b: b1');
    });
  });

  for (const [faults, state] of [
    [1, 'sent'],
    [7, 'sent'],
    [100, 'claimed'],
  ] as const) {
    it(`writes down while stopping what was sent, with ${faults} faults of the store: ${state}`, async () => {
      await add(fakeDraft('a1', { conversation: 'a' }));
      let left: number = faults;
      const stopped: Promise<void>[] = [];
      const ours: Deliverer = deliverer({
        queue: {
          ...test.store.deliveryQueue,
          settle: async (...settled) => {
            if (left-- > 0) throw new BotError('store-unavailable', 'away', { retryable: true });
            return test.store.deliveryQueue.settle(...settled);
          },
        },
        messenger: {
          ...fakeMessenger,
          post: async (to, message) => {
            stopped.push(ours.stop());
            return fakeMessenger.post(to, message);
          },
        },
      });
      await ours.deliverDue();
      await Promise.all(stopped);
      assert.deepEqual(said, ['post in a: a1']);
      assert.equal((await deliveryOf('a1')).state, state);
    });
  }

  it('begins no send that might outlast its lease', async () => {
    await add(fakeDraft('a1', { conversation: 'a' }));
    const late: Renderer = {
      render: async (delivery, to) => {
        clock.pass(55_000);
        return namingRenderer.render(delivery, to);
      },
    };
    await deliverer({ renderer: late }).deliverDue();
    assert.deepEqual(said, []);
    const { state, problem } = await deliveryOf('a1');
    assert.deepEqual([state, problem], ['waiting', 'It was not made and sent in time.']);
  });
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
