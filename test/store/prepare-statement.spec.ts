import assert from 'node:assert/strict';
import type { Db } from '../../src/store/database.js';
import { prepareStatement } from '../../src/store/prepare-statement.js';
import { createTestStore, describeOnEachStore, openTables, type TestStore } from '../support/stores.js';

const insert = prepareStatement((db: Db) =>
  db.insertInto('conversations').values({ id: '', context: '', updated_at: '', version: 0 }),
);
const find = prepareStatement((db: Db) => db.selectFrom('conversations').select('context').where('id', '=', ''));

describeOnEachStore('a prepared statement', (engine) => {
  let test: TestStore;
  let db: Db;

  before(async () => {
    test = await createTestStore(engine);
    db = openTables(test.url);
  });
  after(async () => {
    await db.destroy();
    await test.dispose();
  });

  it('is run with the values it is given, and never with those of another run', async () => {
    const kept = ['a', 'b', 'c'].map((id) => [id, `"${id}’s"`, '2024-06-18T10:00:00.000Z', 1]);
    const inserted = await Promise.all(kept.map((values) => insert(db, values)));
    assert.deepEqual(
      inserted.map(({ numAffectedRows }) => numAffectedRows),
      [1n, 1n, 1n],
    );
    const found = await Promise.all(['c', 'a', 'none'].map((id) => find(db, [id])));
    assert.deepEqual(
      found.map(({ rows }) => rows.map(({ context }) => context)),
      [['"c’s"'], ['"a’s"'], []],
    );
  });

  it('is not run with more or fewer values than it has', () => {
    assert.throws(() => find(db, []), RangeError);
    assert.throws(() => find(db, ['a', 'b']), RangeError);
  });
});
