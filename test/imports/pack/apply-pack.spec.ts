import assert from 'node:assert/strict';
import { applyPack } from '../../../src/imports/pack/apply-pack.js';
import { type CheckedPack, checkPack } from '../../../src/imports/pack/check-pack.js';
import { describePack, describePackDifference } from '../../../src/imports/pack/describe-pack.js';
import { diffPack } from '../../../src/imports/pack/diff-pack.js';
import { PackInvalid } from '../../../src/imports/pack/pack-problem.js';
import { ImportRejected } from '../../../src/imports/problem.js';
import { formatPeriod } from '../../../src/indicators/period.js';
import type { Store } from '../../../src/store/store.js';
import { packFolder } from '../../data/read-pack.js';
import { describeOnEachStore, openTestStore, type TestDatabase } from '../../support/stores.js';
import { today } from '../support/demo-sheet.js';
import { type PackChanges, writePack } from '../support/write-pack.js';

async function checkChanged(changes: PackChanges = {}): Promise<CheckedPack> {
  const folder = await writePack(changes);
  try {
    return await checkPack(folder.path, today);
  } finally {
    await folder.dispose();
  }
}

const nothing = { added: [], removed: [], changed: [] };

describe('checkPack', () => {
  it('finds the demo pack and its release in order', async () => {
    const checked = await checkPack(packFolder, today);
    assert.equal(checked.release?.draft.readings.length, 374);
    assert.deepEqual(checked.release?.warnings, []);
    const text = describePack(checked);
    assert.match(text, /^Wiltshire Council, Corporate Parenting Panel: the pack is in order\./);
    assert.match(
      text,
      /scorecard 2023-24 Q4 \(2023-24 Q4, released 2024-06-18\): 374 figures, 46 expected ranges, 90 benchmarks\./,
    );
  });

  it('gives the release the date and title that the pack fixes', async () => {
    const { release } = await checkChanged();
    assert.deepEqual(
      [release?.draft.released, release?.draft.title, release?.isDated],
      ['2024-06-18', 'Anyshire scorecard 2023-24 Q4', true],
    );
  });

  it('takes a pack without a release', async () => {
    const checked = await checkChanged({ 'pack.yaml': 'name: anyshire\ntitle: Anyshire\n' });
    assert.equal(checked.release, undefined);
    assert.match(describePack(checked), /It starts from no release\.$/);
  });

  it('refuses a release that is of another period than the pack says', async () => {
    await assert.rejects(
      checkChanged({ 'pack.yaml': (text) => text.replace('period: 2023-24 Q4', 'period: 2023-24 Q3') }),
      (error) => error instanceof ImportRejected && error.problems[0]?.kind === 'contradicting-period',
    );
  });

  it('refuses a release whose rows are not in the catalogue', async () => {
    await assert.rejects(
      checkChanged({
        'catalogue.yaml': (text) =>
          text
            .replace('printed_name: Moves', 'printed_name: Changes')
            .replace('plain_name: Moves', 'plain_name: Changes'),
      }),
      (error) => error instanceof ImportRejected && error.problems[0]?.kind === 'unmatched-row',
    );
  });

  it('refuses a release that is not there', async () => {
    await assert.rejects(checkChanged({ 'scorecard.tsv': null }), { code: 'sheet-unreadable' });
  });

  it('refuses a folder that is no pack', async () => {
    await assert.rejects(checkPack('/nowhere', today), PackInvalid);
  });
});

describeOnEachStore('applyPack', (engine) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    database = await engine.createDatabase();
    store = await openTestStore(database.url);
  });

  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  it('makes an empty store ready, with the release of the pack', async () => {
    const before = await diffPack(store, await checkChanged());
    assert.deepEqual(before.parts.indicators.added, ['stability', 'moves']);
    assert.equal(before.release, 'new');
    const result = await applyPack(store, await checkChanged(), 'test');
    assert.equal(result?.outcome, 'stored');
    assert.deepEqual(await store.readiness(), { ready: true });
    assert.deepEqual(
      (await store.releases()).map(({ period, title }) => [formatPeriod(period), title]),
      [['2023-24 Q4', 'Anyshire scorecard 2023-24 Q4']],
    );
    assert.equal((await store.vocabulary()).council, 'Anyshire Council');
  });

  it('can be done again and changes nothing', async () => {
    await applyPack(store, await checkChanged(), 'test');
    const difference = await diffPack(store, await checkChanged());
    for (const part of Object.values(difference.parts)) assert.deepEqual(part, nothing);
    assert.equal(
      describePackDifference(difference),
      'The store holds this pack as it is.\nIts release is held already.',
    );
    assert.equal((await applyPack(store, await checkChanged(), 'test'))?.outcome, 'identical');
    assert.equal((await store.releases()).length, 1);
  });

  it('is preceded by a list of what it will change', async () => {
    await applyPack(store, await checkChanged(), 'test');
    const difference = await diffPack(
      store,
      await checkChanged({
        'catalogue.yaml': (text) => text.replace('Children who moved home.', 'Children who moved.'),
        'vocabulary.yaml': (text) => text.replace('contact: the performance team', 'contact: the clerk'),
        'people.yaml': (text) =>
          text.replace('id: officer', 'id: analyst').replace('rights: [ask, see-small-numbers]', 'rights: [ask]'),
      }),
    );
    assert.deepEqual(difference.parts.indicators, { ...nothing, changed: ['moves'] });
    assert.deepEqual(difference.parts.vocabulary, { ...nothing, changed: ['contact'] });
    assert.deepEqual(difference.parts.roles, { ...nothing, changed: ['officer'] });
    assert.deepEqual(difference.parts.people, { added: ['analyst'], removed: ['officer'], changed: [] });
    const text = describePackDifference(difference);
    assert.match(text, /^indicators: 0 added, 0 removed, 1 changed\n {2}~ moves$/m);
    assert.match(text, /^people: 1 added, 1 removed, 0 changed\n {2}\+ analyst\n {2}- officer$/m);
  });

  it('leaves the baseline as it was where its release is in conflict with one held', async () => {
    await applyPack(store, await checkChanged(), 'test');
    const changed = await checkChanged({
      'vocabulary.yaml': (text) => text.replace('contact: the performance team', 'contact: the clerk'),
      'scorecard.tsv': (text) => text.replace('69%', '68%'),
    });
    assert.equal((await diffPack(store, changed)).release, 'conflict');
    await assert.rejects(applyPack(store, changed, 'test'), { code: 'release-conflict' });
    assert.equal((await store.vocabulary()).contact, 'the performance team');
  });

  it('applies the demo pack, and then holds it as it is', async () => {
    const checked = await checkPack(packFolder, today);
    await applyPack(store, checked, 'test');
    const difference = await diffPack(store, checked);
    for (const [name, part] of Object.entries(difference.parts)) assert.deepEqual(part, nothing, name);
    assert.equal(difference.release, 'held');
  });
});
