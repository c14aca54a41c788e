import assert from 'node:assert/strict';
import { namesSeries } from '../../../src/questions/periods/names-series.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('namesSeries', () => {
  const rows: readonly (readonly [text: string, isSeries: boolean])[] = [
    ['show me the quarters', true],
    ['months please', true],
    ['and the years?', true],
    ['the earlier quarters for dental', true],
    ['all qtrs', true],
    ['the quarter', false],
    ['two quarters', false],
    ['last quarters figure', false],
    ['the last 3 months', false],
    ['over the next months target', false],
    ['how is dental', false],
  ];
  for (const [text, isSeries] of rows) {
    it(`${isSeries ? 'finds' : 'does not find'} periods one by one in “${text}”`, () => {
      const tokens = tokenise(text);
      assert.equal(
        tokens.some((_, at) => namesSeries(tokens, at)),
        isSeries,
      );
    });
  }
});
