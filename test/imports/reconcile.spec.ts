import assert from 'node:assert/strict';
import { readRelease } from '../../src/imports/read-release.js';
import { canonicalHeader } from '../../src/imports/scorecard-template.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import type { Aggregation } from '../../src/indicators/indicator.js';
import { quarter } from '../../src/indicators/period.js';
import { fakeIndicator } from '../support/store-records.js';
import { asTextSheet, today } from './support/demo-sheet.js';

/** What a sheet of one row warns of; `figures` are its three months, four quarters and year. */
function warnings(aggregation: Aggregation, figures: string, unit = 'children'): readonly string[] {
  const catalogue = createCatalogue([fakeIndicator({ key: 'visits', printedName: 'Visits', unit, aggregation })]);
  const cells = figures.split(' ').map((cell) => (cell === '_' ? '' : cell));
  const row = ['', '', '', 'Visits', '', ...cells, '', '', '', '', '', '', ''];
  const { warnings: found } = readRelease([asTextSheet([canonicalHeader(quarter(2023, 4)), row])], catalogue, {
    today,
  });
  return found.map(({ row: number, column, text }) => `${number}${column?.letter} ${text}`);
}

const cases: readonly (readonly [
  name: string,
  aggregation: Aggregation,
  figures: string,
  expected: readonly string[],
])[] = [
  ['a count that adds up', 'sum', '0 1 0 5 8 8 1 22', []],
  [
    'a count whose months are not its quarter',
    'sum',
    '1 1 0 5 8 8 1 22',
    ['2L visits: 2023-24 Q4 is 1, but its parts add up to 2.'],
  ],
  [
    'a count whose quarters are not its year',
    'sum',
    '0 1 0 5 8 8 1 23',
    ['2M visits: 2023-24 is 23, but its parts add up to 22.'],
  ],
  ['a count with a month not reported', 'sum', '_ 1 0 5 8 8 2 23', []],
  ['a count whose year is not reported', 'sum', '0 1 0 5 8 8 1 -', []],
  ['a snapshot that is its last month', 'snapshot', '9 8 7 1 2 3 7 7', []],
  [
    'a snapshot that is not its last month',
    'snapshot',
    '9 8 7 1 2 3 6 6',
    ['2L visits: 2023-24 Q4 is 6, but the last part of it is 7.'],
  ],
  [
    'a snapshot that is not its last quarter',
    'snapshot',
    '9 8 7 1 2 3 7 8',
    ['2M visits: 2023-24 is 8, but the last part of it is 7.'],
  ],
  ['a figure computed over its period', 'period', '1 1 1 5 8 8 60 22', []],
  ['a rate scaled to a year', 'annualised', '15 24 16 15 12 17 18 15', []],
];

describe('reconcile', () => {
  for (const [name, aggregation, figures, expected] of cases) {
    it(`warns of ${expected.length === 0 ? 'nothing in ' : ''}${name}`, () => {
      assert.deepEqual(warnings(aggregation, figures), expected);
    });
  }

  it('allows for rounding to the digits printed', () => {
    assert.deepEqual(warnings('snapshot', '9% 8% 6.5% 1% 2% 3% 7% 7.4%', '%'), []);
    assert.equal(warnings('snapshot', '9% 8% 6.4% 1% 2% 3% 7% 7%', '%').length, 1);
  });
});
