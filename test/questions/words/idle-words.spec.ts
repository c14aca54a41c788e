import assert from 'node:assert/strict';
import { lexiconOf } from '../../../src/questions/lexicon/lexicon.js';
import { readQuestion } from '../../../src/questions/read-question.js';
import { idleWords, narrowingForms } from '../../../src/questions/words/idle-words.js';
import { stemOf } from '../../../src/questions/words/tokenise.js';
import { loadDemoContent } from '../../support/scorecards.js';

describe('idle words', () => {
  const read = async (text: string) => {
    const { catalogue, vocabulary } = await loadDemoContent();
    return readQuestion(text, lexiconOf(catalogue, vocabulary)).alone;
  };

  const passedOver = [
    ['95% for dental seems pie in the sky. What does England manage?', 'annual-dental-check'],
    ['does LAA4.02 carry a target or not', 'uasc-share'],
    ['spelled out in one paragraph, how is stability', 'two-year-stability'],
    ['remind me of the pitfalls: pathway plans', 'pathway-plans'],
    ["I'm flummoxed, what gives with pathway plans", 'pathway-plans'],
    ['a snappy recap of stability, that is the gist I need', 'two-year-stability'],
  ] as const;
  for (const [text, key] of passedOver) {
    it(`change nothing of "${text}"`, async () => {
      const { indicators, unmatched } = await read(text);
      assert.deepEqual([indicators, unmatched], [[key], []]);
    });
  }

  for (const text of ['children in residential settings', 'dental for children with entertainment', 'how many sets']) {
    it(`are not passed over in a form that narrows: "${text}"`, async () => {
      assert.equal((await read(text)).unmatched.length, 1);
    });
  }

  it('are none that a narrowing form is, and each narrowing form has the stem of one', () => {
    const stems = new Set([...idleWords].map(stemOf));
    for (const word of narrowingForms) assert.ok(!idleWords.has(word) && stems.has(stemOf(word)), word);
  });

  it('are in no name or synonym of the demo pack', async () => {
    const { catalogue, vocabulary } = await loadDemoContent();
    const { isTelling } = lexiconOf(catalogue, vocabulary);
    assert.deepEqual(
      [...idleWords].filter((word) => isTelling(stemOf(word))),
      [],
    );
  });
});
