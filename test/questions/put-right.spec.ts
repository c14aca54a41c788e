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
    ['initial care orders, sorry INTERIM care orders', ['ico-share'], '2023-24 Q4'],
    ['fostering in house, oops agency fostering', ['agency-foster'], '2023-24 Q4'],
    ['dental for Q2, sorry, stability for Q3', ['two-year-stability'], '2023-24 Q3'],
  ] as const;
  for (const [question, keys, period] of corrected) {
    it(`gives way to what is meant instead: "${question}"`, async () => {
      const { outcome, indicators, period: told } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, indicators, told], ['answered', keys, period]);
    });
  }

  const askedStill = [
    ['why is dental red, sorry I mean stability', 'why', ['two-year-stability']],
    ['trend for stability, no wait, 3+ moves', 'trend', ['three-plus-placements']],
    ['compare dental with England, sorry I mean stability', 'compare', ['two-year-stability']],
  ] as const;
  for (const [question, asked, keys] of askedStill) {
    it(`leaves what was asked of it: "${question}"`, async () => {
      const { intent, indicators } = await answerQuestion(question, scorecard);
      assert.deepEqual([intent, indicators], [asked, keys]);
    });
  }

  const kept = [
    ['sorry, how is dental', ['annual-dental-check']],
    ['dental checks I mean', ['annual-dental-check']],
    ['no sorry I mean dental', ['annual-dental-check']],
    ["how's stability? sorry, how's dental?", ['two-year-stability', 'annual-dental-check']],
  ] as const;
  for (const [question, keys] of kept) {
    it(`is nothing where nothing else is named: "${question}"`, async () => {
      assert.deepEqual((await answerQuestion(question, scorecard)).indicators, keys);
    });
  }
});
