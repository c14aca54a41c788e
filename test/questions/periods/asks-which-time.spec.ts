import assert from 'node:assert/strict';
import { asksWhichTime } from '../../../src/questions/periods/asks-which-time.js';
import { readPeriod } from '../../../src/questions/periods/read-period.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

describe('asksWhichTime', () => {
  const rows: readonly (readonly [question: string, holdsAgainst: boolean])[] = [
    ['is dental higher than last quarter', true],
    ['are reviews lower than they were in Q2', true],
    ['was dental better in Q3 or Q4', true],
    ['dental in Q3 or Q4', false],
    ['is dental better since Q3', false],
    ['is dental higher than 80%', false],
    ['how has dental gone from Q1 to Q4', false],
  ];
  for (const [question, holdsAgainst] of rows) {
    it(`reads “${question}” as ${holdsAgainst ? 'two times held against each other' : 'no such question'}`, () => {
      const tokens = tokenise(question);
      assert.equal(
        asksWhichTime(
          tokens,
          readPeriod(tokens, () => false),
        ),
        holdsAgainst,
      );
    });
  }
});
