import assert from 'node:assert/strict';
import { asksWhatItTakes, findSupposed } from '../../src/questions/find-supposed.js';
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
});

describe('asksWhatItTakes', () => {
  const rows: readonly (readonly [question: string, asks: boolean])[] = [
    ['what would it take for dental to be green', true],
    ['what do we need to get reviews to green', true],
    ['at what point does it go red', true],
    ['when does dental turn amber', true],
    ['what has participation got to be for green', true],
    ['when did dental turn amber', false],
    ['why do reviews need to go green', false],
    ['what do we need to do to get dental green', false],
    ['how long has stability been red', false],
    ['what is green', false],
  ];
  for (const [question, asks] of rows) {
    it(`${asks ? 'hears' : 'does not hear'} it in “${question}”`, () => {
      assert.equal(asksWhatItTakes(tokenise(question)), asks);
    });
  }
});
