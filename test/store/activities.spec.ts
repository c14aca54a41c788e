import assert from 'node:assert/strict';
import { createTestStore, describeOnEachStore, openTables, openTestStore, type TestStore } from '../support/stores.js';

const leaseMs = 10_000;
const retentionMs = 24 * 60 * 60 * 1000;
const start = new Date('2024-06-01T09:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

describeOnEachStore('claiming an activity', (engine) => {
  let test: TestStore;

  beforeEach(async () => {
    test = await createTestStore(engine, { options: { activityRetentionMs: retentionMs } });
  });
  afterEach(() => test.dispose());

  it('succeeds once while it is being answered', async () => {
    const { store } = test;
    assert.equal(await store.claimActivity('chat', '1', start, leaseMs), true);
    assert.equal(await store.claimActivity('chat', '1', later(leaseMs - 1), leaseMs), false);
  });

  it('keeps activities of different conversations apart', async () => {
    const { store } = test;
    assert.equal(await store.claimActivity('chat', '1', start, leaseMs), true);
    assert.equal(await store.claimActivity('other chat', '1', start, leaseMs), true);
    assert.equal(await store.claimActivity('chat', '2', start, leaseMs), true);
  });

  it('succeeds again once the lease has run out, and then holds for another', async () => {
    const { store } = test;
    await store.claimActivity('chat', '1', start, leaseMs);
    assert.equal(await store.claimActivity('chat', '1', later(leaseMs), leaseMs), true);
    assert.equal(await store.claimActivity('chat', '1', later(leaseMs + 1), leaseMs), false);
  });

  it('never succeeds again once it was answered', async () => {
    const { store } = test;
    await store.claimActivity('chat', '1', start, leaseMs);
    await store.settleActivities([{ conversation: 'chat', activity: '1' }]);
    assert.equal(await store.claimActivity('chat', '1', later(leaseMs * 100), leaseMs), false);
    await store.releaseActivity('chat', '1');
    assert.equal(await store.claimActivity('chat', '1', later(leaseMs * 100), leaseMs), false);
  });

  it('is settled together with any number of others, of any conversation', async () => {
    const { store } = test;
    const claims = Array.from({ length: 1_200 }, (_, at) => ({
      conversation: `chat ${at % 2}`,
      activity: String(Math.floor(at / 2)),
    }));
    const [first, last] = [claims[0], claims.at(-1)];
    for (const claim of [first, last]) {
      await store.claimActivity(claim?.conversation ?? '', claim?.activity ?? '', start, leaseMs);
    }
    await store.claimActivity('chat 0', 'another', start, leaseMs);
    await store.settleActivities(claims);
    const again = (conversation = '', activity = '') =>
      store.claimActivity(conversation, activity, later(leaseMs * 100), leaseMs);
    assert.equal(await again(first?.conversation, first?.activity), false);
    assert.equal(await again(last?.conversation, last?.activity), false);
    assert.equal(await again('chat 0', 'another'), true);
  });

  it('succeeds at once when it was given back', async () => {
    const { store } = test;
    await store.claimActivity('chat', '1', start, leaseMs);
    await store.releaseActivity('chat', '1');
    assert.equal(await store.claimActivity('chat', '1', later(1), leaseMs), true);
  });

  it('succeeds for one of many that try at once, from two instances', async () => {
    const other = await openTestStore(test.url);
    const tries = [test.store, other, test.store, other].flatMap((store) => [
      store.claimActivity('chat', '1', start, leaseMs),
      store.claimActivity('chat', '1', later(1), leaseMs),
    ]);
    const taken = (await Promise.all(tries)).filter(Boolean);
    await other.close();
    assert.equal(taken.length, 1);
  });

  it('forgets what is older than its retention, and nothing newer', async () => {
    const { store } = test;
    const hour = 60 * 60 * 1000;
    await store.claimActivity('chat', 'old', start, leaseMs);
    await store.settleActivities([{ conversation: 'chat', activity: 'old' }]);
    await store.claimActivity('chat', 'newer', later(2 * hour), leaseMs);
    await store.claimActivity('chat', 'newest', later(retentionMs + hour), leaseMs);
    const db = openTables(test.url);
    const held = await db.selectFrom('activities').select('activity').orderBy('claimed_at').execute();
    await db.destroy();
    assert.deepEqual(
      held.map(({ activity }) => activity),
      ['newer', 'newest'],
    );
  });
});
