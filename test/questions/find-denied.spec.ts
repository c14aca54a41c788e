import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('what a question says it does not mean', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const left = [
    ['EET 17-18, not the DfE one', ['ofsted-eet-17-18']],
    ['19-21 suitable accommodation but not the DfE window', ['ofsted-accommodation-19-21']],
    ['I mean the Ofsted count not the DfE one for EET 19-21', ['ofsted-eet-19-21']],
    ['reviews on time - not participation', ['reviews-on-time']],
    ['forget dental, how are annual health checks', ['annual-health-check']],
    ['never mind dental, what about stability', ['two-year-stability']],
    ["I don't want the dental one, just stability", ['two-year-stability']],
    ['pathway plans (not the old eligible ones)', ['pathway-plans']],
    ['connected carers but not the in house ones', ['connected-carers']],
    ['adoptions, not the percentage', ['adopted-number']],
    ['children in care, the rate not the number', ['cla-rate']],
    ['visits excluding PA visits', ['statutory-visits']],
    ['EET, Ofsted definition not DfE, 19-21', ['ofsted-eet-19-21']],
    ['supervision north not south', ['supervisions-cic-north']],
    ['in county not out of county missing', ['missing-children-in-county']],
  ] as const;
  for (const [question, keys] of left) {
    it(`is left out: "${question}"`, async () => {
      const { outcome, indicators } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, indicators], ['answered', keys]);
    });
  }

  const kept = [
    ['how many have not had a dental check', ['annual-dental-check']],
    ['reviews not on time', ['reviews-on-time']],
    ['number of children in care not placed out of county', ['placed-out-of-county']],
    ['stability, not good is it', ['two-year-stability']],
    ['in-house fostering excluding connected carers', ['fostered-in-house-excl-connected']],
  ] as const;
  for (const [question, keys] of kept) {
    it(`is asked for all the same: "${question}"`, async () => {
      const { indicators } = await answerQuestion(question, scorecard);
      assert.deepEqual(indicators, keys);
    });
  }
});
