import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.js';
import { fakeNewAlert } from '../alerts/fake-alert.js';
import { fakeAnnouncementDraft } from '../alerts/fake-announcement.js';
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
    assert.deepEqual(await keys({ kind: 'alert/%' }), []);
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

  describe('once deliveries are old', () => {
    const later = new Date(start.getTime() + 2 * 365 * 86_400_000);
    const answered = {
      outcome: 'answered',
      intent: 'status',
      indicators: [],
      words: [],
      text: null,
      role: null,
    } as const;
    // Whatever is old goes with the next answer that is kept.
    const forget = async (now: Date) => {
      await store.recordAnswers([{ ...answered, at: now }]);
      return (await store.outbox.list()).map(({ key }) => key);
    };
    /** Puts drafts into the outbox and sends them, in their order. */
    const send = async (...drafts: Parameters<typeof fakeDraft>[]) => {
      await store.knownConversations.meet(fakeMetConversation('channel'), start);
      await store.outbox.add(
        drafts.map((draft) => fakeDraft(...draft)),
        start,
      );
      for (const _ of drafts) {
        const [claimed] = await store.deliveryQueue.claim('sender', start, { most: 1, leaseMs: 60_000 });
        assert.ok(claimed);
        const outcome = { kind: 'sent', activityId: claimed.delivery.key } as const;
        const settlement = { outcome, conversationFreeAt: start, spentUntil: start, notices: [] };
        await store.deliveryQueue.settle(claimed, settlement, start);
      }
    };

    it('forgets what was sent, and keeps what still waits', async () => {
      await send(['sent']);
      await store.outbox.add([fakeDraft('waiting'), fakeDraft('parked', { conversation: 'nowhere' })], start);
      assert.deepEqual(await forget(new Date(later.getTime() - 1_000)), ['sent', 'waiting', 'parked']);
      assert.deepEqual(await forget(new Date(later.getTime() + 3_600_000)), ['waiting', 'parked']);
    });

    it('keeps the card of an alert until that is over', async () => {
      await send(['live', { kind: 'alert/card', subject: 'live' }], ['over', { kind: 'alert/card', subject: 'over' }]);
      const over = fakeNewAlert({ card: 'over', indicator: 'adopted', state: 'back in range' });
      await store.alerts.announce(fakeAnnouncementDraft({ opened: [fakeNewAlert({ card: 'live' }), over] }));
      assert.deepEqual(await forget(new Date(later.getTime() + 3_600_000)), ['live']);
    });

    it('keeps what is still to be edited or replied to', async () => {
      await send(['edited'], ['replied to'], ['alone']);
      await store.outbox.add(
        [fakeDraft('edit', { way: { edit: 'edited' } }), fakeDraft('reply', { way: { reply: 'replied to' } })],
        start,
      );
      assert.deepEqual(await forget(new Date(later.getTime() + 3_600_000)), ['edited', 'replied to', 'edit', 'reply']);
    });
  });
});
