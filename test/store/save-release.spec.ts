import assert from 'node:assert/strict';
import { quarter } from '../../src/indicators/period.js';
import type { Store } from '../../src/store/store.js';
import { fakeReading, fakeRelease, officer } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, openTestStore, type TestStore } from '../support/stores.js';

const q4 = quarter(2023, 4);

describeOnEachStore('saving a release', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine, { options: { now: () => new Date('2024-05-15T08:30:00Z') } });
    store = test.store;
  });
  afterEach(() => test.dispose());

  async function auditOf(action: string) {
    const db = openTables(test.url);
    const rows = await db.selectFrom('audit').selectAll().where('action', '=', action).execute();
    await db.destroy();
    return rows;
  }

  async function countOf(table: 'releases' | 'observations' | 'ranges' | 'benchmarks'): Promise<number> {
    const db = openTables(test.url);
    const { length } = await db.selectFrom(table).selectAll().execute();
    await db.destroy();
    return length;
  }

  it('stores it and leaves an audit of who, what and when', async () => {
    assert.equal(await store.saveRelease(fakeRelease({ digest: 'abc' }), 'npm run import'), 'stored');
    const [entry, ...others] = await auditOf('release stored');
    assert.deepEqual(others, []);
    assert.equal(entry?.at, '2024-05-15T08:30:00.000Z');
    assert.equal(entry?.actor, 'npm run import');
    assert.equal(entry?.subject, '2023-24 Q4 released 2024-05-14');
    assert.equal(entry?.before, null);
    assert.deepEqual(JSON.parse(entry?.after ?? ''), { title: 'Scorecard 2023-24 Q4', digest: 'abc', readings: 1 });
  });

  it('writes nothing where the same content is held for the period and day', async () => {
    await store.saveRelease(fakeRelease(), 'test');
    const before = await store.scorecard(officer);
    assert.equal(await store.saveRelease(fakeRelease(), 'test'), 'identical');
    assert.equal(await store.scorecard(officer), before, 'the store has the same version');
    assert.equal(await countOf('releases'), 1);
    assert.equal((await auditOf('release stored')).length, 1);
  });

  it('refuses another sheet for the same period and day, and keeps the one it holds', async () => {
    await store.saveRelease(fakeRelease(), 'test');
    const other = fakeRelease({ readings: [fakeReading(q4, 67)] });
    await assert.rejects(store.saveRelease(other, 'test'), {
      code: 'release-conflict',
      message: /2023-24 Q4.*2024-05-14/,
    });
    assert.equal(await countOf('observations'), 1);
    const { readings } = await (await store.scorecard(officer)).series('stability');
    assert.deepEqual(
      readings.map(({ value }) => value),
      [66],
    );
  });

  it('takes the same sheet again with another day as a revision', async () => {
    await store.saveRelease(fakeRelease({ digest: 'abc' }), 'test');
    assert.equal(await store.saveRelease(fakeRelease({ digest: 'abc', released: '2024-06-02' }), 'test'), 'stored');
    const twins = await store.releasesWithDigest(q4, 'abc');
    assert.deepEqual(
      twins.map(({ released, revision }) => [released, revision]),
      [
        ['2024-05-14', 1],
        ['2024-06-02', 2],
      ],
    );
    assert.deepEqual(await store.releasesWithDigest(q4, 'other'), []);
    assert.deepEqual(await store.releasesWithDigest(quarter(2023, 3), 'abc'), []);
  });

  for (const [what, reading] of [
    ['withheld', fakeReading(q4, 4, { value: null, suppressed: true })],
    ['no number', fakeReading(q4, Number.NaN)],
    ['endless', fakeReading(q4, Number.POSITIVE_INFINITY)],
    ['given twice', fakeReading(quarter(2023, 3), 70)],
  ] as const) {
    it(`stores nothing at all where one figure is ${what}`, async () => {
      const readings = [fakeReading(quarter(2023, 3), 70), reading];
      await assert.rejects(store.saveRelease(fakeRelease({ readings }), 'test'), { name: 'BotError' });
      assert.equal(await countOf('releases'), 0);
      assert.equal(await countOf('observations'), 0);
      assert.deepEqual(await auditOf('release stored'), []);
      assert.equal((await store.scorecard(officer)).newest, undefined);
    });
  }

  it('stores a release of thousands of figures whole', async () => {
    const readings = Array.from({ length: 3000 }, (_, index) =>
      fakeReading(quarter(2023, 1), index, { indicator: `indicator-${index}` }),
    );
    await store.saveRelease(fakeRelease({ readings }), 'test');
    const held = await store.currentSeries();
    assert.equal(held.get('indicator-2999')?.readings[0]?.value, 2999);
    assert.equal(await countOf('observations'), 3000);
  });

  it('stores once what is saved twice at the same time', async () => {
    const outcomes = await Promise.all([
      store.saveRelease(fakeRelease(), 'one'),
      store.saveRelease(fakeRelease(), 'other'),
    ]);
    assert.deepEqual(outcomes.toSorted(), ['identical', 'stored']);
    assert.equal(await countOf('releases'), 1);
  });

  it('is seen by every other instance at its next question', async () => {
    const other = await openTestStore(test.url);
    assert.equal((await other.scorecard(officer)).newest, undefined);
    await store.saveRelease(fakeRelease(), 'test');
    assert.equal((await other.scorecard(officer)).newest?.released, '2024-05-14');
    await other.close();
  });
});
