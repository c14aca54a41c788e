import assert from 'node:assert/strict';
import { createCatalogue } from '../../../src/indicators/catalogue.js';
import { quarter } from '../../../src/indicators/period.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { fakeScorecard, loadDemoScorecard } from '../../support/scorecards.js';
import { fakeIndicator, fakeRange, fakeReading, fakeVocabulary } from '../../support/store-records.js';
import { movedQ3ToQ4, wentDownSinceQ1 } from '../demo-judgements.js';
import { isHeld } from '../support.js';

function assertSame(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(actual.toSorted(), expected.toSorted());
}

describe('what moved', () => {
  let scorecard: Scorecard;
  let seenByCouncillor: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
    seenByCouncillor = await loadDemoScorecard('councillor');
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  const { worse, better, neither } = movedQ3ToQ4;
  const rows: readonly (readonly [question: string, keys: readonly string[]])[] = [
    ['what got worse?', worse],
    ['what got worse since last quarter?', worse],
    ['what has improved?', better],
    ['what changed since last quarter?', [...worse, ...better, ...neither]],
    ['what has gone down since Q1?', wentDownSinceQ1],
    ['what turned red?', ['adopted-number', 'adopted-share', 'pa-visits-cic-south']],
    ['what moved from red to green?', ['ofsted-accommodation-17-18']],
    ['anything in health slipped since Q1?', ['annual-health-check']],
  ];
  for (const [question, keys] of rows) {
    it(`answers "${question}" with all that did and nothing else`, async () => {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'answered');
      assert.equal(answer.intent, 'movers');
      assertSame(answer.indicators, keys);
      for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
    });
  }

  it('asks of what moved in the singular, and tells of several in the plural', async () => {
    const { content, text } = await ask('which are green but getting worse?');
    assert.ok(content.kind === 'list');
    assert.match(content.heading, /: what got worse and is green now since 2023-24 Q3$/);
    assert.match(text, /indicators on the scorecard got worse and are green now/);
  });

  it('gives both figures of each, and the change with its direction in words', async () => {
    const { figures, text } = await ask('what got worse since last quarter?');
    const plans = figures.filter(({ indicator }) => indicator === 'pathway-plans');
    assert.deepEqual(
      plans.map(({ period, value }) => [period, value]),
      [
        ['2023-24 Q4', 58],
        ['2023-24 Q3', 68],
      ],
    );
    assert.match(text, /Pathway plans in place for 16 to 18 year olds: 58%, down 10 percentage points from 68%/);
    assert.match(
      text,
      /^Between 2023-24 Q3 and 2023-24 Q4 \(January to March 2024\), 20 indicators on the scorecard got worse/,
    );
    assert.match(text, /Of the others, 17 got better, 8 did not change and 5 moved without being better or worse\./);
  });

  it('says of a fall whether it is good or bad', async () => {
    const { text } = await ask('biggest drop since Q1');
    assert.match(text, /Pathway plans [^;]*58%, down 27 percentage points from 85%, for the worse/);
    assert.match(text, /residential care: 8%, down 2 percentage points from 10%, for the better/);
  });

  it('puts the largest change first by the size of the range, says so, and keeps as many as are asked for', async () => {
    const all = await ask('biggest drop since Q1');
    assert.equal(all.indicators[0], 'pathway-plans');
    assert.match(all.text, /went down, the largest change for its range first\./);
    const three = await ask('top 3 drops since Q1');
    assert.deepEqual(three.indicators, all.indicators.slice(0, 3));
    assert.match(three.text, /25 indicators .* went down, of which the 3 largest changes are listed\./);
  });

  it('counts from the period that is named, whichever way round two are named', async () => {
    const [forth, back] = [
      await ask('what got worse between Q1 and Q3?'),
      await ask('what got worse between Q3 and Q1?'),
    ];
    assert.deepEqual(forth.indicators, back.indicators);
    assert.deepEqual([forth.period, back.period], ['2023-24 Q3', '2023-24 Q3']);
    const overYear = await ask('what got worse over the year?');
    assert.deepEqual(overYear.indicators, (await ask('what got worse since Q1?')).indicators);
  });

  it('says which have no figure to compare with', async () => {
    const { text } = await ask('what got better since Q2 last year?');
    assert.match(text, /\n\d+ others have no figure for 2022-23 Q2 to compare with\.$/);
  });

  it('declines where nothing is held to count from', async () => {
    for (const [question, said] of [
      ['what got worse since 1999-00?', /No figure .* is held for 1999-00/],
      ['what got worse since Q4?', /2023-24 Q4 .* is the latest held/],
    ] as const) {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'not_found', question);
      assert.match(answer.text, said);
      assert.deepEqual(answer.figures, []);
    }
  });

  it('tells a councillor nothing of a withheld figure, now or then', async () => {
    const answer = await ask('what changed since last quarter?', seenByCouncillor);
    for (const key of ['adopted-number', 'adopted-share', 'sgo-number']) {
      assert.ok(!answer.indicators.includes(key), key);
    }
    assert.match(answer.text, /Too few to show, so neither judged nor counted: /);
  });

  it('goes by the range of the later figure where either side of it is bad', async () => {
    const indicator = fakeIndicator({ key: 'rate', polarity: 'range', unit: 'per 10,000' });
    const moved = async (from: number, to: number) => {
      const readings = [
        { ...fakeReading(quarter(2023, 3), from), indicator: 'rate' },
        { ...fakeReading(quarter(2023, 4), to), indicator: 'rate' },
      ];
      const series = { key: 'rate', readings, ranges: [{ ...fakeRange(40, 50), indicator: 'rate' }], benchmarks: [] };
      const seen = fakeScorecard({
        catalogue: createCatalogue([indicator]),
        vocabulary: fakeVocabulary(),
        series: new Map([['rate', series]]),
        newest: undefined,
      });
      const { content } = await ask('what changed since last quarter?', seen);
      assert.ok(content.kind === 'list');
      return content.groups.map(({ heading }) => heading);
    };
    assert.deepEqual(await moved(55, 51), ['1 better']);
    assert.deepEqual(await moved(45, 52), ['1 worse']);
    assert.deepEqual(await moved(41, 49), ['1 moved, neither better nor worse']);
    assert.deepEqual(await moved(45, 45), []);
  });
});
