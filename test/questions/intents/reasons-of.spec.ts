import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('the reasons of several', () => {
  const ask = async (question: string) => answerQuestion(question, await loadDemoScorecard('officer'));

  it('tells beside each what the service wrote, or that nothing is recorded', async () => {
    const { text } = await ask('why are the ambers in placement amber');
    assert.match(text, /Living outside Wiltshire: Head of Service, Placements wrote on 11 June 2024: “/);
    assert.match(text, /Living with relatives or friends who foster them: No reason is recorded\./);
  });

  it('parts those with a reason from those without one', async () => {
    const [all, explained, others] = await Promise.all([
      ask('which are amber'),
      ask('which ambers have commentary'),
      ask('which ambers have no commentary'),
    ]);
    const both = [...explained.indicators, ...others.indicators];
    assert.ok(explained.indicators.length > 0 && others.indicators.length > 0);
    assert.deepEqual(both.toSorted(), all.indicators.toSorted());
    assert.doesNotMatch(others.text, /wrote on/);
  });

  it('asks for the reason of one where one is named', async () => {
    const { intent, indicators } = await ask('why is dental red');
    assert.equal(intent, 'why');
    assert.deepEqual(indicators, ['annual-dental-check']);
  });

  it('keeps reasons for what moved', async () => {
    const { intent, text } = await ask('what got worse in placement and why');
    assert.equal(intent, 'movers');
    assert.match(text, /wrote on 11 June 2024/);
  });
});
