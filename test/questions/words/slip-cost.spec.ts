import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slipCost } from '../../../src/questions/words/slip-cost.js';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 });

describe('what a slip costs', () => {
  const likelier: readonly (readonly [typed: string, meant: string, other: string, why: string])[] = [
    ['wrose', 'worse', 'rose', 'letters are swapped sooner than one is added in front'],
    ['gren', 'green', 'grew', 'one of two is left out sooner than another is typed'],
    ['mont', 'month', 'most', 'a letter is left out sooner than a far one is typed'],
    ['countty', 'county', 'counts', 'a letter is doubled sooner than two are wrong'],
    ['sough', 'south', 'tough', 'the first letter is the one people get right'],
    ['stabilety', 'stability', 'stabilbty', 'vowels are mixed up sooner than letters that are apart'],
  ];
  for (const [typed, meant, other, why] of likelier) {
    it(`is less from "${typed}" to "${meant}" than to "${other}": ${why}`, () =>
      assert.ok(slipCost(typed, meant) < slipCost(typed, other)));
  }

  it('is nothing where nothing is wrong, and something wherever anything is', () => {
    fc.assert(fc.property(word, word, (typed, meant) => slipCost(typed, meant) > 0 === (typed !== meant)));
  });

  it('is no more than typing every letter wrong', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => slipCost(typed, meant) <= 1.75 * Math.max(typed.length, meant.length)),
    );
  });
});
