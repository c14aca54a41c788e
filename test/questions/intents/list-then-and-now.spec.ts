import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { isHeld, measuredValues } from '../support.js';

describe('how many are so now and were then', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const ask = (question: string) => answerQuestion(question, scorecard);

  it('counts both quarters, as their own lists do', async () => {
    const [both, now, then] = await Promise.all(
      ['how many greens compared to last quarter', 'list the greens', 'list the greens of Q3'].map(ask),
    );
    const union = new Set([...(now?.indicators ?? []), ...(then?.indicators ?? [])]);
    assert.deepEqual([...(both?.indicators ?? [])].sort(), [...union].sort());
    assert.match(both?.text ?? '', new RegExp(`\\b${now?.indicators.length} are green in 2023-24 Q4`));
    assert.match(
      both?.text ?? '',
      new RegExp(`2023-24 Q3 \\(October to December 2023\\) ${then?.indicators.length} were`),
    );
  });

  it('leaves what was not judged then out of both counts, and says so', async () => {
    const { text, indicators } = await ask('do we have more reds than a year ago');
    assert.equal(indicators.includes('annual-dental-check'), false);
    assert.match(text, /more have no judged figure for 2022-23 Q4/);
  });

  it('says how many of an earlier quarter whichever way round the two are named', async () => {
    const [one, other] = await Promise.all(['reds now compared to Q1', 'more reds than in Q1?'].map(ask));
    assert.deepEqual(one?.indicators, other?.indicators);
  });

  it('tells no figure that is not among its figures and in the store', async () => {
    const answer = await ask('how many ambers compared to last quarter');
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
    assert.ok(measuredValues(answer.text).length > 0);
  });
});
