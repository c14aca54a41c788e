import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addDays } from '../../src/calendar/day.js';
import { spawnNode, waitForLine } from '../support/run-node.js';
import { seededRandom } from '../support/seeded-random.js';
import { fakeRelease, officer } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, openTestStore, type TestStore } from '../support/stores.js';
import { largeRelease, size } from './large-release.js';

const importer = fileURLToPath(new URL('./import-until-killed.ts', import.meta.url));

/** Lets another process import, and kills it when it has come to a place in the release. */
async function killImportAt(url: string, list: string, place: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', importer, url, list, String(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const stopped = await Promise.race([once(lines, 'line'), exited.then(() => ['never'])]);
  child.kill('SIGKILL');
  assert.deepEqual(await exited, [null, 'SIGKILL']);
  assert.deepEqual(stopped, ['stopped']);
}

async function countRows(url: string): Promise<Record<string, number>> {
  const db = openTables(url);
  const counts: Record<string, number> = {};
  for (const table of ['releases', 'observations', 'ranges', 'benchmarks', 'audit'] as const) {
    counts[table] = (await db.selectFrom(table).selectAll().execute()).length;
  }
  await db.destroy();
  return counts;
}

describeOnEachStore('an import that is killed', (engine) => {
  let test: TestStore;

  before(async () => {
    test = await createTestStore(engine, { releases: [fakeRelease()] });
  });
  after(() => test.dispose());

  for (const [moment, list, place] of [
    ['at its first figure', 'readings', 0],
    ['among its ranges', 'ranges', 300],
    ['at its last benchmark', 'benchmarks', 499],
  ] as const) {
    it(`${moment} leaves the store as it was`, async function () {
      this.timeout(60_000);
      const before = await countRows(test.url);
      const scorecard = await test.store.scorecard(officer);
      await killImportAt(test.url, list, place);
      assert.deepEqual(await countRows(test.url), before);
      assert.equal(await test.store.scorecard(officer), scorecard);
      const reopened = await openTestStore(test.url);
      assert.deepEqual(
        (await reopened.releases()).map(({ released }) => released),
        ['2024-05-14'],
      );
      await reopened.close();
    });
  }

  it('can be done again, whole', async () => {
    assert.equal(await test.store.saveRelease(largeRelease(), 'test'), 'stored');
    assert.equal((await test.store.scorecard(officer)).newest?.released, '2024-08-13');
    assert.equal((await test.store.currentSeries()).get('indicator-499')?.readings[0]?.value, 499);
  });
});

const rounds = process.env['SOAK'] ? 50 : 3;
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
/** About as long as such an import takes. */
const longestMs = 150;

describeOnEachStore(`imports killed at any moment, ${rounds} times (SEED=${seed})`, (engine) => {
  let test: TestStore;

  before(async () => {
    test = await createTestStore(engine);
  });
  after(() => test.dispose());

  it('leave each release whole or not there at all, to be done again', async function () {
    this.timeout(rounds * 20_000);
    const random = seededRandom(seed);
    const empty = await countRows(test.url);
    const withReleases = (count: number) =>
      Object.fromEntries(
        Object.entries(empty).map(([table, rows]) => [
          table,
          rows + count * (table === 'releases' || table === 'audit' ? 1 : size),
        ]),
      );
    for (let round = 1; round <= rounds; round += 1) {
      const released = addDays('2024-08-13', round);
      const child = spawnNode('test/store/import-in-process.ts', [test.url, released]);
      const exited = once(child, 'exit');
      await waitForLine(child.stdout, /begins/);
      await wait(random() * longestMs);
      child.kill('SIGKILL');
      await exited;
      const held = (await test.store.releases()).some((release) => release.released === released);
      assert.deepEqual(await countRows(test.url), withReleases(held ? round : round - 1));
      assert.equal(await test.store.saveRelease(largeRelease(released), 'again'), held ? 'identical' : 'stored');
      assert.deepEqual(await countRows(test.url), withReleases(round));
    }
  });
});
