import assert from 'node:assert/strict';
import { indicatorSchema, isCount } from '../../src/indicators/indicator.js';

const least = {
  key: 'two-year-stability',
  printedName: '24. % CLA 2yr stability',
  plainName: '2-year stability',
  definition: 'Children who stay in one home.',
  unit: '%',
  polarity: 'higher',
  aggregation: 'snapshot',
  domain: 'stability-permanence',
};

describe('indicatorSchema', () => {
  it('fills in what an entry need not say', () => {
    const indicator = indicatorSchema.parse(least);
    assert.equal(indicator.status, 'scorecard');
    assert.equal(indicator.decimals, 0);
    assert.equal(indicator.reconciledYearly, false);
    assert.deepEqual([indicator.codes, indicator.aliases, indicator.families, indicator.related], [[], [], [], []]);
    assert.deepEqual([indicator.sumOf, indicator.smallCohort, indicator.bounds], [[], [], {}]);
  });

  const refused: readonly (readonly [string, object])[] = [
    ['a key with capitals', { key: 'Two-Year' }],
    ['a key with a space', { key: 'two year' }],
    ['a key that ends in a hyphen', { key: 'two-' }],
    ['a name too long for a card', { plainName: 'x'.repeat(61) }],
    ['an empty definition', { definition: '' }],
    ['a polarity nobody knows', { polarity: 'up' }],
    ['an aggregation nobody knows', { aggregation: 'mean' }],
    ['more decimals than are printed', { decimals: 3 }],
    ['half an indicator number', { number: 1.5 }],
    ['a field nobody knows', { colour: 'red' }],
  ];
  for (const [what, change] of refused) {
    it(`refuses ${what}`, () => {
      const parsed = indicatorSchema.safeParse({ ...least, ...change });
      assert.ok(!parsed.success);
      assert.equal(parsed.error.issues.length, 1);
    });
  }
});

describe('isCount', () => {
  for (const unit of ['children', 'episodes', 'people']) {
    it(`counts ${unit}`, () => {
      assert.equal(isCount({ unit }), true);
    });
  }
  for (const unit of ['%', 'per 10,000', 'days', 'score']) {
    it(`does not take "${unit}" for a count`, () => {
      assert.equal(isCount({ unit }), false);
    });
  }
});
