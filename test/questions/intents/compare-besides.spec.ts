import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('several others at once', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const ask = (question: string) => answerQuestion(question, scorecard, { today: '2024-06-18' });

  const together: readonly (readonly [question: string, keys: readonly string[], says: RegExp])[] = [
    [
      'better than England but not than the South West',
      ['adopted-share', 'fostered-in-house-excl-connected'],
      /^Wiltshire is better than England and worse than or the same as South West on 2 of the 19 measures/,
    ],
    [
      'where are we better than england but worse than statistical neighbours',
      ['adopted-share'],
      /better than England and worse than statistical neighbours on 1 of/,
    ],
    [
      'worse than both england and the south west',
      ['placed-over-20-miles', 'in-county-over-20-miles'],
      /worse than England and worse than South West on 2 of/,
    ],
    [
      'which reds are better than England but worse than outstanding',
      [],
      /on none of the 4 measures that are red in 2023-24 Q4/,
    ],
  ];
  for (const [question, keys, says] of together) {
    it(`go together in “${question}”`, async () => {
      const { text, indicators, figures } = await ask(question);
      assert.match(text, says);
      assert.deepEqual(indicators, keys);
      assert.equal(figures.length, keys.length * 3);
    });
  }

  it('are told one by one where either will do', async () => {
    const { text } = await ask('anything worse than england or statistical neighbours');
    assert.match(text, /^Wiltshire is worse than England on 2 of the 19 .+\nWiltshire is worse than statistical/);
  });

  it('says what year the figures are of before how many they are', async () => {
    assert.match(
      (await ask('worse than England')).text,
      /^Wiltshire is worse than England on 2 of the 19 measures published for both, in 2022-23 unless another year/,
    );
  });

  it('tells what others publish from what they do not', async () => {
    const none = await ask("which haven't got an England figure");
    assert.match(none.text, /^30 of the 50 indicators on the scorecard have no published figure of England/);
    assert.deepEqual([none.intent, none.indicators.length, none.figures], ['list', 30, []]);
    const reds = await ask('which reds have an england benchmark');
    assert.match(reds.text, /^4 of the 8 indicators on the scorecard that are red in 2023-24 Q4 have a published/);
    assert.deepEqual(
      reds.figures.map(({ indicator, value }) => `${indicator} ${value}`),
      ['adopted-share 9', 'two-year-stability 69', 'annual-health-check 89', 'annual-dental-check 76'],
    );
  });
});
