import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('what a question takes back', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const corrected = [
    ['how many are more than twenty miles away no sorry I mean out of county', ['placed-out-of-county'], '2023-24 Q4'],
    ['reviews on time, I mean participation', ['review-participation'], '2023-24 Q4'],
    ['dental in Q2, sorry I mean Q3', ['annual-dental-check'], '2023-24 Q3'],
    ['stability in Q1 no wait Q2', ['two-year-stability'], '2023-24 Q2'],
  ] as const;
  for (const [question, keys, period] of corrected) {
    it(`gives way to what is meant instead: "${question}"`, async () => {
      const { outcome, indicators, period: told } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, indicators, told], ['answered', keys, period]);
    });
  }

  const kept = [
    ['sorry, how is dental', ['annual-dental-check']],
    ['dental checks I mean', ['annual-dental-check']],
    ['no sorry I mean dental', ['annual-dental-check']],
  ] as const;
  for (const [question, keys] of kept) {
    it(`is nothing where nothing else is named: "${question}"`, async () => {
      assert.deepEqual((await answerQuestion(question, scorecard)).indicators, keys);
    });
  }
});
