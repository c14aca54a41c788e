import assert from 'node:assert/strict';
import { createCatalogue } from '../../../src/indicators/catalogue.js';
import { quarter } from '../../../src/indicators/period.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { TeamsContent } from '../../../src/questions/list-content.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { fakeScorecard, loadDemoScorecard } from '../../support/scorecards.js';
import { fakeIndicator, fakeReading, fakeVocabulary } from '../../support/store-records.js';
import { isHeld } from '../support.js';

const rows = ['supervisions', 'chronologies', 'pa-visits', 'pa-supervisions'].flatMap((measure) => [
  `${measure}-cic-north`,
  `${measure}-cic-south`,
]);

describe('teams side by side', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  for (const question of ['north against south', 'north', 'compare the teams', 'which team is doing best?']) {
    it(`answers "${question}" with every measure that is reported by team`, async () => {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'answered');
      assert.equal(answer.intent, 'teams');
      assert.deepEqual(answer.indicators, rows);
      for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
    });
  }

  it('says for each measure how far apart the teams are, and which is better', async () => {
    const { text } = await ask('north against south');
    for (const said of [
      'Social worker supervision up to date: CIC North 80%, amber, on a watching brief; CIC South 100%, green. CIC South is 20 percentage points higher, which is better.',
      'Chronologies up to date: CIC North 99%, amber, on a watching brief; CIC South 99%, amber, on a watching brief. Both are the same.',
      'CIC North is 4 percentage points higher, which is better.',
      'CIC South is ahead on 2 of 4 measures: Social worker supervision up to date and Personal adviser supervision up to date. CIC North is ahead on 1: Personal adviser visits up to date. On 1 no team is ahead: Chronologies up to date.',
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  it('keeps to the measure that is named', async () => {
    for (const question of ['which team is better on PA visits?', 'PA visits north vs south']) {
      const { indicators, figures } = await ask(question);
      assert.deepEqual(indicators, ['pa-visits-cic-north', 'pa-visits-cic-south'], question);
      assert.deepEqual(
        figures.map(({ value }) => value),
        [92, 88],
      );
    }
  });

  it('shows the period that is asked for', async () => {
    const { period, figures } = await ask('north against south in Q1');
    assert.equal(period, '2023-24 Q1');
    assert.ok(figures.every((figure) => figure.period === '2023-24 Q1'));
  });

  it('tells how each team moved since a period, and what became of the gap', async () => {
    const answer = await ask('which team has improved most on chronologies since Q2?');
    const moved =
      'Since 2023-24 Q2 CIC North rose by 29 percentage points from 70%, for the better and CIC South rose by 9 percentage points from 90%, for the better; the gap between them narrowed from 20 percentage points to none.';
    assert.ok(answer.text.includes(moved), answer.text);
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
  });

  it('says that no team can be held against a period of which nothing is held', async () => {
    const { outcome, figures } = await ask('how have north and south changed since 2019-20 Q4?');
    assert.equal(outcome, 'not_found');
    assert.deepEqual(figures, []);
  });

  it('counts the colours that are asked for by team', async () => {
    const { text } = await ask('which team has more ambers?');
    assert.match(text, /Amber: CIC North 3 and CIC South 1\./);
  });

  it('has no team ahead, and compares nothing, where a figure may not be shown', async () => {
    const { content, text, figures } = await ask('compare the teams', threeTeams([4, 80, 90], 'children'));
    const [measure] = teamsOf(content).measures;
    assert.deepEqual(
      measure?.rows.map(({ figure }) => figure),
      ['too few to show', '80 children', '90 children'],
    );
    assert.equal(measure?.difference, 'They are not compared, for not every figure can be shown.');
    assert.doesNotMatch(text, /ahead/);
    assert.ok(!figures.some(({ value }) => value === 4));
  });

  it('puts any number of teams side by side', async () => {
    const { content } = await ask('compare the teams', threeTeams([70, 80, 90], '%'));
    const [measure] = teamsOf(content).measures;
    assert.equal(measure?.name, 'Visits');
    assert.equal(measure?.difference, 'From East to Town it is 20 percentage points.');
  });

  it('says what is reported by team where nothing else is', async () => {
    const answer = await ask('which team is best at stability?');
    assert.notEqual(answer.outcome, 'answered');
    assert.deepEqual(answer.figures, []);
  });
});

function teamsOf(content: { readonly kind: string }): TeamsContent {
  assert.equal(content.kind, 'teams');
  return content as TeamsContent;
}

/** One measure of three teams, as somebody sees it who may not see small numbers. */
function threeTeams(values: readonly number[], unit: string): Scorecard {
  const names = { east: 'East', moor: 'Moor', town: 'Town' };
  const indicators = Object.entries(names).map(([key, name]) =>
    fakeIndicator({ key: `visits-${key}`, plainName: `Visits, ${name}`, unit, team: { key, name, measure: 'visits' } }),
  );
  const series = indicators.map(({ key }, at) => {
    const readings = [{ ...fakeReading(quarter(2023, 4), values[at] ?? 0), indicator: key }];
    return [key, { key, readings, ranges: [], benchmarks: [] }] as const;
  });
  const teams = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { name, aliases: [] }]));
  const content = {
    catalogue: createCatalogue(indicators),
    vocabulary: fakeVocabulary({ teams }),
    series: new Map(series),
    newest: undefined,
  };
  return fakeScorecard(content, { role: 'Councillor', rights: new Set(['ask']) });
}
