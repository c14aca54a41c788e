import assert from 'node:assert/strict';
import { createTestStore, describeOnEachStore, openTestStore } from '../support/stores.js';

describeOnEachStore('the signing key', (engine) => {
  it('is long, stays what it is, and is the same for instances that ask for it at once', async () => {
    const test = await createTestStore(engine);
    const others = engine.name === 'SQLite' ? [] : await Promise.all([1, 2].map(() => openTestStore(test.url)));
    const keys = await Promise.all([test.store, ...others, test.store].map((store) => store.signingKey()));
    const [key = ''] = keys;
    assert.equal(Buffer.from(key, 'base64').length, 32);
    assert.deepEqual(new Set(keys), new Set([await test.store.signingKey()]));
    await Promise.all(others.map((other) => other.close()));
    await test.dispose();
  });

  it('is another one in another store', async () => {
    const tests = [await createTestStore(engine), await createTestStore(engine)] as const;
    const [one, other] = await Promise.all(tests.map(({ store }) => store.signingKey()));
    assert.notEqual(one, other);
    for (const test of tests) await test.dispose();
  });
});
