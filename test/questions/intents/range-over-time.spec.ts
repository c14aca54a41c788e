import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import { lexiconOf } from '../../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../../src/questions/planner.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('what was expected at another time', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const ask = (question: string) => answerQuestion(question, scorecard, { today: '2024-06-18' });
  const ends = async (question: string) =>
    (await ask(question)).figures
      .filter(({ kind }) => kind !== 'actual')
      .map(({ period, kind, value }) => `${period} ${kind} ${value}`);

  const first: readonly (readonly [question: string, says: RegExp])[] = [
    ['has the expected range for 20 miles changed since 21-22?', /is the same in 2023-24 as in 2021-22: 34% to 37%/],
    ['target for number of children in care last year and now', /changed: 407 to 469 children in 2022-23, 420 to 469/],
    [
      'has the stability target ever changed',
      /has changed; it is 75% to 82% in 2023-24\. Held for other years: 2017-18/,
    ],
    ['dental target this year and last year', /is not held for 2022-23; in 2023-24 it is 95% to 100%/],
    ['has the ico range changed since 2022-23', /did not change as far as it was printed then: 14% or less in 2022-23/],
    ['did the target for pathway plans go up', /^No earlier expected range of “[^”]+” is held/],
  ];
  for (const [question, says] of first) {
    it(`is told first of “${question}”`, async () => {
      const { text, intent } = await ask(question);
      assert.match(text.split('. Source')[0] ?? '', says);
      assert.equal(intent, 'range');
    });
  }

  it('has both ranges among its figures', async () => {
    const told = await ends('has the expected range for the number of children in care changed since 2022-23');
    for (const end of ['2022-23 lower 407', '2022-23 higher 469', '2023-24 Q4 lower 420'])
      assert.ok(told.includes(end));
  });

  it('names every indicator whose range changed, and those whose did not', async () => {
    const { text, indicators } = await ask('which targets have changed since 2022-23');
    assert.match(
      text,
      /earlier expected range to compare with\. 2 of them have changed\.\nChanged: Number of children in care/,
    );
    assert.ok(indicators.includes('placed-over-20-miles'));
    assert.match(
      (await ask('have any expected ranges in fostering changed since 2021-22')).text,
      /(None of them has|It has not) changed/,
    );
  });

  it('holds the ranges of this year against those before, and none against itself', async () => {
    const { text } = await ask('which targets have changed this year');
    assert.match(text, /Annual health check: 94% or more in 2022-23, 95% to 100% in 2023-24/);
    assert.doesNotMatch(text, /in 2023-24 and 2023-24/);
    assert.match((await ask('has the dental target changed since Q3')).text, /holds for a whole financial year/);
  });

  it('says what it cannot tell where no earlier range is held', async () => {
    const { outcome, figures } = await ask('have the adoption targets changed');
    assert.deepEqual([outcome, figures], ['not_found', []]);
  });

  const ofFigures = [
    'has dental moved towards its target since Q1',
    'how far is dental from its target compared with last quarter',
    'has the gap to target changed for dental',
    'why was the dental target missed last year',
  ];
  for (const question of ofFigures) {
    it(`is not asked for by “${question}”`, () => {
      const lexicon = lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard);
      assert.notEqual(planQuestion(question, { lexicon }).intent, 'range');
    });
  }
});
