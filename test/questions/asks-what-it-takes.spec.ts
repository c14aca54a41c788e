import assert from 'node:assert/strict';
import { asksWhatItTakes } from '../../src/questions/asks-what-it-takes.js';
import { tokenise } from '../../src/questions/words/tokenise.js';

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
