import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../src/cards/plain-text.js';

describe('plainText', () => {
  const rows = [
    ['two  spaces\tand\na line break', 'two spaces and a line break', 'runs of white space'],
    ['a\u0007b\u0000c', 'abc', 'control characters'],
    ['pay\u202eegnahc\u202c', 'payegnahc', 'marks that reverse the direction'],
    ['a\u200bb\ufeffc\u2060d', 'abcd', 'invisible characters'],
    ['half \ud83d', 'half \ufffd', 'half a surrogate pair'],
    ['**stars** & <tags>', '**stars** & <tags>', 'markup, which means nothing here'],
    ['👩‍👧 and é', '👩‍👧 and é', 'joined emoji and accents'],
    ['', '–', 'nothing'],
  ] as const;
  for (const [text, expected, what] of rows) {
    it(`handles ${what}`, () => {
      assert.equal(plainText(text), expected);
    });
  }

  it('cuts between characters, never within one', () => {
    assert.equal(plainText('👩‍👧👩‍👧👩‍👧', 12), '👩‍👧👩‍👧…');
    assert.equal(plainText('abcdef', 6), 'abcdef');
    assert.equal(plainText('abcdefg', 6), 'abcde…');
  });

  it('keeps within its limit and well formed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = plainText(text, limit);
        assert.ok(line.length <= limit);
        assert.doesNotMatch(line, /\p{Cs}|\p{Cc}/u);
        assert.notEqual(line, '');
      }),
    );
  });
});
