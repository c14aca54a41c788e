import assert from 'node:assert/strict';
import type { Answer } from '../../../src/questions/answer.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { ComparedItem } from '../../../src/questions/comparison-content.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { isHeld, measuredValues } from '../support.js';

/** Figures as "own 2022-23 73" for published ones, "2023-24 Q4 66" for our local ones. */
const stated = ({ figures }: Answer) =>
  figures
    .filter(({ kind }) => kind === 'actual' || kind === 'benchmark')
    .map(({ comparator, period, value }) => `${comparator ? `${comparator} ` : ''}${period} ${value ?? 'withheld'}`);

function onlyItem({ content }: Answer): ComparedItem {
  assert.equal(content.kind, 'compared');
  const [item, ...others] = content.kind === 'compared' ? content.items : [];
  assert.ok(item !== undefined && others.length === 0);
  return item;
}

describe('comparing', () => {
  let scorecard: Scorecard;
  let seenByCouncillor: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
    seenByCouncillor = await loadDemoScorecard('councillor');
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  // Figures checked by hand against the scorecard's comparators and the annual report.
  const published: readonly (readonly [question: string, indicator: string, figures: readonly string[]])[] = [
    [
      'how does 2 year stability compare with outstanding authorities?',
      'two-year-stability',
      ['own 2022-23 73', 'outstanding 2022-23 67', '2023-24 Q4 66'],
    ],
    [
      'three or more placements against everyone',
      'three-plus-placements',
      [
        ...['own 2022-23 8', 'england 2022-23 10', 'region 2022-23 11', 'statistical-neighbours 2022-23 11'],
        ...['outstanding 2022-23 11', '2023-24 Q4 6'],
      ],
    ],
    [
      'progress 8 vs England and statistical neighbours',
      'progress-8',
      ['england 2021-22 -1.3', 'statistical-neighbours 2021-22 -1.2', '2021-22 -0.5'],
    ],
    ['persistent absence vs england', 'persistent-absence', ['england 2021-22 19.1', '2021-22 14.2']],
    ['stability vs England in 2020-21', 'two-year-stability', ['own 2020-21 77', 'england 2020-21 70', '2020-21 77']],
  ];
  for (const [question, indicator, figures] of published) {
    it(`answers "${question}" with figures of one year`, async () => {
      const answer = await ask(question);
      assert.deepEqual([answer.outcome, answer.intent, answer.indicators], ['answered', 'compare', [indicator]]);
      assert.deepEqual(stated(answer), figures);
      for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
      const known = new Set(answer.figures.map(({ value }) => value));
      for (const value of measuredValues(answer.text)) assert.ok(known.has(value), String(value));
    });
  }

  it('puts our own figure of the year beside published ones where none of us is published', async () => {
    const answer = await ask('progress 8 against england');
    assert.match(answer.text, /its own figure was -0\.5\. Wiltshire was 0\.8 points above England, which is better/);
    assert.deepEqual(
      onlyItem(answer).rows.map(({ name, value, isOwn }) => [name, value, isOwn]),
      [
        ['Wiltshire (its own figure)', -0.5, true],
        ['England', -1.3, false],
      ],
    );
  });

  it('says that the years differ, and that local and published figures are made in different ways', async () => {
    const { text } = await ask('stability compared with England');
    assert.match(text, /Published and local figures are of different years and not made the same way/);
  });

  it('names the latest year of somebody who has no figure for the year compared', async () => {
    const { text, figures } = await ask('in care per 10,000 vs England and Outstanding authorities in 2010-11');
    assert.match(text, /No figure of Outstanding authorities is held for 2010-11; its latest is for 2022-23/);
    assert.ok(figures.some(({ comparator, period }) => comparator === 'outstanding' && period === '2022-23'));
  });

  it('compares two periods of one indicator', async () => {
    const answer = await ask('compare dental checks in Q4 with Q4 last year');
    assert.deepEqual(stated(answer), ['2023-24 Q4 81', '2022-23 Q4 61']);
    assert.equal(answer.period, '2023-24 Q4');
    assert.match(
      answer.text,
      /rose by 20 percentage points since 2022-23 Q4, when it was 61%, a change for the better/,
    );
    assert.deepEqual(
      onlyItem(answer).rows.map(({ name, figure }) => [name, figure]),
      [
        ['2023-24 Q4', '81%'],
        ['2022-23 Q4', '61%'],
      ],
    );
  });

  it('says how another period was judged, and what was expected then where that was something else', async () => {
    const { text } = await ask('compare 2 year stability in 2023-24 with 2017-18');
    assert.match(text, /In 2017-18 that was green, with 72% or more expected/);
  });

  it('compares one indicator with another, and says what each counts', async () => {
    const answer = await ask('compare health checks with dental checks');
    assert.deepEqual(answer.indicators, ['annual-health-check', 'annual-dental-check']);
    assert.match(
      answer.text,
      /“Annual health check” is 13 percentage points lower than “Dental check in the last year”/,
    );
    assert.match(answer.text, /What each counts: .*had a health check.*by a dentist/);
    assert.ok(onlyItem(answer).rows.every(({ value }) => value !== null));
  });

  it('tells first how they stand where more of one is better and of the other worse', async () => {
    const { text } = await ask('compare 2 year stability with 3 or more placements');
    assert.match(text, /^“In the same home for at least two years” is farther from its expected range/);
  });

  it('gives the colour of each measure beside its figure, and none of a withheld one', async () => {
    const held = await ask('compare dental checks, reviews on time and children taking part in their reviews');
    assert.deepEqual(
      onlyItem(held).rows.map(({ figure, colour }) => [figure, colour]),
      [
        ['81%', 'red'],
        ['90%', 'amber'],
        ['91%', 'amber'],
      ],
    );
    const withheld = await ask('compare number of children adopted with dental checks', seenByCouncillor);
    assert.deepEqual(
      onlyItem(withheld).rows.map(({ colour }) => colour),
      [undefined, 'red'],
    );
  });

  it('sets no figures of different units against each other', async () => {
    const answer = await ask('compare A10 with dental checks');
    assert.match(answer.text, /counted in different units, days and %/);
    assert.doesNotMatch(answer.text, /higher than|lower than/);
    assert.ok(onlyItem(answer).rows.every(({ value }) => value === null));
  });

  it('says which period each is of where they differ', async () => {
    const { text } = await ask('compare dental checks with attainment 8');
    assert.match(text, /They are of different periods: 2023-24 Q4 and 2021-22/);
  });

  it('derives nothing from a withheld figure', async () => {
    const answer = await ask('compare the number of children adopted in Q4 with Q3', seenByCouncillor);
    assert.deepEqual(stated(answer), ['2023-24 Q4 withheld', '2023-24 Q3 8']);
    assert.doesNotMatch(answer.text, /rose|fell|same as/);
    assert.equal(onlyItem(answer).rows[0]?.value, null);
  });

  it('answers where we stand overall, grouped by where we are worse and better', async () => {
    const answer = await ask('are we doing worse than England?');
    assert.deepEqual([answer.outcome, answer.intent], ['answered', 'compare']);
    assert.ok(answer.content.kind === 'sections');
    const [worse, better] = answer.content.kind === 'sections' ? answer.content.sections : [];
    assert.equal(worse?.heading, 'Worse than England: 2');
    assert.deepEqual(
      worse?.facts.map(({ title }) => title),
      ['Living more than 20 miles from home', 'Living in Wiltshire, but more than 20 miles from home'],
    );
    assert.match(worse?.facts[0]?.value ?? '', /^Wiltshire 34%, England 21%$/);
    assert.equal(better?.heading, 'Better than England: 11');
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
    for (const suggestion of answer.suggestions) assert.equal((await ask(suggestion)).outcome, 'answered', suggestion);
  });

  it('narrows what is held against others by colour, and says of how many nobody else has a figure', async () => {
    const { text, indicators, figures } = await ask('which red indicators are worse than England?');
    assert.match(text, /^Wiltshire is worse than England on none of the 4 measures that are red in 2023-24 Q4/);
    assert.match(text, /No published figure to compare with is held for 4 more: Number of children adopted;/);
    assert.deepEqual(indicators, ['adopted-share', 'two-year-stability', 'annual-health-check', 'annual-dental-check']);
    assert.ok(figures.every(({ period }) => period === '2022-23'));
  });

  it('lists only those where we stand as asked, and counts the others', async () => {
    const { text, indicators } = await ask('where do outstanding authorities beat us?');
    assert.match(
      text,
      /^Wiltshire is worse than Outstanding authorities on 3 of the 19 measures published for both, in 2022-23 unless another year is named\. It is/,
    );
    assert.deepEqual(indicators, [
      'fostered-in-house-excl-connected',
      'placed-over-20-miles',
      'in-county-over-20-miles',
    ]);
  });

  it('names what may not be judged before its audience, and compares nothing of it', async () => {
    const { text, indicators } = await ask('which red indicators are worse than England?', seenByCouncillor);
    assert.ok(!indicators.includes('adopted-share'));
    assert.match(text, /Too few to show, so neither judged nor counted: .*Children leaving care who were adopted/);
  });

  it('tells the largest gaps first, and how far apart the two are', async () => {
    const { text, indicators } = await ask('where are we furthest behind England?');
    assert.deepEqual(indicators, ['placed-over-20-miles', 'in-county-over-20-miles']);
    assert.match(text, /Wiltshire 34%, England 21%, 13 percentage points apart for the worse/);
  });

  it('holds nothing against others that nobody publishes', async () => {
    const { outcome, text } = await ask('which CIC North measures are worse than England?');
    assert.equal(outcome, 'not_found');
    assert.match(text, /^No published figures of England to hold the indicators of CIC North against are held\.$/);
  });

  it('tells how the gap to somebody went, where its course is asked for', async () => {
    const { text, figures } = await ask('has the gap with England on stability got wider?');
    assert.match(
      text,
      /The gap to England narrowed between 2020-21 and 2022-23: 7 percentage points above, then 4 percentage points above\./,
    );
    assert.match(
      text,
      /71% and 69% in 2010-11, 77% and 68% in 2017-18, 77% and 70% in 2020-21 and 73% and 69% in 2022-23/,
    );
    for (const figure of figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
  });

  it('holds two measures against each other where they are only parted by “than” or “or”', async () => {
    for (const question of ['is dental better than annual health?', 'more dental checks or annual health checks?']) {
      const { intent, text } = await ask(question);
      assert.equal(intent, 'compare', question);
      assert.match(text, /^“.*” is 13 percentage points (higher|lower) than “.*”\./, question);
    }
  });

  it('compares with nobody it does not know', async () => {
    assert.equal((await ask('how do we compare with swindon on stability')).outcome, 'not_found');
  });

  it('leaves out whom the question says it does not need', async () => {
    const { text, figures } = await answerQuestion('dont need england, just sw and sn for cla rate', scorecard);
    assert.doesNotMatch(text, /England/);
    assert.ok(figures.every(({ comparator }) => comparator !== 'england'));
  });

  it('tells an earlier year that was named, though nothing of ours is held for it', async () => {
    const { text } = await answerQuestion('cla rate v england 2010-11 and 2022-23', scorecard);
    assert.match(
      text,
      /For 2010-11: England 59\.0 per 10,000; no published figure of Wiltshire is held for that year\./,
    );
    const none = await answerQuestion('dental v england in 2020-21 and 2022-23', scorecard);
    assert.match(none.text, /No published figure to compare with is held for 2020-21\./);
  });
});
