import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/questions/answer-question.js';
import { toJson } from '../../src/questions/to-json.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('toJson', () => {
  it('has the keys of the contract and no others, in its order', async () => {
    const answer = await answerQuestion('how is 2-year stability?', await loadDemoScorecard());
    const json = toJson(answer, 0.81234);
    assert.deepEqual(Object.keys(json), [
      'question',
      'outcome',
      'intent',
      'indicators',
      'period',
      'figures',
      'text',
      'ms',
    ]);
    assert.deepEqual(Object.keys(json.figures[0] ?? {}).sort(), [
      'comparator',
      'indicator',
      'kind',
      'period',
      'provisional',
      'source',
      'stance',
      'status',
      'suppressed',
      'unit',
      'value',
    ]);
    assert.equal(json.ms, 0.812);
  });

  it('survives being written and read', async () => {
    const json = toJson(await answerQuestion('', await loadDemoScorecard('councillor')), 0);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
  });
});
