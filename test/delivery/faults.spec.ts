import assert from 'node:assert/strict';
import pino from 'pino';
import { createDeliverer } from '../../src/delivery/deliverer.js';
import type { Messenger, SendResult } from '../../src/delivery/messenger.js';
import { createAdapter } from '../../src/teams/adapter.js';
import { createProactiveMessenger } from '../../src/teams/proactive-messenger.js';
import { noHolds } from '../support/deliveries.js';
import { type DeliveryStandIn, type StandInFault, startDeliveryStandIn } from '../support/delivery-standin.js';
import { type FakeClock, fakeClock } from '../support/fake-clock.js';
import { addManyDeliveries, assertAllArrived, keyRenderer } from '../support/many-deliveries.js';
import { seededRandom } from '../support/seeded-random.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';

const log = pino({ enabled: false });
const crowd = process.env['SOAK'] ? { deliveries: 2_000, conversations: 200 } : { deliveries: 200, conversations: 20 };
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

/** What Teams is like on a bad day: about a third of all messages go wrong. */
function badDay(random: () => number): () => StandInFault | undefined {
  return () => {
    const at = random();
    if (at < 0.1) return { kind: 'refuse', status: 429, retryAfterSeconds: 1 + Math.floor(random() * 20) };
    if (at < 0.14) return { kind: 'refuse', status: 429 };
    if (at < 0.2) return { kind: 'refuse', status: 502 };
    if (at < 0.23) return { kind: 'refuse', status: 412 };
    if (at < 0.25) return { kind: 'refuse', status: random() < 0.5 ? 503 : 504 };
    if (at < 0.28) return { kind: 'drop', taken: false };
    if (at < 0.31) return { kind: 'drop', taken: true };
    if (at < 0.315) return { kind: 'hang', taken: false };
    if (at < 0.32) return { kind: 'hang', taken: true };
    return undefined;
  };
}

describeOnEachStore(`${crowd.deliveries} deliveries on a bad day (SEED=${seed})`, (engine) => {
  let test: TestStore;
  let standIn: DeliveryStandIn;
  let clock: FakeClock;

  before(async () => {
    test = await createTestStore(engine);
    clock = fakeClock(new Date('2024-06-03T09:00:00Z'));
  });
  after(async () => {
    await standIn.close();
    await test.dispose();
  });

  it('all arrive in order, and twice only where an answer was lost', async function () {
    this.timeout(300_000);
    const random = seededRandom(seed);
    standIn = await startDeliveryStandIn({ chooseFault: badDay(random) });
    const keys = await addManyDeliveries(test.store, standIn.serviceUrl, crowd);
    const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: 2_000, sendTimeoutMs: 2_000 });
    const sends: Send[] = [];
    const slots: number[] = [];
    const messenger = createProactiveMessenger({ adapter, appId: undefined, log });
    const deliverer = createDeliverer({
      ...noHolds,
      queue: {
        ...test.store.deliveryQueue,
        reserveSend: async (...reservation) => {
          const slot = await test.store.deliveryQueue.reserveSend(...reservation);
          slots.push(slot.getTime());
          return slot;
        },
      },
      messenger: noting(dying(messenger, standIn, crowd.deliveries / 2), sends, clock),
      renderer: keyRenderer(),
      draftNotices: async () => [],
      log,
      clock,
      random,
      // The clock jumps on while an answer is waited for: nobody is to be taken for dead for that.
      leaseMs: 24 * 3_600_000,
    });
    for (;;) {
      await deliverer.deliverDue();
      const left = await test.store.outbox.list({ states: ['waiting', 'claimed'] });
      if (left.length === 0) break;
      clock.pass(5_000);
    }

    await assertAllArrived(test.store, standIn, keys);
    for (const [key, { copies, lostAnswers }] of standIn.taken) {
      assert.ok(copies <= 1 + lostAnswers, `${key} arrived ${copies} times, ${lostAnswers} answers being lost`);
    }
    assert.ok(
      sends.every(({ alone }) => alone),
      'one send at a time per conversation',
    );
    assertWithin(slots, { ms: 1_000, most: 50 });
    for (const moments of momentsByConversation(sends)) {
      for (const window of conversationWindows) assertWithin(moments, window);
    }
  });
});

interface Send {
  readonly conversation: string;
  readonly at: number;
  /** Whether nothing else was being sent to the conversation. */
  readonly alone: boolean;
}

/** What Teams allows the bot in one conversation. */
const conversationWindows = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
];

function noting(messenger: Messenger, sends: Send[], clock: FakeClock): Messenger {
  const busy = new Set<string>();
  const note = async (conversation: string, send: () => Promise<SendResult>): Promise<SendResult> => {
    sends.push({ conversation, at: clock.now().getTime(), alone: !busy.has(conversation) });
    busy.add(conversation);
    const result = await send();
    busy.delete(conversation);
    return result;
  };
  return {
    post: (to, message) => note(to.id, () => messenger.post(to, message)),
    edit: (to, target, message) => note(to.id, () => messenger.edit(to, target, message)),
    reply: (to, target, message) => note(to.id, () => messenger.reply(to, target, message)),
  };
}

/** The connector dies once it was asked so often, and is back after thirty vain attempts. */
function dying(messenger: Messenger, standIn: DeliveryStandIn, afterRequests: number): Messenger {
  let vain = 0;
  let dead: 'not yet' | 'now' | 'no more' = 'not yet';
  const watched = async (result: Promise<SendResult>): Promise<SendResult> => {
    if (dead === 'not yet' && standIn.requests() >= afterRequests) {
      dead = 'now';
      await standIn.die();
    }
    const { kind } = await result;
    if (dead === 'now' && kind === 'later') vain += 1;
    if (dead === 'now' && vain === 30) {
      dead = 'no more';
      await standIn.revive();
    }
    return result;
  };
  return {
    post: (...message) => watched(messenger.post(...message)),
    edit: (...message) => watched(messenger.edit(...message)),
    reply: (...message) => watched(messenger.reply(...message)),
  };
}

function momentsByConversation(sends: readonly Send[]): readonly (readonly number[])[] {
  const moments = new Map<string, number[]>();
  for (const { conversation, at } of sends) moments.set(conversation, [...(moments.get(conversation) ?? []), at]);
  return [...moments.values()];
}

function assertWithin(moments: readonly number[], { ms, most }: { readonly ms: number; readonly most: number }): void {
  const sorted = [...moments].sort((one, other) => one - other);
  for (let index = most; index < sorted.length; index += 1) {
    const span = (sorted[index] ?? 0) - (sorted[index - most] ?? 0);
    assert.ok(span >= ms, `${most + 1} within ${span} ms, where ${most} are allowed in ${ms}`);
  }
}
