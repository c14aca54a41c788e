import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Intent } from '../../src/questions/query.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { hostileMessages } from '../support/hostile-messages.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { questionBank } from './question-bank.js';
import { isHeld, measuredValues } from './support.js';

/** Of each role: 10,000 messages in all, 100,000 in the long rounds. */
const rounds = process.env['SOAK'] ? 50_000 : 5_000;

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

/** Anything over and over, up to what Teams lets a message be long. */
const flooded = fc
  .tuple(
    fc.oneof(mutated, fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })),
    fc.integer({ min: 2, max: 28_000 }),
  )
  .map(([piece, length]) => piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length));

const anything = fc.oneof(
  { weight: 12, arbitrary: mutated },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: flooded },
);

/** What these tell in numbers are figures; a definition or a duty may say "within 28 days". */
const ofFigures = new Set<Intent>(['status', 'trend', 'range', 'compare', 'list', 'summary', 'movers', 'teams']);

describe('any message', () => {
  for (const role of ['officer', 'councillor']) {
    it(`makes nothing throw for a ${role}, and no figure that is not in the store`, async function () {
      this.timeout(3_600_000);
      const scorecard = await loadDemoScorecard(role);
      await fc.assert(
        fc.asyncProperty(anything, async (text) => {
          const answer = await answerQuestion(text, scorecard);
          assert.ok(answer.text.length > 0);
          if (answer.outcome !== 'answered') assert.deepEqual(answer.figures, []);
          assert.ok(answer.outcome !== 'clarify' || answer.indicators.length >= 2);
          for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
          if (ofFigures.has(answer.intent)) {
            const told = new Set(answer.figures.map(({ value }) => value));
            // "Would 95 be green?" is answered with the amount that it names.
            const isTold = (value: number) => told.has(value) || text.includes(String(value));
            const strange = measuredValues(withoutNames(answer.text, scorecard)).filter((value) => !isTold(value));
            assert.deepEqual(strange, [], answer.text);
          }
        }),
        { numRuns: rounds },
      );
    });
  }

  for (const [what, text] of Object.entries(hostileMessages)) {
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

/** Names of indicators have numbers of their own: "within 28 days". */
function withoutNames(text: string, { catalogue }: Scorecard): string {
  return catalogue.indicators.reduce((rest, { plainName }) => rest.replaceAll(plainName, ''), text);
}
