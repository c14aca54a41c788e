import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { questionBank } from './question-bank.js';
import { isHeld } from './support.js';

const rounds = 1_500;
/** What Teams lets a message be long. */
const longest = 28_000;

/** Questions as typed, with pieces of others and anything at all in between. */
const mutated = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...questionBank.map(([question]) => question)) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('constructor', '__proto__', 'toString', '%', '-', '’', '<at>', '24', 'Q9'),
      },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((parts) =>
    fc.tuple(fc.constant(parts.join(' ')), fc.nat(), fc.nat(8)).map(([text, from, length]) => {
      const at = text.length === 0 ? 0 : from % text.length;
      return text.slice(0, at) + text.slice(at + length);
    }),
  );

describe('any message', () => {
  for (const role of ['officer', 'councillor']) {
    it(`makes nothing throw for a ${role}, and no figure that is not in the store`, async function () {
      this.timeout(60_000);
      const scorecard = await loadDemoScorecard(role);
      const texts = fc.oneof(
        mutated,
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      );
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const answer = await answerQuestion(text, scorecard);
          assert.ok(answer.text.length > 0);
          if (answer.outcome !== 'answered') assert.deepEqual(answer.figures, []);
          assert.ok(answer.outcome !== 'clarify' || answer.indicators.length >= 2);
          for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
        }),
        { numRuns: rounds },
      );
    });
  }

  const floods: readonly (readonly [what: string, text: string])[] = [
    ['one letter', 'a'.repeat(longest)],
    ['digits', '1'.repeat(longest)],
    ['dashes between digits', '1-'.repeat(longest / 2)],
    ['apostrophes', "a'".repeat(longest / 2)],
    ['half mentions', '<at '.repeat(longest / 4)],
    ['letters that unfold', 'ﷺ'.repeat(longest)],
    ['emoji', '👍🏽'.repeat(longest / 4)],
    ['combining marks', 'e\u0301'.repeat(longest / 2)],
    ['strange words', 'stabilitix dentalux '.repeat(longest / 20)],
    ['a question over and over', 'dental checks and '.repeat(longest / 18)],
    ['spaces', ' '.repeat(longest)],
  ];
  for (const [what, text] of floods) {
    it(`of ${what} up to the limit is answered in a blink`, async () => {
      const scorecard: Scorecard = await loadDemoScorecard();
      await answerQuestion(text, scorecard);
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        await answerQuestion(text, scorecard);
        times.push(performance.now() - start);
      }
      // A generous bound for a busy machine: without the cuts these take seconds.
      assert.ok(Math.min(...times) < 50, `${Math.min(...times)} ms`);
    });
  }
});
