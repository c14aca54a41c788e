import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { reds } from '../demo-judgements.js';

describe('what the panel may ask', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  for (const question of ['three questions to ask about dental checks', 'what should I ask about dental checks']) {
    it(`is told of one indicator as the pack has it: "${question}"`, async () => {
      const { outcome, indicators, figures, text } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, indicators, figures], ['answered', ['annual-dental-check'], []]);
      for (const each of scorecard.catalogue.get('annual-dental-check')?.scrutiny ?? ['missing']) {
        assert.ok(text.includes(each), each);
      }
    });
  }

  it('is told of every red where none is named', async () => {
    const { indicators } = await answerQuestion('scrutiny questions', scorecard);
    assert.deepEqual(indicators.toSorted(), reds.toSorted());
  });

  it('stays a list of what is of concern where no questions are asked for', async () => {
    const { intent } = await answerQuestion('what should we ask about', scorecard);
    assert.equal(intent, 'list');
  });
});

describe('what has no figure', () => {
  it('is named for the period asked about, and what is withheld is none of it', async () => {
    const scorecard = await loadDemoScorecard('councillor');
    const now = await answerQuestion('which figures are missing', scorecard);
    assert.deepEqual([now.outcome, now.indicators], ['answered', []]);
    const then = await answerQuestion('which indicators were not reported in 2022-23 Q4', scorecard);
    assert.equal(then.period, '2022-23 Q4');
    for (const key of then.indicators) {
      const { readings } = await scorecard.series(key);
      assert.equal(
        readings.some(({ period: { kind, year, part } }) => kind === 'quarter' && year === 2022 && part === 4),
        false,
        key,
      );
    }
    assert.ok(then.indicators.length > 0);
  });
});
