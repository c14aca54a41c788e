import assert from 'node:assert/strict';
import { suppressionGroup } from '../../src/people/suppression-group.js';
import { exampleCatalogue, exampleShare } from './small-number-tables.js';

describe('suppressionGroup', () => {
  const catalogue = exampleCatalogue(
    { key: 'lone' },
    exampleShare({ key: 'share' }),
    { key: 'total', sumOf: ['in', 'out'], numeratorOf: 'share' },
    { key: 'in' },
    { key: 'out', numeratorOf: 'gone', sumOf: ['deep'] },
    { key: 'deep' },
  );

  it('is the indicator itself where nothing is linked to it', () => {
    assert.deepEqual(suppressionGroup(catalogue, 'lone'), ['lone']);
    assert.deepEqual(suppressionGroup(catalogue, 'nowhere'), ['nowhere']);
  });

  for (const key of ['share', 'total', 'in', 'out', 'deep']) {
    it(`follows every link, whichever end it starts from: ${key}`, () => {
      assert.deepEqual(suppressionGroup(catalogue, key), ['share', 'total', 'in', 'out', 'deep']);
    });
  }

  it('starts from a key that only others know', () => {
    assert.deepEqual(suppressionGroup(catalogue, 'gone'), ['gone', 'share', 'total', 'in', 'out', 'deep']);
  });
});
