import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/questions/answer-question.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('asking for those a measure does not count', () => {
  const isTold = async (question: string) => {
    const { text, outcome } = await answerQuestion(question, await loadDemoScorecard());
    assert.equal(outcome, 'answered');
    return /of the rest, which you ask about, no figure is held/.test(text);
  };

  for (const question of [
    'how many have not had a dental check',
    'children without an annual health check',
    'late reviews',
    '19-21 ofsted NEET',
    'what share is never placed out of county',
  ]) {
    it(`says of ${JSON.stringify(question)} that the figure is the other way round`, async () => {
      assert.ok(await isTold(question));
    });
  }

  for (const question of [
    'dental checks',
    "isn't dental at 95%?",
    "I'm not sure how dental is doing",
    'iha excluding those not yet recorded',
    'are pathway plans not red',
    'how many days from court order to match, not later',
  ]) {
    it(`says nothing of it of ${JSON.stringify(question)}`, async () => {
      assert.equal(await isTold(question), false);
    });
  }
});
