import assert from 'node:assert/strict';
import { parsePeriod } from '../../../src/indicators/period.js';
import type { Answer } from '../../../src/questions/answer.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { TrendItem } from '../../../src/questions/trend-content.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { isHeld, measuredValues } from '../support.js';

/** Our own figures of an answer: "2007-08 70.3". */
const actuals = ({ figures }: Answer) =>
  figures.filter(({ kind }) => kind === 'actual').map(({ period, value }) => `${period} ${value ?? 'withheld'}`);

function onlyItem({ content }: Answer): TrendItem {
  assert.equal(content.kind, 'trend');
  const [item, ...others] = content.kind === 'trend' ? content.items : [];
  assert.ok(item !== undefined && others.length === 0);
  return item;
}

describe('the trend of an indicator', () => {
  let scorecard: Scorecard;
  let seenByCouncillor: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
    seenByCouncillor = await loadDemoScorecard('councillor');
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  // Figures checked by hand against the four documents.
  const asked: readonly (readonly [question: string, indicator: string, points: readonly string[]])[] = [
    [
      'how has stability changed since 2008?',
      'two-year-stability',
      [
        ...['2007-08 70.3', '2008-09 63.3', '2009-10 69.1', '2010-11 71', '2011-12 65.6', '2017-18 77'],
        ...['2020-21 77', '2021-22 73', '2022-23 73', '2023-24 66'],
      ],
    ],
    [
      'trend of annual health checks since Q1',
      'annual-health-check',
      ['2023-24 Q1 82', '2023-24 Q2 76', '2023-24 Q3 67', '2023-24 Q4 68'],
    ],
    [
      'show me pathway plans through the year',
      'pathway-plans',
      ['2023-24 Q1 85', '2023-24 Q2 81', '2023-24 Q3 68', '2023-24 Q4 58'],
    ],
    [
      'final warnings & convictions trend',
      'final-warnings-convictions',
      ['2007-08 11', '2008-09 10', '2009-10 12', '2010-11 4.8'],
    ],
    [
      'monthly number of children in care in 2011-12',
      'cla-number',
      [
        ...['Apr-11 391', 'May-11 393', 'Jun-11 397', 'Jul-11 404', 'Aug-11 403', 'Sep-11 387'],
        ...['Oct-11 383', 'Nov-11 384', 'Dec-11 393', 'Jan-12 400', 'Feb-12 406', 'Mar-12 408'],
      ],
    ],
    [
      'is residential getting better?',
      'residential',
      ['2023-24 Q1 10', '2023-24 Q2 10', '2023-24 Q3 9', '2023-24 Q4 8'],
    ],
    [
      'three or more placements since 2021-22',
      'three-plus-placements',
      [
        ...['2021-22 Q2 8.2', '2021-22 Q3 8.1', '2021-22 Q4 9.1', '2022-23 Q1 7.5', '2022-23 Q2 5.6', '2022-23 Q3 6.4'],
        ...['2022-23 Q4 7', '2023-24 Q1 7', '2023-24 Q2 7', '2023-24 Q3 6', '2023-24 Q4 6'],
      ],
    ],
    ['how did dental checks go from Q2 to Q3', 'annual-dental-check', ['2023-24 Q2 80', '2023-24 Q3 74']],
  ];
  const lastGreen: readonly (readonly [question: string, says: RegExp])[] = [
    ['when was out of county last in range', /It was last green in 2023-24 Q1, at 30%\./],
    ['trend of pathway plans since Q1', /It was green in none of these quarters\./],
    ['trend of Ofsted accommodation 17-18 since Q1', /It has been green since 2023-24 Q4\./],
  ];
  for (const [question, says] of lastGreen) {
    it(`says when it was last green: ${JSON.stringify(question)}`, async () => {
      assert.match((await ask(question)).text, says);
    });
  }

  for (const [question, indicator, points] of asked) {
    it(`answers "${question}" with the figures of its time and no others`, async () => {
      const answer = await ask(question);
      assert.deepEqual([answer.outcome, answer.intent, answer.indicators], ['answered', 'trend', [indicator]]);
      assert.deepEqual(actuals(answer), points);
      assert.equal(answer.period, points.at(-1)?.replace(/ [\d.]+$/, ''));
      for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
    });
  }

  describe('over the years, from several documents', () => {
    let answer: Answer;
    let item: TrendItem;

    before(async () => {
      answer = await ask('how has stability changed since 2008?');
      item = onlyItem(answer);
    });

    it('names each document with the years it gives', () => {
      assert.deepEqual(
        item.sources.map((source) => source.split(',')[0]),
        [
          '2007-08 to 2011-12: Children in care commissioning strategy 2012-15',
          "2017-18: Corporate Parenting Panel update to Children's Select Committee",
          '2020-21 to 2022-23: Annual report of the Corporate Parenting Panel',
          '2023-24: Corporate Parenting Panel scorecard 2023-24 Q4',
        ],
      );
      for (const source of item.sources) assert.ok(answer.text.includes(source), source);
    });

    it('says what is not held, and breaks the line there', () => {
      assert.deepEqual(item.gaps, ['Nothing is held for 2012-13 to 2016-17, 2018-19 and 2019-20.']);
      const gaps = item.chart?.points.filter(({ value }) => value === null).map(({ label }) => label);
      assert.deepEqual(gaps, ['2012-13', '2013-14', '2014-15', '2015-16', '2016-17', '2018-19', '2019-20']);
      assert.equal(item.chart?.points.length, 17);
    });

    it('notes the years on which sources differ: on the card with their figures, in the text without', () => {
      assert.ok(item.notes.some((note) => note.startsWith('2020-21: ') && note.includes('78%')));
      assert.ok(item.notes.some((note) => note.startsWith('2022-23: ') && note.includes('71.6%')));
      assert.match(answer.text, /Sources differ on 2020-21 and 2022-23/);
      assert.doesNotMatch(answer.text, /71\.6|78%/);
    });

    it('draws each year with the range of its own time', () => {
      const boundsOf = (label: string) => item.chart?.points.find((point) => point.label === label)?.bounds;
      assert.deepEqual(boundsOf('2010-11'), { lower: null, higher: null });
      assert.deepEqual(boundsOf('2017-18'), { lower: 72, higher: null });
      assert.deepEqual(boundsOf('2022-23'), { lower: 75, higher: 82 });
    });

    it('names related measures and joins none of them to the line', () => {
      assert.match(answer.text, /Related measures .* each with a line of its own: .*“Three or more homes in a year”/);
      assert.deepEqual(new Set(answer.figures.map(({ indicator }) => indicator)), new Set(['two-year-stability']));
    });

    it('states no measured value that is not among its figures', () => {
      const known = new Set(answer.figures.map(({ value }) => value));
      for (const value of measuredValues(answer.text)) assert.ok(known.has(value), String(value));
    });
  });

  const told: readonly (readonly [question: string, words: RegExp])[] = [
    ['2-year stability over ten years', /Nothing is held for 2013-14 .*; the first figure after it is for 2017-18/],
    ['dental checks since 2005', /Nothing is held for 2004-05 .*; the first figure after it is for 2022-23 Q4/],
    ['final warnings by month', /No monthly figures of .* are held for this time, so these are yearly ones/],
    ['trend of school absence', /Only one figure of this time is held, 7\.0% in 2021-22, so there is no trend to tell/],
    ['is two year stability getting worse?', /It has fallen two quarters in a row/],
    ['trend of two year stability by quarter', /highest at 78% in 2021-22 Q2, and lowest at 66% in 2023-24 Q4/],
  ];
  for (const [question, words] of told) {
    it(`says to "${question}": ${words.source.slice(0, 40)}`, async () => {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'answered', answer.text);
      assert.match(answer.text, words);
    });
  }

  it('says that nothing is held where nothing is, and names the nearest that is', async () => {
    const answer = await ask('five good GCSEs since 2020');
    assert.deepEqual([answer.outcome, answer.figures], ['not_found', []]);
    assert.match(answer.text, /held for 2019-20.*nearest held is for 2017-18/);
  });

  it('tells several indicators each by itself', async () => {
    const { content, indicators } = await ask('trend of health checks and dental checks');
    assert.deepEqual(indicators, ['annual-health-check', 'annual-dental-check']);
    assert.ok(content.kind === 'trend' && content.items.length === 2);
  });

  it('makes a gap of a withheld figure, with nothing that follows from it', async () => {
    const answer = await ask('trend of the number of children adopted', seenByCouncillor);
    assert.deepEqual(actuals(answer), ['2023-24 Q1 withheld', '2023-24 Q2 8', '2023-24 Q3 8', '2023-24 Q4 withheld']);
    const item = onlyItem(answer);
    assert.deepEqual(item.moves, []);
    assert.deepEqual(item.gaps, ['2023-24 Q1 and 2023-24 Q4: too few to show.']);
    assert.deepEqual(
      item.chart?.points.map(({ value }) => value),
      [null, 8, 8, null],
    );
    assert.equal(item.verdict.colour, null);
    assert.doesNotMatch(answer.text, /highest|lowest|rose|fell|risen|fallen/);
  });

  it('suggests only questions that are answered', async () => {
    for (const question of [
      'trend of two year stability',
      'trend of school absence',
      'number of children adopted from 2007-08 to 2011-12',
    ]) {
      for (const suggestion of (await ask(question)).suggestions) {
        const { outcome } = await ask(suggestion);
        assert.equal(outcome, 'answered', suggestion);
      }
    }
  });

  it('answers to every indicator that has figures, over the years and by quarter', async () => {
    for (const { key, plainName } of scorecard.catalogue.indicators) {
      const { readings } = await scorecard.series(key);
      if (readings.length === 0) continue;
      for (const question of [`trend of “${plainName}”`, `trend of “${plainName}” over the years`]) {
        const answer = await ask(question);
        assert.deepEqual([answer.outcome, answer.indicators], ['answered', [key]], question);
        const own = readings.filter(({ period }) => period.kind === parsePeriod(answer.period ?? '')?.kind);
        assert.ok(actuals(answer).length <= own.length, question);
      }
    }
  });
});
