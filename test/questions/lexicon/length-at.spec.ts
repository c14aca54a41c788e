import assert from 'node:assert/strict';
import { lengthAt } from '../../../src/questions/lexicon/length-at.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('lengthAt', () => {
  const rows: readonly (readonly [text: string, length: string | undefined])[] = [
    ['20 miles away', '20 mile'],
    ['3 years', '3 year'],
    ['12 mths', '12 month'],
    ['20 children', undefined],
    ['17-18 year olds', undefined],
    ['miles', undefined],
  ];
  for (const [text, length] of rows) {
    it(`reads “${text}” as ${length ?? 'none'}`, () => assert.equal(lengthAt(tokenise(text), 0), length));
  }
});
