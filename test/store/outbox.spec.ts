import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-03T09:00:00Z');

describeOnEachStore('the outbox', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine);
    store = test.store;
  });
  afterEach(() => test.dispose());

  it('keeps drafts as they were written, in their order', async () => {
    await store.knownConversations.meet(fakeMetConversation('channel'), start);
    const drafts = [
      fakeDraft('one', { details: { rows: [1, '“ü”', null] } }),
      fakeDraft('two', { way: { edit: 'one' }, notBefore: new Date('2024-06-04T07:00:00Z') }),
      fakeDraft('three', { way: { reply: 'one' } }),
    ];
    assert.deepEqual(await store.outbox.add(drafts, start), ['one', 'two', 'three']);
    const held = await store.outbox.list();
    assert.deepEqual(
      held.map(({ key, kind, subject, reason, conversation, way, notBefore, details }) => ({
        ...{ key, kind, subject, reason, conversation, way, notBefore, details },
      })),
      drafts,
    );
    for (const delivery of held) {
      assert.equal(delivery.state, 'waiting');
      assert.equal(delivery.attempts, 0);
      assert.deepEqual(delivery.nextAt, delivery.notBefore);
      assert.deepEqual(delivery.createdAt, start);
      assert.equal(delivery.problem, undefined);
    }
    assert.deepEqual(await store.outbox.find('two'), held[1]);
    assert.equal(await store.outbox.find('four'), undefined);
  });

  it('leaves a draft alone whose key it knows', async () => {
    await store.outbox.add([fakeDraft('one', { reason: 'first' })], start);
    const added = await store.outbox.add([fakeDraft('one', { reason: 'second' }), fakeDraft('two')], start);
    assert.deepEqual(added, ['two']);
    assert.equal((await store.outbox.find('one'))?.reason, 'first');
  });

  it('adds all drafts or none', async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    await assert.rejects(store.outbox.add([fakeDraft('one'), fakeDraft('two', { details: circular })], start));
    assert.deepEqual(await store.outbox.list(), []);
  });

  it('adds nothing where there is nothing to add', async () => {
    assert.deepEqual(await store.outbox.add([], start), []);
  });

  it('takes more drafts than fit one statement', async () => {
    const drafts = Array.from({ length: 450 }, (_, index) => fakeDraft(`${index}`, { conversation: `c${index}` }));
    assert.equal((await store.outbox.add(drafts, start)).length, 450);
    assert.equal((await store.outbox.list()).length, 450);
  });

  it('is written by two at once without either losing or doubling a draft', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `${index}`);
    const drafts = keys.map((key) => fakeDraft(key, { conversation: `c${key}` }));
    const added = await Promise.all([store.outbox.add(drafts, start), store.outbox.add(drafts, start)]);
    assert.deepEqual(added.flat().sort(), [...keys].sort());
  });

  it('finds deliveries by what they are about, where they go, what they are and how they stand', async () => {
    await store.knownConversations.meet(fakeMetConversation('channel'), start);
    await store.outbox.add(
      [
        fakeDraft('alert', { kind: 'alert/worse', subject: 'stability' }),
        fakeDraft('reminder', { kind: 'reminder/due', subject: 'report' }),
        fakeDraft('elsewhere', { kind: 'alert/worse', subject: 'stability', conversation: 'chat' }),
      ],
      start,
    );
    const keys = async (filter: Parameters<Store['outbox']['list']>[0]) =>
      (await store.outbox.list(filter)).map(({ key }) => key);
    assert.deepEqual(await keys({ subject: 'stability' }), ['alert', 'elsewhere']);
    assert.deepEqual(await keys({ conversation: 'channel' }), ['alert', 'reminder']);
    assert.deepEqual(await keys({ kind: 'alert/' }), ['alert', 'elsewhere']);
    assert.deepEqual(await keys({ states: ['waiting'] }), ['alert', 'reminder']);
    assert.deepEqual(await keys({ states: ['parked'] }), ['elsewhere']);
    assert.deepEqual(await keys({ states: ['waiting', 'parked'], subject: 'stability' }), ['alert', 'elsewhere']);
    assert.deepEqual(await keys({ states: ['sent'] }), []);
    const later = new Date(start.getTime() + 1);
    await store.outbox.add([fakeDraft('later')], later);
    assert.deepEqual(await keys({ since: later }), ['later']);
    assert.equal((await keys({ since: start })).length, 4);
  });

  it('parks what is for a conversation that cannot be reached, and no longer once it can', async () => {
    await store.outbox.add([fakeDraft('one')], start);
    const unmet = await store.outbox.find('one');
    assert.deepEqual([unmet?.state, unmet?.problem], ['parked', 'The bot is not in this conversation yet.']);
    await store.knownConversations.meet(fakeMetConversation('channel'), start);
    assert.equal((await store.outbox.find('one'))?.state, 'waiting');
    await store.knownConversations.markGone('channel', 'The bot was removed.', start);
    const gone = await store.outbox.find('one');
    assert.deepEqual([gone?.state, gone?.problem], ['parked', 'The bot was removed.']);
    await store.knownConversations.meet(fakeMetConversation('channel'), start);
    const back = await store.outbox.find('one');
    assert.deepEqual([back?.state, back?.problem], ['waiting', undefined]);
  });
});
