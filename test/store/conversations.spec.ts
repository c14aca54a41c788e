import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.js';
import { createTestStore, describeOnEachStore, openTestStore, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-01T09:00:00Z');
const day = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(start.getTime() + ms);

describeOnEachStore('a conversation', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine, { options: { retentionMs: 30 * day } });
    store = test.store;
  });
  afterEach(() => test.dispose());

  it('is not known before anything was said in it', async () => {
    assert.equal(await store.conversation('chat'), undefined);
  });

  it('is kept as it was saved, each save being a version', async () => {
    const context = { spoken: ['“ü”', 1, null, true, { deep: [] }] };
    assert.equal(await store.saveConversation('chat', context, 0, start), true);
    assert.deepEqual(await store.conversation('chat'), { context, version: 1 });
    assert.equal(await store.saveConversation('chat', { next: 2 }, 1, start), true);
    assert.deepEqual(await store.conversation('chat'), { context: { next: 2 }, version: 2 });
  });

  it('keeps threads of one channel apart', async () => {
    await store.saveConversation('19:x@thread.tacv2;messageid=1', 'one', 0, start);
    await store.saveConversation('19:x@thread.tacv2;messageid=2', 'two', 0, start);
    assert.equal((await store.conversation('19:x@thread.tacv2;messageid=1'))?.context, 'one');
    assert.equal((await store.conversation('19:x@thread.tacv2;messageid=2'))?.context, 'two');
  });

  for (const [what, version] of [
    ['for the first time', 0],
    ['at a version that is past', 1],
    ['at a version that never was', 7],
  ] as const) {
    it(`is not saved ${what} where somebody saved since`, async () => {
      await store.saveConversation('chat', 'first', 0, start);
      await store.saveConversation('chat', 'second', 1, start);
      assert.equal(await store.saveConversation('chat', 'lost', version, start), false);
      assert.deepEqual(await store.conversation('chat'), { context: 'second', version: 2 });
    });
  }

  it('is saved by one of many who read the same version, from two instances', async () => {
    const other = await openTestStore(test.url);
    for (const version of [0, 1]) {
      const tries = [store, other, store, other].map((each, index) =>
        each.saveConversation('chat', index, version, start),
      );
      assert.equal((await Promise.all(tries)).filter(Boolean).length, 1);
    }
    assert.equal((await other.conversation('chat'))?.version, 2);
    await other.close();
  });

  it('is forgotten once nothing was said in it for as long as the council keeps them', async () => {
    await store.saveConversation('quiet', 1, 0, start);
    await store.saveConversation('lively', 1, 0, start);
    await store.saveConversation('lively', 2, 1, later(20 * day));
    await store.claimActivity('chat', '1', later(31 * day), 1000);
    assert.equal(await store.conversation('quiet'), undefined);
    assert.equal((await store.conversation('lively'))?.context, 2);
  });
});
