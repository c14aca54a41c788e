import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stemOf, tokenise } from '../../../src/questions/words/tokenise.js';

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);

describe('tokenise', () => {
  const table: readonly (readonly [text: string, words: string])[] = [
    ['2yr stability', '2 year stability'],
    ['2-year stability', '2 year stability'],
    ['two year stability', '2 year stability'],
    ['Two-Year Stability', '2 year stability'],
    ['2 yrs', '2 year'],
    ['6m', '6 month'],
    ['24. % CLA', '24 percent cla'],
    ['No. CLA', 'number cla'],
    ['no. 24', 'number 24'],
    ['no target', 'no target'],
    ['how many children', 'number children'],
    ['3+ placements', '3 over placements'],
    ['three or more placements', '3 over placements'],
    ['>20 miles', 'over 20 miles'],
    ['more than twenty miles', 'over 20 miles'],
    ['20 plus miles', '20 over miles'],
    ['17-18', '17-18'],
    ['17 – 18', '17-18'],
    ['17 to 18', '17-18'],
    ['17 and 18 year olds', '17-18 year olds'],
    ['24 and 25', '24 and 25'],
    ['2023/24', '2023-24'],
    ['31/03/2024', '31-03-2024'],
    ['per 10,000', 'per 10000'],
    ['per 10k', 'per 10000'],
    ['twenty four', '24'],
    ['4th quarter', 'fourth quarter'],
    ['did we miss the dental target', 'did we failing the dental target'],
    ['which targets were missed', 'which targets were failing'],
    ['the missing children target', 'the missing children target'],
    ['jan n feb', 'jan and feb'],
    ['visits N Jan', 'visits n jan'],
    ['cic n visits', 'cic n visits'],
    ['in house w/o connected', 'in house without connected'],
    ['what’s the second one', 'what the second one'],
    ["isn't it", 'not it'],
    ['“dental”', 'dental'],
    ['DENTAL 🦷 checks!!!', 'dental checks'],
    ['ﬁrst ｄｅｎｔａｌ', 'first dental'],
    ['café', 'cafe'],
    ['order to place <> deciding match', 'order to place deciding match'],
    ['', ''],
    ['???', ''],
  ];
  for (const [text, words] of table) {
    it(`reads ${JSON.stringify(text)} as "${words}"`, () => {
      assert.equal(wordsOf(text).join(' '), words);
    });
  }

  it('tells whether a space or a stop stands before a word', () => {
    const [code, digits, , after] = tokenise('A10 days, dental');
    assert.deepEqual([code?.glued, digits?.glued], [false, true]);
    assert.deepEqual([digits?.breakBefore, after?.breakBefore], [false, true]);
  });

  it('gives forms of a word one stem, and a number its own', () => {
    assert.equal(stemOf('checks'), stemOf('checked'));
    assert.equal(stemOf('17-18'), '17-18');
  });

  it('reads any text into a bounded number of bounded words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
        const tokens = tokenise(text);
        return tokens.length <= 160 && tokens.every(({ word }) => word.length > 0 && word.length <= 60);
      }),
      { numRuns: 300 },
    );
  });
});
