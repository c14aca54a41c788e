import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { isHeld } from '../support.js';

/** Questions whose answers tell a range of another period than their own, and its ends as figures. */
const questions: readonly (readonly [asks: string, told: readonly string[]])[] = [
  ['dental target 24-25', ['annual-dental-check 2024-25 lower 95', 'annual-dental-check 2024-25 higher 100']],
  [
    'target for sgos next quarter',
    ['sgo-number 2024-25 Q1 lower 7.5', 'sgo-number 2024-25 Q1 higher 10', 'sgo-number 2024-25 lower 30'],
  ],
  [
    'what is the target for adoptions in April',
    ['adopted-number 2023-24 Q1 lower 5', 'adopted-number 2023-24 higher 34'],
  ],
  ['SGO target in january', ['sgo-number 2023-24 lower 30', 'sgo-number 2023-24 higher 40']],
  [
    'dental in 2022-23 Q4 compared with 2023-24 Q3',
    ['annual-dental-check 2023-24 Q3 lower 95', 'annual-dental-check 2023-24 Q3 higher 100'],
  ],
  [
    'same quarter last year for dental compared with last quarter',
    ['annual-dental-check 2023-24 Q3 lower 95', 'annual-dental-check 2023-24 Q3 higher 100'],
  ],
];

describe('a range that an answer tells', () => {
  for (const [asks, told] of questions) {
    it(`is among the figures of ${JSON.stringify(asks)}`, async () => {
      const scorecard = await loadDemoScorecard();
      const { figures, text } = await answerQuestion(asks, scorecard);
      for (const figure of figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
      const ends = figures.filter(({ kind }) => kind === 'lower' || kind === 'higher');
      const named = ends.map(({ indicator, period, kind, value }) => `${indicator} ${period} ${kind} ${value}`);
      for (const end of told) assert.ok(named.includes(end), `${end} of ${named.join(', ')} in: ${text}`);
      assert.match(text, /expected/);
    });
  }
});
