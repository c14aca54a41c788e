import assert from 'node:assert/strict';
import { findDeniedTime, leaveDeniedTime } from '../../../src/questions/periods/find-denied-time.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('a time that is not meant', () => {
  const left: readonly (readonly [question: string, left: string])[] = [
    ['visits for the whole year, not jan-mar', 'visits for the whole year'],
    ['dental in Q3 rather than Q4', 'dental in q 3'],
    ['dental, not Q4, Q3', 'dental q 3'],
    ['dental for Q1, not Q2 or Q3', 'dental for q 1'],
    ['visits: the year, not the quarter', 'visits this year'],
    ['dont want the quarterly figure for reviews, want the annual one', 'for reviews want the annual figure'],
    ['the Q3 figure for visits rather than the latest one', 'the q 3 figure for visits'],
    ['adoptions this year instead of last quarter', 'adoptions this year'],
  ];
  for (const [question, expected] of left) {
    it(`is left out of “${question}”`, () => {
      const tokens = tokenise(question);
      const meant = leaveDeniedTime(tokens, findDeniedTime(tokens));
      assert.equal(meant?.map(({ word }) => word).join(' '), expected);
    });
  }

  it('leaves nothing to be sure of where no other time is named', () => {
    const tokens = tokenise('dental, not for Q4');
    assert.ok(findDeniedTime(tokens).size > 0);
    assert.equal(leaveDeniedTime(tokens, findDeniedTime(tokens)), undefined);
  });

  for (const question of [
    'which were red in Q3 but not in Q4',
    'what was red last quarter and not this quarter',
    'what was green this quarter, not last quarter',
    'how many had not had a check in the last year',
    'children not in the same home for two years',
    'why not in Q4',
  ]) {
    it(`is not seen in “${question}”`, () => {
      assert.equal(findDeniedTime(tokenise(question)).size, 0);
    });
  }
});
