import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('whether a figure was ever at a level', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const rows = [
    ['has stability ever been above 75%', /^Yes: it was last above 75% in 2021-22 Q2, at 78%\./],
    ['was stability ever under 60', /^No: it was never below 60% in the figures shown, 2021-22 Q2 to 2023-24 Q4\./],
    ['when was dental last over 80', /^Yes: it is above 80% in the latest of these figures, 81% in 2023-24 Q4\./],
    // A number without a unit is a percentage, which children are not counted in.
    ['was the number of children in care ever under 450', /^Number of children in care: /],
  ] as const;
  for (const [question, said] of rows) {
    it(`is said first: "${question}"`, async () => {
      const { outcome, intent, text } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, intent], ['answered', 'trend']);
      assert.match(text, said);
    });
  }
});
