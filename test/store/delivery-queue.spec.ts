import assert from 'node:assert/strict';
import type { ClaimedDelivery, DeliveryOutcome, Settlement } from '../../src/store/delivery-queue.js';
import type { DeliveryDraft } from '../../src/store/outbox.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, describeOnEachStore, openTestStore, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-03T09:00:00Z');
const leaseMs = 30_000;
const after = (ms: number) => new Date(start.getTime() + ms);
const sent: DeliveryOutcome = { kind: 'sent', activityId: 'activity' };

function settlement(outcome: DeliveryOutcome, fields: Partial<Settlement> = {}): Settlement {
  return { outcome, conversationFreeAt: start, spentUntil: start, notices: [], ...fields };
}

describeOnEachStore('the delivery queue', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine);
    store = test.store;
    for (const id of ['a', 'b', 'c']) await store.knownConversations.meet(fakeMetConversation(id), start);
  });
  afterEach(() => test.dispose());

  const add = (...drafts: readonly DeliveryDraft[]) => store.outbox.add(drafts, start);
  const claim = (now: Date, most = 10, holder = 'me') => store.deliveryQueue.claim(holder, now, { most, leaseMs });
  const keysOf = (claims: readonly ClaimedDelivery[]) => claims.map(({ delivery }) => delivery.key);
  async function claimOne(now: Date, holder = 'me'): Promise<ClaimedDelivery> {
    const [claimed] = await claim(now, 1, holder);
    assert.ok(claimed, 'there is nothing to claim');
    return claimed;
  }

  it('gives out the first due delivery of each conversation', async () => {
    await add(
      fakeDraft('a1', { conversation: 'a', notBefore: after(1) }),
      fakeDraft('a2', { conversation: 'a' }),
      fakeDraft('a3', { conversation: 'a' }),
      fakeDraft('b1', { conversation: 'b' }),
      fakeDraft('c1', { conversation: 'c', notBefore: after(1) }),
    );
    assert.deepEqual(keysOf(await claim(start)), ['a2', 'b1']);
    assert.deepEqual(keysOf(await claim(start)), []);
    assert.equal((await store.outbox.find('a2'))?.state, 'claimed');
  });

  it('gives out no more than it is asked for', async () => {
    await add(...['a', 'b', 'c'].map((conversation) => fakeDraft(conversation, { conversation })));
    assert.equal((await claim(start, 2)).length, 2);
    assert.equal((await claim(start, 2)).length, 1);
  });

  it('goes on with the next of a conversation once one is settled, in the order they were added', async () => {
    await add(...['1', '2', '3'].map((key) => fakeDraft(key, { conversation: 'a' })));
    for (const key of ['1', '2', '3']) {
      const claimed = await claimOne(start);
      assert.equal(claimed.delivery.key, key);
      await store.deliveryQueue.settle(claimed, settlement(sent), start);
    }
    assert.deepEqual(await claim(start), []);
  });

  it('writes down that a delivery was sent, as which message, and how to reach its conversation', async () => {
    await add(fakeDraft('1', { conversation: 'a' }));
    const reference = { conversation: { id: 'opened' } };
    await store.deliveryQueue.settle(await claimOne(start), settlement({ ...sent, reference }), after(5));
    const held = await store.outbox.find('1');
    assert.deepEqual(
      [held?.state, held?.attempts, held?.sentAt, held?.activityId, held?.problem],
      ['sent', 1, after(5), 'activity', undefined],
    );
    assert.deepEqual((await store.knownConversations.find('a'))?.reference, reference);
  });

  it('gives out nothing before Teams was heard from, and so counts no attempt', async () => {
    const fresh = await createTestStore(engine);
    try {
      const { knownConversations, outbox, deliveryQueue } = fresh.store;
      const conversation = await knownConversations.introduce({ aadObjectId: 'aad', person: 'jo' }, start);
      await outbox.add([fakeDraft('1', { conversation })], start);
      const claimNow = () => deliveryQueue.claim('me', start, { most: 1, leaseMs });
      assert.deepEqual(await claimNow(), []);
      assert.equal((await outbox.find('1'))?.attempts, 0);
      await knownConversations.meet(fakeMetConversation('a'), start);
      assert.equal((await claimNow()).length, 1);
    } finally {
      await fresh.dispose();
    }
  });

  it('keeps a delivery back without counting that as an attempt', async () => {
    await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'a' }));
    const held: DeliveryOutcome = { kind: 'held', why: 'quiet hours', at: after(5000), problem: 'It is night.' };
    await store.deliveryQueue.settle(await claimOne(start), settlement(held), start);
    const first = await store.outbox.find('1');
    assert.deepEqual([first?.state, first?.attempts, first?.nextAt], ['waiting', 0, after(5000)]);
    assert.equal((await claimOne(start)).delivery.key, '2', 'nothing else waits for it');
  });

  it('tells once that somebody from outside reads along, until something was sent there', async () => {
    await add(...['1', '2', '3', '4'].map((key) => fakeDraft(key, { conversation: 'a' })));
    const held: DeliveryOutcome = { kind: 'held', why: 'outsider present', at: start, problem: 'Outside.' };
    const since = async () => (await store.knownConversations.find('a'))?.outsiderSince;
    const settle = async (outcome: DeliveryOutcome, ms: number) =>
      store.deliveryQueue.settle(
        await claimOne(after(ms)),
        settlement(outcome, { notices: [fakeDraft(`notice ${ms}`, { conversation: 'admin' })] }),
        after(ms),
      );
    await settle(held, 1);
    await settle(held, 2);
    assert.deepEqual(await since(), after(1));
    await settle(sent, 3);
    assert.equal(await since(), undefined);
    await settle(held, 4);
    assert.deepEqual(await since(), after(4));
    const notices = (await store.outbox.list({ conversation: 'admin' })).map(({ key }) => key);
    assert.deepEqual(notices, ['notice 1', 'notice 3', 'notice 4']);
  });

  it('puts a delivery off, and what comes after it in its conversation', async () => {
    await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'a' }));
    const outcome: DeliveryOutcome = { kind: 'later', at: after(5000), problem: 'Teams answered 502.' };
    await store.deliveryQueue.settle(
      await claimOne(start),
      settlement(outcome, { conversationFreeAt: after(5000) }),
      start,
    );
    const held = await store.outbox.find('1');
    assert.deepEqual([held?.state, held?.nextAt, held?.problem], ['waiting', after(5000), 'Teams answered 502.']);
    assert.deepEqual(await claim(after(4999)), []);
    const again = await claimOne(after(5000));
    assert.deepEqual([again.delivery.key, again.delivery.attempts], ['1', 2]);
  });

  for (const kind of ['dropped', 'failed'] as const) {
    it(`goes on to the next where one is ${kind}, and keeps the reason`, async () => {
      await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'a' }));
      await store.deliveryQueue.settle(await claimOne(start), settlement({ kind, problem: 'why' }), start);
      const held = await store.outbox.find('1');
      assert.deepEqual([held?.state, held?.problem], [kind, 'why']);
      assert.deepEqual(keysOf(await claim(start)), ['2']);
    });
  }

  it('keeps what a conversation has spent of its allowance, and leaves it alone until it is free', async () => {
    await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'a' }));
    const spent = settlement(sent, { conversationFreeAt: after(2000), spentUntil: after(9000) });
    await store.deliveryQueue.settle(await claimOne(start), spent, start);
    assert.deepEqual(await claim(after(1999)), []);
    assert.deepEqual((await claimOne(after(2000))).spentUntil, after(9000));
  });

  it('parks all of a conversation that is gone, gives it out once it is back, and tells of it once', async () => {
    await add(...['1', '2'].map((key) => fakeDraft(key, { conversation: 'a' })));
    const outcome: DeliveryOutcome = { kind: 'gone', problem: 'The bot was removed.' };
    const notices = [fakeDraft('notice', { conversation: 'b' })];
    await store.deliveryQueue.settle(await claimOne(start), settlement(outcome, { notices }), start);
    const parked = await store.outbox.list({ states: ['parked'] });
    assert.deepEqual(
      parked.map(({ key, problem }) => [key, problem]),
      [
        ['1', 'The bot was removed.'],
        ['2', 'The bot was removed.'],
      ],
    );
    assert.deepEqual(keysOf(await claim(start)), ['notice']);
    await store.knownConversations.meet(fakeMetConversation('a'), after(1));
    const back = await claimOne(after(1));
    assert.equal(back.delivery.key, '1');
    await store.deliveryQueue.settle(back, settlement(sent), after(1));
    assert.equal((await store.outbox.find('1'))?.problem, undefined);
  });

  it('takes a conversation for reachable that was met after the claim whose message did not get there', async () => {
    await add(fakeDraft('1', { conversation: 'a' }));
    const claimed = await claimOne(after(1));
    await store.knownConversations.meet(fakeMetConversation('a'), after(2));
    const notices = [fakeDraft('notice', { conversation: 'b' })];
    await store.deliveryQueue.settle(claimed, settlement({ kind: 'gone', problem: 'gone' }, { notices }), after(3));
    assert.equal((await store.knownConversations.find('a'))?.gone, undefined);
    assert.deepEqual(keysOf(await claim(after(3))), ['1']);
  });

  it('takes back a delivery that was not handed to Teams, as if it had not been claimed', async () => {
    await add(fakeDraft('1', { conversation: 'a' }));
    await store.deliveryQueue.release(await claimOne(start), start);
    const held = await store.outbox.find('1');
    assert.deepEqual([held?.state, held?.attempts], ['waiting', 0]);
    assert.deepEqual(keysOf(await claim(start)), ['1']);
  });

  it('gives out again what somebody held who did not come back before the lease ended', async () => {
    await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'a' }));
    await claimOne(start, 'dead');
    assert.deepEqual(await claim(after(leaseMs - 1)), []);
    const again = await claimOne(after(leaseMs), 'alive');
    assert.deepEqual([again.delivery.key, again.delivery.attempts], ['1', 2]);
  });

  it('believes whoever comes back late only in what was sent', async () => {
    await add(fakeDraft('1', { conversation: 'a' }), fakeDraft('2', { conversation: 'b' }));
    const late = await claim(start, 2, 'late');
    const now = after(leaseMs);
    const others = await claim(now, 2, 'other');
    assert.deepEqual(keysOf(others), ['1', '2']);
    const [one, two] = late;
    assert.ok(one && two);
    await store.deliveryQueue.settle(one, settlement({ kind: 'failed', problem: 'late' }), now);
    await store.deliveryQueue.settle(two, settlement(sent), now);
    assert.equal((await store.outbox.find('1'))?.state, 'claimed');
    assert.equal((await store.outbox.find('2'))?.state, 'sent');
    assert.deepEqual(await claim(now), [], 'the conversations are still held');
    for (const claimed of others)
      await store.deliveryQueue.settle(claimed, settlement({ kind: 'later', at: now, problem: '' }), now);
    assert.equal((await store.outbox.find('2'))?.state, 'sent');
  });

  it('serves those conversations first that waited longest', async () => {
    const drafts = [1, 2].flatMap((turn) =>
      ['a', 'b', 'c'].map((to) => fakeDraft(`${to}${turn}`, { conversation: to })),
    );
    await add(...drafts);
    const order: string[] = [];
    for (let turn = 1; turn <= 6; turn += 1) {
      const claimed = await claimOne(after(turn));
      order.push(claimed.delivery.conversation);
      await store.deliveryQueue.settle(claimed, settlement(sent), after(turn));
    }
    assert.deepEqual(order, ['a', 'b', 'c', 'a', 'b', 'c']);
  });

  it('tells which message is edited or replied to, once that was sent', async () => {
    await add(
      fakeDraft('card', { conversation: 'a', notBefore: after(10) }),
      fakeDraft('edit', { conversation: 'a', way: { edit: 'card' } }),
      fakeDraft('reply', { conversation: 'a', way: { reply: 'card' } }),
    );
    assert.deepEqual(await claim(start), [], 'the card is not sent yet');
    await store.deliveryQueue.settle(await claimOne(after(10)), settlement(sent), after(10));
    for (const key of ['edit', 'reply']) {
      const claimed = await claimOne(after(10));
      assert.deepEqual([claimed.delivery.key, claimed.targetActivityId], [key, 'activity']);
      await store.deliveryQueue.settle(claimed, settlement(sent), after(10));
    }
  });

  it('tells of no message where the one to edit failed or never was', async () => {
    await add(
      fakeDraft('card', { conversation: 'a' }),
      fakeDraft('edit', { conversation: 'a', way: { edit: 'card' } }),
      fakeDraft('stray', { conversation: 'b', way: { edit: 'nothing' } }),
    );
    const claims = await claim(start);
    assert.deepEqual(keysOf(claims), ['card', 'stray']);
    assert.equal(claims[1]?.targetActivityId, undefined);
    assert.ok(claims[0]);
    await store.deliveryQueue.settle(claims[0], settlement({ kind: 'failed', problem: 'too big' }), start);
    assert.equal((await claimOne(start)).targetActivityId, undefined);
  });

  it('addresses a chat that was not opened yet by where Teams was last heard from', async () => {
    const id = await store.knownConversations.introduce({ aadObjectId: 'aad', person: 'jo' }, start);
    const newest = fakeMetConversation('d', { serviceUrl: 'https://smba.example/', tenant: 'home' });
    await store.knownConversations.meet(newest, after(1));
    await add(fakeDraft('1', { conversation: id }));
    const { to } = await claimOne(after(1));
    assert.deepEqual([to.serviceUrl, to.tenant, to.reference], ['https://smba.example/', 'home', undefined]);
  });

  it('is worked off by four instances at once, each delivery by one', async () => {
    const conversations = Array.from({ length: 40 }, (_, index) => `many${index}`);
    for (const id of conversations) await store.knownConversations.meet(fakeMetConversation(id), start);
    await add(
      ...[1, 2, 3].flatMap((turn) => conversations.map((to) => fakeDraft(`${to}/${turn}`, { conversation: to }))),
    );
    const instances = engine.name === 'SQLite' ? [store, store] : [store, ...(await openMore(test.url, 3))];
    const order = new Map<string, string[]>();
    await Promise.all(
      instances.map(async ({ deliveryQueue }, index) => {
        for (;;) {
          const claims = await deliveryQueue.claim(`${index}`, start, { most: 5, leaseMs });
          if (claims.length === 0) return;
          for (const claimed of claims) {
            const { conversation, key } = claimed.delivery;
            order.set(conversation, [...(order.get(conversation) ?? []), key]);
            await deliveryQueue.settle(claimed, settlement(sent), start);
          }
        }
      }),
    );
    for (const id of conversations)
      assert.deepEqual(
        order.get(id),
        [1, 2, 3].map((turn) => `${id}/${turn}`),
      );
    for (const instance of instances) if (instance !== store) await instance.close();
  });

  it('spaces what all instances send to a tenant', async () => {
    const reserve = (now: Date, tenant = 'home') => store.deliveryQueue.reserveSend(tenant, 20, now);
    const slots = await Promise.all(Array.from({ length: 5 }, () => reserve(start)));
    const sorted = slots.map((slot) => slot.getTime() - start.getTime()).sort((one, other) => one - other);
    assert.deepEqual(sorted, [0, 20, 40, 60, 80]);
    assert.deepEqual(await reserve(after(50)), after(100));
    assert.deepEqual(await reserve(start, 'elsewhere'), start);
    assert.deepEqual(await reserve(after(5000)), after(5000), 'a quiet time is not saved up');
  });
});

function openMore(url: string, count: number): Promise<Store[]> {
  return Promise.all(Array.from({ length: count }, () => openTestStore(url)));
}
