import assert from 'node:assert/strict';
import { type Lexicon, lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { resolveSides } from '../../src/questions/resolve-sides.js';
import { loadDemoContent } from '../support/scorecards.js';

describe('resolveSides', () => {
  let lexicon: Lexicon;
  before(async () => {
    const { catalogue, vocabulary } = await loadDemoContent();
    lexicon = lexiconOf(catalogue, vocabulary);
  });

  const table: readonly (readonly [question: string, keys: readonly string[] | undefined])[] = [
    ['more children placed with agency carers than in residential', ['agency-foster', 'residential']],
    [
      'own foster carers, leaving out relatives, than with agency ones',
      ['fostered-in-house-excl-connected', 'agency-foster'],
    ],
    // Of several that fit, the relative of what stands on the other side.
    ['better at dental checks than health checks', ['annual-dental-check', 'annual-health-check']],
    // One side names a time, or nothing.
    ['is stability better than last year', undefined],
    ['more in residential than expected', undefined],
    // Left out, and held against nothing.
    ['dental checks rather than reviews on time', undefined],
    ['residential or agency carers', undefined],
  ];
  for (const [question, keys] of table) {
    it(`finds ${keys?.join(' and ') ?? 'no two sides'} in “${question}”`, () => {
      const found = resolveSides(lexicon.read(question).tokens, lexicon);
      assert.deepEqual(found?.sureness === 'sure' ? found.keys : undefined, keys);
    });
  }
});
