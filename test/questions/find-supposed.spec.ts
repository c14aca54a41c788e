import assert from 'node:assert/strict';
import { findSupposed } from '../../src/questions/find-supposed.js';
import { tokenise } from '../../src/questions/words/tokenise.js';

describe('findSupposed', () => {
  const rows: readonly (readonly [question: string, amount: number | undefined])[] = [
    ['would 95 count as green for dental', 95],
    ['would 80% be amber for dental', 80],
    ['is 95 green for dental', 95],
    ['is 8% amber for residential', 8],
    ['is 30% ok for out of county', 30],
    ['if stability was 80 what colour would it be', 80],
    ['why is 24 red', undefined],
    ['is indicator 20 amber', undefined],
    ['was stability 66 in Q4', undefined],
    ['is dental over 80', undefined],
  ];
  for (const [question, amount] of rows) {
    it(`takes ${amount ?? 'nothing'} for supposed in “${question}”`, () => {
      assert.equal(findSupposed(tokenise(question)), amount);
    });
  }

  it('takes no number that only a mended slip has made', () => {
    const mended = tokenise('is 60 red').map((token) => (token.word === '60' ? { ...token, raw: 'sity' } : token));
    assert.equal(findSupposed(mended), undefined);
  });
});
