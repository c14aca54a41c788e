import assert from 'node:assert/strict';
import type { Answer } from '../../../src/questions/answer.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('a year against now', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const ask = (question: string) => answerQuestion(question, scorecard, { today: '2024-06-18' });
  const actuals = ({ figures }: Answer) =>
    figures.filter(({ kind }) => kind === 'actual').map(({ period, value }) => [period, value]);

  it('holds year against year, and tells the latest quarter beside them', async () => {
    const answer = await ask('residential then and now: 2007-08 against the latest quarter');
    assert.match(answer.text, /It fell by 10\.5 percentage points since 2007-08/);
    assert.match(answer.text, /In 2023-24 Q4, the latest quarter, it is 8%, green, to celebrate\./);
    assert.deepEqual(actuals(answer), [
      ['2023-24', 8],
      ['2007-08', 18.5],
      ['2023-24 Q4', 8],
    ]);
    const rows = answer.content.kind === 'compared' ? answer.content.items.flatMap((item) => item.rows) : [];
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['2023-24', '2007-08', '2023-24 Q4'],
    );
  });

  for (const question of [
    'residential care share in 2007/08 compared with today',
    'is residential lower now than in 2007-08?',
    "how does today's residential figure compare with 2007-08",
    'residential in 2007-08 and now',
    'residential 2007-08 against the current figure',
  ]) {
    it(`tells both in “${question}”`, async () => {
      const answer = await ask(question);
      const told = actuals(answer).map(String);
      assert.ok(told.includes('2007-08,18.5') && told.includes('2023-24 Q4,8'), answer.text);
    });
  }

  it('tells of what is counted that it is of the quarter alone', async () => {
    const { text } = await ask('children adopted 2007-08 and today');
    assert.match(text, /In 2023-24 Q4, the latest quarter, it is 1 child for that quarter alone/);
  });

  it('holds nothing against a year of what is known by quarter now, and tells both', async () => {
    const answer = await ask('annual health check in 2011-12 against today');
    assert.match(answer.text, /In 2011-12, as a whole year, it was 88\.34%\./);
    assert.doesNotMatch(answer.text, /since 2011-12/);
    assert.deepEqual(actuals(answer), [
      ['2023-24 Q4', 68],
      ['2011-12', 88.34],
    ]);
  });

  it('leaves the quarter out where nobody spoke of now', async () => {
    const answer = await ask('residential 2007-08 against 2023-24');
    assert.doesNotMatch(answer.text, /the latest quarter/);
  });

  it('reads no “now” in the range that holds at present', async () => {
    const answer = await ask('stability in 2022-23 against the current range');
    assert.equal(answer.period, '2022-23');
  });

  it('says in which month a figure for a year was reported, where that month was asked for', async () => {
    const { text, period } = await ask('What was reported about two-year stability in November 2017?');
    assert.match(text, /: 77% in 2017-18 \(April 2017 to March 2018\), reported in November 2017\./);
    assert.equal(period, '2017-18');
  });

  it('takes no document of another month, nor one that ends with the month, for it', async () => {
    for (const question of ['two-year stability in September 2017', 'agency fostering in March 2022']) {
      const { outcome } = await ask(question);
      assert.equal(outcome, 'not_found', question);
    }
  });
});
