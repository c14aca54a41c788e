import assert from 'node:assert/strict';
import { describeImport, importToJson } from '../../src/imports/describe-import.js';
import { type ImportRequest, type ImportResult, importRelease } from '../../src/imports/import-release.js';
import { ImportRejected } from '../../src/imports/problem.js';
import { formatPeriod } from '../../src/indicators/period.js';
import type { Store } from '../../src/store/store.js';
import { indicators } from '../data/read-pack.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';
import { asTsvFile, demoRows, packFile, type Rows, today, withCells } from './support/demo-sheet.js';

const stability = '24. % CLA 2yr stability';
const restated = withCells(demoRows, stability, { K: '68%', L: '-' });

/** The demo sheet a quarter later: other headings, one figure for the new quarter. */
const nextQuarter: Rows = withCells(
  [['Scorecard 2024-25 Q1'], ...demoRows.filter((cells) => cells[3] === stability)],
  stability,
  { F: '60%', G: '61%', H: '62%', I: '62%', J: '', K: '', L: '', M: '62%', P: '', Q: '', R: '', S: '', T: '' },
);

/** Every current figure of an indicator by its period. */
async function figures(store: Store, key: string): Promise<Readonly<Record<string, number | null>>> {
  const series = (await store.currentSeries()).get(key);
  return Object.fromEntries((series?.readings ?? []).map(({ period, value }) => [formatPeriod(period), value]));
}

describeOnEachStore('importRelease', (engine) => {
  let opened: TestStore;
  let store: Store;

  beforeEach(async () => {
    opened = await createTestStore(engine, { pack: { indicators } });
    store = opened.store;
  });

  afterEach(() => opened.dispose());

  function importSheet(rows: Rows, fields: Partial<ImportRequest> = {}): Promise<ImportResult> {
    return importRelease({ store, file: asTsvFile(rows), today, by: 'test', ...fields });
  }

  const names = async () => ({ catalogue: await store.catalogue(), vocabulary: await store.vocabulary() });

  it('names what is new by what the sheet prints, and whose published figures by their names', async () => {
    const words = describeImport(await importSheet(demoRows, { released: '2024-06-18' }), await names());
    assert.match(words, /\n {2}28\. % CLA had annual dental check in last year, 2023-24 Q4: 81/);
    assert.match(words, /\n {2}28\. % CLA had annual dental check in last year, 2022-23 published for England: 76/);
    assert.doesNotMatch(words, /annual-dental-check|statistical-neighbours/);
  });

  it('stores a sheet whole and says what is new', async () => {
    const result = await importSheet(demoRows, { released: '2024-06-18' });
    assert.equal(result.outcome, 'stored');
    assert.equal(result.difference.added.length, 374 + 46 + 90);
    assert.deepEqual([result.difference.changed, result.difference.missing, result.warnings], [[], [], []]);
    assert.deepEqual(
      (await store.releases()).map(({ period, released, title }) => [formatPeriod(period), released, title]),
      [['2023-24 Q4', '2024-06-18', 'Corporate Parenting Panel Subset 2023-24 Q4']],
    );
    assert.equal((await figures(store, 'two-year-stability'))['2023-24 Q4'], 66);
  });

  it('knows the same sheet again in any format, on any later day', async () => {
    await importSheet(demoRows, { released: '2024-06-18' });
    for (const file of ['scorecard-2023-24-q4.tsv', 'scorecard-2023-24-q4.xlsx'].map(packFile)) {
      const result = await importRelease({ store, file, today, by: 'test' });
      assert.equal(result.outcome, 'identical');
      assert.equal(result.release.released, '2024-06-18');
      assert.match(
        describeImport(result, await names()),
        /^Identical, nothing changed: 2023-24 Q4, released 2024-06-18 /,
      );
    }
    assert.equal((await importSheet(demoRows, { released: '2024-06-18' })).outcome, 'identical');
    assert.equal((await store.releases()).length, 1);
  });

  it('takes the same figures with another date stated as a release of their own', async () => {
    await importSheet(demoRows, { released: '2024-06-18' });
    const result = await importSheet(demoRows, { released: '2024-07-01' });
    assert.equal(result.outcome, 'stored');
    assert.match(describeImport(result, await names()), /It changes no figure\./);
    assert.deepEqual(
      (await store.releases()).map(({ revision }) => revision),
      [1, 2],
    );
  });

  it('says what a restated sheet changes, and what it no longer has', async () => {
    await importSheet(demoRows, { released: '2024-06-18' });
    const { difference, outcome } = await importSheet(restated, { released: '2024-07-01' });
    const what = { indicator: 'two-year-stability', kind: 'actual', comparator: null };
    assert.equal(outcome, 'stored');
    assert.deepEqual(difference, {
      added: [],
      changed: [{ ...what, period: '2023-24 Q3', from: '67', to: '68' }],
      missing: [{ ...what, period: '2023-24 Q4', from: '66', to: null }],
    });
    const current = await figures(store, 'two-year-stability');
    assert.deepEqual([current['2023-24 Q3'], current['2023-24 Q4']], [68, 66]);
  });

  it('writes nothing on a dry run, and says the same as the import would', async () => {
    await importSheet(demoRows, { released: '2024-06-18' });
    const dry = await importSheet(restated, { released: '2024-07-01', dryRun: true });
    assert.equal(dry.outcome, 'dry-run');
    assert.equal((await store.releases()).length, 1);
    assert.equal((await figures(store, 'two-year-stability'))['2023-24 Q3'], 67);
    const wet = await importSheet(restated, { released: '2024-07-01' });
    assert.deepEqual({ ...dry, outcome: 'stored' }, wet);
  });

  it('stores nothing of a sheet with a problem', async () => {
    const corrupted = withCells(demoRows, stability, { L: '166%' });
    await assert.rejects(importSheet(corrupted), (error) => error instanceof ImportRejected);
    assert.deepEqual(await store.releases(), []);
    assert.deepEqual(await figures(store, 'adopted-number'), {});
  });

  it('refuses another sheet for a period and date that are taken, on a dry run as well', async () => {
    await importSheet(demoRows, { released: '2024-06-18' });
    for (const dryRun of [true, false]) {
      await assert.rejects(importSheet(restated, { released: '2024-06-18', dryRun }), {
        code: 'release-conflict',
        message: /Another sheet is held for 2023-24 Q4 with the release date 2024-06-18/,
      });
    }
    assert.equal((await figures(store, 'two-year-stability'))['2023-24 Q3'], 67);
  });

  it('asks for a date where two sheets of one period came on one day', async () => {
    await importSheet(demoRows);
    await assert.rejects(importSheet(restated), { code: 'release-conflict', message: /with --released\.$/ });
  });

  it('counts revisions by date and keeps the newest figures, whatever the order of import', async () => {
    await importSheet(restated, { released: '2024-07-01' });
    const late = await importSheet(demoRows, { released: '2024-06-18' });
    assert.equal(late.newerHeld?.released, '2024-07-01');
    assert.match(
      describeImport(late, await names()),
      /released 2024-07-01, is newer: where it has a figure, that one stays\./,
    );
    assert.deepEqual(
      (await store.releases()).map(({ released, revision }) => [released, revision]),
      [
        ['2024-06-18', 1],
        ['2024-07-01', 2],
      ],
    );
    assert.equal((await figures(store, 'two-year-stability'))['2023-24 Q3'], 68);
  });

  it('adds a quarter to the ones held, in either order', async () => {
    const quarters = ['2023-24 Q3', '2023-24 Q4', '2024-25 Q1'];
    await importSheet(nextQuarter, { released: '2024-09-10' });
    const result = await importSheet(demoRows, { released: '2024-06-18' });
    assert.equal(formatPeriod(result.newerHeld?.period ?? result.release.period), '2024-25 Q1');
    const current = await figures(store, 'two-year-stability');
    assert.deepEqual(
      quarters.map((quarter) => current[quarter]),
      [67, 66, 62],
    );
    const { warnings } = await importSheet(nextQuarter);
    assert.equal(warnings.filter(({ text }) => /has no row for/.test(text)).length, 49);
  });

  it('becomes JSON with periods as they are written', async () => {
    const result = await importSheet(demoRows, { released: '2024-06-18' });
    const json = JSON.parse(JSON.stringify(importToJson(result)));
    assert.deepEqual(json.release, {
      period: '2023-24 Q4',
      released: '2024-06-18',
      title: 'Corporate Parenting Panel Subset 2023-24 Q4',
      digest: result.release.digest,
    });
    assert.deepEqual([json.outcome, json.newerHeld, json.warnings], ['stored', null, []]);
    assert.deepEqual(json.difference.added[0], {
      indicator: 'adopted-number',
      period: 'Jan-24',
      kind: 'actual',
      comparator: null,
      from: null,
      to: '0',
    });
  });

  it('names the file that is not there', async () => {
    const missing = importRelease({ store, file: '/nowhere/scorecard.xlsx', today, by: 'test' });
    await assert.rejects(missing, { code: 'sheet-unreadable', message: /^\/nowhere\/scorecard\.xlsx cannot be read/ });
  });
});
