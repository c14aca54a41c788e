import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  countTable,
  type ExampleTable,
  membersTable,
  overlappingTable,
  shareTable,
  yearToDateTable,
} from './arbitrary-tables.js';
import { exampleCatalogue, exampleSeries, exampleShare, type FigureParts } from './small-number-tables.js';
import { pictureOf } from './suppressed-picture.js';
import { findGivenAway } from './suppression-solver.js';

const rounds = process.env['SOAK'] === undefined ? 150 : 20_000;

describe('somebody who knows the rule and the threshold', () => {
  const tables: readonly [string, fc.Arbitrary<ExampleTable>][] = [
    ['months, quarters and the year', countTable],
    ['a year that is not over', yearToDateTable],
    ['a count and its share', shareTable],
    ['members and their total', membersTable],
    ['children counted once in each period', overlappingTable],
  ];
  for (const [name, table] of tables) {
    it(`cannot work out any withheld count from ${name}`, () => {
      fc.assert(
        fc.property(table, (example) => {
          assert.deepEqual(findGivenAway(pictureOf(example)), []);
        }),
        { numRuns: rounds },
      );
    });
  }

  it('cannot work out any withheld count of the scorecard of 2023-24', () => {
    const count = { 'Jan-24': 0, 'Feb-24': 1, 'Mar-24': 0, ...quarters(5, 8, 8, 1), '2023-24': 22 };
    const share = { 'Jan-24': 0, 'Feb-24': 7, 'Mar-24': 0, ...quarters(17, 22, 20, 3), '2023-24': 15 };
    const orders = { 'Jan-24': 2, 'Feb-24': 2, 'Mar-24': 1, ...quarters(6, 6, 12, 5), '2023-24': 29 };
    assert.deepEqual(findGivenAway(sheet({ count, share, orders })), []);
  });
});

describe('the solver', () => {
  const orders = { ...quarters(6, 6, 12, 5), '2023-24': 29 };

  /** A picture of something else than what the rule would show. */
  function withheldOnly(periods: readonly string[]) {
    const picture = sheet({ orders });
    const shown = Object.entries(orders).map(([period, value]) => ({
      indicator: 'orders',
      period,
      value: periods.includes(period) ? null : value,
    }));
    return { ...picture, shown };
  }

  it('tells a count that is subtracted from its total', () => {
    assert.deepEqual(findGivenAway(withheldOnly(['2023-24 Q4'])), [
      { indicator: 'orders', period: '2023-24 Q4', value: 5 },
    ]);
  });

  it('tells both counts where only one of two that are tied keeps the small one company', () => {
    const told = findGivenAway(withheldOnly(['2023-24 Q1', '2023-24 Q4']));
    assert.deepEqual(
      told.map(({ period, value }) => [period, value]),
      [
        ['2023-24 Q1', 6],
        ['2023-24 Q4', 5],
      ],
    );
  });

  it('wants to know of each figure held how it is shown', () => {
    const picture = sheet({ orders });
    assert.throws(() => findGivenAway({ ...picture, shown: picture.shown.slice(1) }), /Say how orders is shown/);
  });
});

function quarters(...values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, index) => [`2023-24 Q${index + 1}`, value]));
}

function sheet(figures: Readonly<Record<string, Readonly<Record<string, FigureParts | number>>>>) {
  const catalogue = exampleCatalogue({ key: 'count', numeratorOf: 'share' }, exampleShare({ key: 'share' }), {
    key: 'orders',
  });
  const series = Object.entries(figures).map(([key, values]) => exampleSeries(key, values));
  return pictureOf({ catalogue, threshold: 5, seriesByKey: new Map(series.map((one) => [one.key, one])) });
}
