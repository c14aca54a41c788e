import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitQuestions } from '../../src/questions/split-questions.js';
import { tokenise } from '../../src/questions/words/tokenise.js';

describe('splitQuestions', () => {
  const split = (text: string) =>
    splitQuestions(tokenise(text), ({ word }) => word === 'reviews').map((part) =>
      part.map(({ raw }) => raw).join(' '),
    );

  const several: readonly (readonly string[])[] = [
    ['How is dental', 'and who leads on it'],
    ['how is dental', 'and also how does that compare'],
    ['what is an IRO', 'and are reviews on time'],
    ['what dropped', 'and is it getting better', 'and why'],
    ['give me reviews', 'and the trend', 'and the reason'],
  ];
  for (const parts of several) {
    it(`parts "${parts.join(' ')}?" into ${parts.length}`, () => {
      assert.deepEqual(split(`${parts.join(' ')}?`), parts);
    });
  }

  it('parts what ends a sentence from the question behind it', () => {
    assert.deepEqual(split('How is dental? When is the next panel?'), ['How is dental', 'When is the next panel']);
  });

  const one = [
    'how is stability and dental?',
    'what was red at Christmas and is green now?',
    'dental: how is it?',
    'residential placements - where are we?',
    'how many children in care and number 5?',
    'Leave adoption out of it. What else is red?',
    'what, and',
    '',
  ];
  for (const text of one) {
    it(`leaves ${JSON.stringify(text)} whole`, () => {
      assert.equal(split(text).length, 1);
    });
  }

  it('leaves whole what asks more than three things', () => {
    assert.equal(split('how is a and how is b and how is c and how is d').length, 1);
  });

  it('loses no word of any text', () => {
    const words = fc.constantFrom(
      'how',
      'is',
      'it',
      'and',
      'also',
      'why',
      'dental',
      'who',
      '?',
      '.',
      ',',
      'number',
      'How many',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (said) => {
        const tokens = tokenise(said.join(' '));
        assert.deepEqual(splitQuestions(tokens, () => false).flat(), tokens);
      }),
    );
  });
});
