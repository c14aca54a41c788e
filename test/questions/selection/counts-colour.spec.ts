import assert from 'node:assert/strict';
import { countsColour } from '../../../src/questions/selection/counts-colour.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('countsColour', () => {
  const rows: readonly (readonly [text: string, isCount: boolean])[] = [
    ['is it right that 20 are amber', true],
    ['8 things are red', true],
    ['do we have 8 red indicators', true],
    ['17 greens', true],
    ['is indicator 20 amber', false],
    ['is 20 amber', false],
    ['how is 24', false],
  ];
  for (const [text, isCount] of rows) {
    it(`${isCount ? 'finds' : 'does not find'} a count of a colour in “${text}”`, () => {
      const tokens = tokenise(text);
      assert.equal(
        tokens.some((_, at) => countsColour(tokens, at)),
        isCount,
      );
    });
  }
});
