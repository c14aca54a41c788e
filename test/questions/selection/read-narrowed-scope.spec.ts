import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('a part of the scorecard that is asked for of another', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  it('narrows to what belongs to both', async () => {
    const { outcome, indicators } = await answerQuestion('summarise stability and permanence for adoption', scorecard);
    const services = indicators.map((key) => scorecard.catalogue.get(key)?.service);
    assert.equal(outcome, 'answered');
    assert.deepEqual([...new Set(services)], ['Adoption']);
  });

  it('is not passed over where nothing belongs to both', async () => {
    const { outcome, indicators } = await answerQuestion('summarise the health of care leavers', scorecard);
    assert.notEqual(outcome, 'answered');
    assert.deepEqual(
      indicators.filter((key) => scorecard.catalogue.get(key)?.service === 'CL'),
      [],
    );
  });

  it('adds to it where both are named side by side', async () => {
    const { indicators } = await answerQuestion('summarise health and care leavers', scorecard);
    const domains = new Set(indicators.map((key) => scorecard.catalogue.get(key)?.domain));
    assert.deepEqual([...domains].toSorted(), ['care-experienced', 'health-wellbeing']);
  });
});
