import assert from 'node:assert/strict';
import { vocabularySchema } from '../../src/indicators/vocabulary.js';

const least = {
  council: 'Anyshire Council',
  panel: 'Corporate Parenting Panel',
  contact: 'the performance team',
  comparators: {
    own: 'Anyshire',
    england: 'England',
    region: 'the region',
    'statistical-neighbours': 'similar councils',
    outstanding: 'Outstanding authorities',
  },
  domains: { health: 'Health' },
  services: { CIC: 'Children in care' },
  examples: ['how is A?', 'how is B?', 'how is C?'],
};

describe('vocabularySchema', () => {
  it('fills in what a pack need not say', () => {
    const vocabulary = vocabularySchema.parse(least);
    assert.deepEqual([vocabulary.priorities, vocabulary.synonyms, vocabulary.botNames], [[], {}, []]);
    assert.deepEqual(vocabulary.comparatorAliases, {});
  });

  it('names every problem of a pack at once', () => {
    const { england: _, ...comparators } = least.comparators;
    const parsed = vocabularySchema.safeParse({ ...least, council: '', comparators, examples: ['one'], colour: 'red' });
    assert.ok(!parsed.success);
    const paths = parsed.error.issues.map((issue) => issue.path.join('.'));
    assert.deepEqual(paths.sort(), ['', 'comparators.england', 'council', 'examples']);
  });
});
