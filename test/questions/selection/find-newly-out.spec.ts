import assert from 'node:assert/strict';
import { createCatalogue } from '../../../src/indicators/catalogue.js';
import { findNewestRows, findNewlyOut } from '../../../src/questions/selection/find-newest-rows.js';
import { period, type Quarters, seriesOf } from '../../alerts/support.js';
import { fakeScorecard } from '../../support/scorecards.js';
import { fakeIndicator, fakeVocabulary } from '../../support/store-records.js';

const catalogue = createCatalogue([fakeIndicator({ key: 'homes' })]);

// Expected between 75 and 80.
function rowsOf(quarters: Quarters) {
  const series = new Map([['homes', seriesOf(quarters, undefined, { key: 'homes' })]]);
  const newest = { id: 1, period: period('2024-25 Q1'), released: '2024-09-30', revision: 1, title: 'Scorecard' };
  return findNewestRows(fakeScorecard({ catalogue, vocabulary: fakeVocabulary(), series, newest }));
}

describe('findNewlyOut', () => {
  const rows: readonly [title: string, before: Quarters, now: Quarters, count: number][] = [
    ['takes what was inside and is outside', { '2023-24 Q4': 76 }, { '2024-25 Q1': 60 }, 1],
    ['takes what had no figure before', {}, { '2024-25 Q1': 60 }, 1],
    ['leaves out what was outside before', { '2023-24 Q4': 72 }, { '2024-25 Q1': 60 }, 0],
    ['leaves out what is inside', { '2023-24 Q4': 60 }, { '2024-25 Q1': 76 }, 0],
  ];
  for (const [title, before, now, count] of rows) {
    it(title, async () => {
      assert.equal(findNewlyOut((await rowsOf(now)).rows, await rowsOf(before)).length, count);
    });
  }

  it('leaves out what was withheld before: that it is new would say it was inside', async () => {
    const { rows } = await rowsOf({ '2024-25 Q1': 60 });
    assert.deepEqual(findNewlyOut(rows, { rows: [], withheld: new Set(['homes']) }), []);
  });
});
