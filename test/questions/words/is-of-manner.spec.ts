import assert from 'node:assert/strict';
import { isOfManner } from '../../../src/questions/words/is-of-manner.js';

describe('isOfManner', () => {
  for (const word of ['worryingly', 'admittedly', 'shamefully', 'seriously', 'arguably', 'needlessly', 'foolishly']) {
    it(`knows "${word}" for what somebody makes of something`, () => assert(isOfManner(word)));
  }
  for (const word of ['repeatedly', 'successfully', 'privately', 'locally', 'quarterly', 'family', 'early', 'ably']) {
    it(`does not pass over "${word}"`, () => assert(!isOfManner(word)));
  }
});
