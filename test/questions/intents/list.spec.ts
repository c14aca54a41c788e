import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import type { Override } from '../../../src/indicators/assessment.js';
import { quarter } from '../../../src/indicators/period.js';
import type { Answer } from '../../../src/questions/answer.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { ListContent } from '../../../src/questions/list-content.js';
import { querySchema } from '../../../src/questions/query.js';
import {
  listColours,
  listStances,
  type Selection,
  selectionSchema,
  standings,
  traits,
} from '../../../src/questions/selection/selection.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { fakeScorecard, loadDemoContent, loadDemoScorecard } from '../../support/scorecards.js';
import { ambers, everyRow, greens, judgedQ4, reds, unjudged } from '../demo-judgements.js';
import { isHeld, measuredValues } from '../support.js';

const q4 = quarter(2023, 4);
const everyHealth = ['annual-health-check', 'annual-dental-check', 'iha-excl-unrecorded', 'iha-incl-unrecorded'];
const notGreenInAdoption = ['adopted-number', 'adopted-share', 'adoption-a10', 'adoption-a20'];

function listOf({ content }: Answer): ListContent {
  assert.ok(content.kind === 'list', content.kind);
  return content;
}

function assertSame(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(actual.toSorted(), expected.toSorted());
}

describe('a list of indicators', () => {
  let scorecard: Scorecard;
  let seenByCouncillor: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
    seenByCouncillor = await loadDemoScorecard('councillor');
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  const { redOfConcern, redWatched, amberOfConcern, amberWatched, greenCelebrated } = judgedQ4;
  const rows: readonly (readonly [question: string, keys: readonly string[]])[] = [
    ['what is red?', reds],
    ['which are amber?', ambers],
    ['list the greens', greens],
    ['what is not green?', [...reds, ...ambers]],
    ['what is neither red nor amber?', greens],
    ['what is outside its expected range?', [...reds, ...ambers]],
    ['what is not judged?', unjudged],
    ['which have no target?', unjudged],
    ['what is of concern?', [...redOfConcern, ...amberOfConcern]],
    ['what should I worry about?', [...redOfConcern, ...amberOfConcern]],
    ['what is on a watching brief?', [...redWatched, ...amberWatched]],
    ['what can we celebrate?', greenCelebrated],
    ['any good news?', greenCelebrated],
    ['which reds are of concern?', redOfConcern],
    ['list all indicators', everyRow],
    [
      'what is red in health?',
      redOfConcern.filter((key) => key.startsWith('annual-') || key === 'iha-excl-unrecorded'),
    ],
    ['what is of concern in priority 1?', ['two-year-stability', ...amberOfConcern.slice(0, 3)]],
    ['reds in the south', ['pa-visits-cic-south']],
    ['which EET ones are green?', ['ofsted-eet-19-21']],
  ];
  for (const [question, keys] of rows) {
    it(`answers "${question}" with all that fit and nothing else`, async () => {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'answered');
      assert.equal(answer.intent, 'list');
      assert.equal(answer.period, '2023-24 Q4');
      assertSame(answer.indicators, keys);
      assertSame(
        listOf(answer).groups.flatMap(({ rows: shown }) => shown.map(({ key }) => key)),
        keys,
      );
    });
  }

  it('gives each figure with its colour and stance, as the scorecard holds it', async () => {
    const { figures } = await ask('what is red?');
    const [stability] = figures.filter(({ indicator }) => indicator === 'two-year-stability');
    assert.equal(figures.length, reds.length);
    assert.deepEqual([stability?.value, stability?.status, stability?.stance], [66, 'red', 'concern']);
    for (const figure of figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
  });

  const starting: readonly (readonly [question: string, start: RegExp, keys: readonly string[]])[] = [
    ['are all the adoption measures green?', /^No\. 2 of the 6 .* These are not:/, notGreenInAdoption],
    ['is every health measure provisional?', /^Yes\. All 4 /, everyHealth],
    ['are all the health measures red or amber?', /^Yes\. All 4 .*: 3 red and 1 amber\./, everyHealth],
    ['any problems for the 19 to 21s?', /^None of the 5 .* This one is outside its expected range:/, ['dfe-eet-19-21']],
    ['are more than half of the indicators green?', /^17 of the 50 .*, fewer than half\./, greens],
    ['where lower is better, which are red?', /^None of the 50 /, []],
    ['which are red and provisional?', /^3 of the 50 /, everyHealth.slice(0, 3)],
    ['which are counted in days?', /^3 of the 50 /, ['adoption-a10', 'adoption-a2', 'adoption-a20']],
    ['which targets are still to be confirmed?', /^1 of the 50 /, ['fostered-in-house-incl-connected']],
    ['is anything withheld from me?', /^Nothing is withheld from you: /, []],
  ];
  for (const [question, start, keys] of starting) {
    it(`begins the answer to "${question}" with what was asked`, async () => {
      const answer = await ask(question);
      assert.match(answer.text, start);
      assertSame(answer.indicators, keys);
    });
  }

  it('names what is withheld from a councillor, and no figure of it', async () => {
    const answer = await ask('what is being withheld from me?', seenByCouncillor);
    assert.match(answer.text, /^3 of the 50 indicators on the scorecard are withheld from you for 2023-24 Q4/);
    assertSame(answer.indicators, ['adopted-number', 'adopted-share', 'sgo-number']);
    assert.deepEqual(answer.figures, []);
    assert.deepEqual(measuredValues(withoutNames(answer.text, seenByCouncillor)), []);
  });

  it('tells the colour of a row wherever the sentence before does not', async () => {
    const { text } = await ask('what is of concern in stability and permanence and in fostering?');
    assert.match(text, /\n1 red: In the same home/);
    assert.match((await ask('any problems for the 19 to 21s?')).text, /\n1 amber: /);
  });

  it('tells every row in the text, under the count of its colour', async () => {
    const answer = await ask('what is not green?');
    const [first = '', red = '', amber = ''] = answer.text.split('\n');
    assert.equal(
      first,
      '28 of the 50 indicators on the scorecard are red or amber in 2023-24 Q4 (January to March 2024): 8 red and 20 amber.',
    );
    assert.match(red, /^8 red: /);
    assert.match(amber, /^20 amber: /);
    assert.match(red, /In the same home for at least two years: 66%, of concern/);
    for (const key of reds) assert.ok(red.includes(scorecard.catalogue.get(key)?.plainName ?? key), key);
    for (const key of ambers) assert.ok(amber.includes(scorecard.catalogue.get(key)?.plainName ?? key), key);
  });

  it('puts the worst first, and what is nearer to its range behind', async () => {
    const { indicators } = await ask('what is red?');
    assert.deepEqual(indicators.slice(0, 5).toSorted(), redOfConcern.toSorted());
    // 37, 27 and 14 points out of a range with a tolerance of five.
    assert.deepEqual(indicators.slice(0, 3), ['pathway-plans', 'annual-health-check', 'annual-dental-check']);
    assert.deepEqual((await ask('the 3 worst')).indicators, indicators.slice(0, 3));
  });

  it('divides a list by what is asked, the part with most of them first', async () => {
    const { groups } = listOf(await ask('list the reds by priority'));
    assert.deepEqual(
      groups.map(({ heading, rows: shown }) => [heading.replace(/,.*,/, ','), shown.length]),
      [
        ['Priority 1, 3 red', 3],
        ['Priority 3, 3 red', 3],
        ['Priority 2, 1 red', 1],
        ['Priority 4, 1 red', 1],
      ],
    );
  });

  it('judges the period that is asked for', async () => {
    const answer = await ask('what was red in Q3?');
    assert.equal(answer.period, '2023-24 Q3');
    assertSame(answer.indicators, [
      ...['two-year-stability', 'pathway-plans', 'annual-health-check', 'annual-dental-check', 'iha-excl-unrecorded'],
      ...['iha-incl-unrecorded', 'chronologies-cic-north', 'chronologies-cic-south', 'pa-visits-cic-north'],
      ...['ofsted-in-touch-17-18', 'ofsted-accommodation-17-18', 'ofsted-eet-17-18', 'dfe-accommodation-17-18'],
    ]);
    const [row] = listOf(answer).groups.flatMap(({ rows: shown }) => shown);
    assert.match(row?.ask ?? '', /in 2023-24 Q3\?$/);
    for (const { stance } of (await ask('what was red in 2023-24?')).figures) assert.equal(stance, null);
  });

  it('says so where nothing is held for the period, and names the nearest', async () => {
    const answer = await ask('what was red in 1999-00?');
    assert.equal(answer.outcome, 'not_found');
    assert.deepEqual([answer.figures, answer.indicators], [[], []]);
    assert.match(answer.text, /No figure .* is held for 1999-00 .* The nearest held is for/);
  });

  it('answers an empty list with "None", and no figure', async () => {
    const answer = await ask('what is red in fostering?');
    assert.equal(answer.outcome, 'answered');
    assert.equal(answer.text, 'None of the 4 indicators in Fostering is red in 2023-24 Q4 (January to March 2024).');
    assert.deepEqual([answer.figures, answer.indicators, listOf(answer).groups], [[], [], []]);
  });

  it('tells of a part without a row on the scorecard what older documents have and the panel watches', async () => {
    const answer = await ask('what is red in education?');
    assert.match(answer.text, /^None of the scorecard's indicators is in Education\./);
    assert.ok(answer.figures.some(({ indicator, value }) => indicator === 'attainment-8' && value === 22.4));
    assert.ok(answer.indicators.includes('peps-up-to-date'));
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
  });

  it('lists older and watched measures only where they are asked for', async () => {
    const status = (key: string) => scorecard.catalogue.get(key)?.status;
    assert.ok((await ask('list all indicators')).indicators.every((key) => status(key) === 'scorecard'));
    assert.ok((await ask('older measures')).indicators.every((key) => status(key) === 'history'));
    const watched = await ask('what does the panel watch without figures?');
    assert.deepEqual(watched.figures, []);
    assert.ok(watched.indicators.length > 0 && watched.indicators.every((key) => status(key) === 'watched'));
  });

  it('names what is withheld as too few to show, whatever is asked, and counts it nowhere', async () => {
    for (const question of ['what is red?', 'what is amber?', 'what is green?', 'what is not judged?', 'list all']) {
      const answer = await ask(question, seenByCouncillor);
      for (const key of ['adopted-number', 'adopted-share', 'sgo-number']) {
        assert.ok(!answer.indicators.includes(key), `${key} in "${question}"`);
        assert.ok(!answer.figures.some(({ indicator }) => indicator === key));
        const name = scorecard.catalogue.get(key)?.plainName ?? key;
        assert.match(answer.text.split('\n').at(-1) ?? '', new RegExp(`^Too few to show.*${name}`));
      }
    }
    const all = await ask('list all indicators', seenByCouncillor);
    assert.match(
      all.text,
      /^47 indicators on the scorecard, in 2023-24 Q4 \(.*\): 6 red, 19 amber, 17 green and 5 not judged/,
    );
  });

  it('honours a judgement that a person set, and says so', async () => {
    const content = await loadDemoContent();
    const override: Override = {
      ...{ indicator: 'two-year-stability', period: q4, colour: 'amber', stance: 'watching' },
      ...{ reason: 'Agreed by the panel', by: 'head', at: '2024-05-01' },
    };
    const changed = fakeScorecard({ ...content, overrides: [override] });
    assert.ok(!(await ask('what is red?', changed)).indicators.includes('two-year-stability'));
    const ambersNow = await ask('what is amber?', changed);
    assert.ok(ambersNow.indicators.includes('two-year-stability'));
    const row = listOf(ambersNow)
      .groups.flatMap(({ rows: shown }) => shown)
      .find(({ key }) => key === 'two-year-stability');
    assert.match(row?.detail ?? '', /set by a person$/);
  });

  it('reads the scorecard at once, never figure by figure', async () => {
    const watched = { ...scorecard };
    const one = (['series', 'override', 'commentary'] as const).map((name) => sinon.spy(watched, name));
    const all = (['allSeries', 'overrides'] as const).map((name) => sinon.spy(watched, name));
    await ask('what is not green?', watched);
    for (const spy of one) sinon.assert.notCalled(spy);
    for (const spy of all) assert.ok(spy.callCount <= 2, `${spy.callCount} calls`);
  });

  // Counted by hand in the sheet: the colours of each quarter.
  it('counts what is red in each quarter, and says when there were most', async () => {
    const { text, outcome, period } = await answerQuestion('how many reds each quarter?', scorecard);
    assert.deepEqual([outcome, period], ['answered', '2023-24 Q4']);
    const counts = '9 in 2023-24 Q1, 8 in 2023-24 Q2, 13 in 2023-24 Q3 and 8 in 2023-24 Q4';
    assert.ok(text.startsWith(`Of the 50 indicators on the scorecard, red: ${counts}.`), text);
    assert.match(text, /The most were in 2023-24 Q3, the fewest in 2023-24 Q2 and 2023-24 Q4\./);
  });

  it('counts by quarter of a year that is named, as far as it is held', async () => {
    const answer = await answerQuestion('number of ambers by quarter in 2022-23', scorecard);
    assert.match(answer.text, /\d+ of \d+ in 2022-23 Q1, .* and \d+ of \d+ in 2022-23 Q4/);
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
  });

  it('counts no withheld figure in a quarter', async () => {
    const { figures, text } = await answerQuestion('how many reds each quarter?', seenByCouncillor);
    assert.ok(figures.every(({ suppressed }) => !suppressed));
    assert.match(text, /Too few to show/);
  });

  it('names the quarters in which a figure is withheld, and how many are counted in each', async () => {
    const { text } = await answerQuestion('how many greens each quarter?', seenByCouncillor);
    assert.match(text, /^Of the indicators on the scorecard with a figure to show, green: 19 of 47 in 2023-24 Q1, /);
    assert.match(text, /, 24 of 50 in 2023-24 Q3 and 17 of 47 in 2023-24 Q4\./);
    assert.match(text, /^Of those that can be shown, the most were in 2023-24 Q2, the fewest in 2023-24 Q4\.$/m);
    const note = text.split('\n').find((line) => line.startsWith('Too few to show')) ?? '';
    assert.match(note, /counted then: Number of children adopted in 2023-24 Q1 and 2023-24 Q4; /);
    assert.match(note, /Children leaving care to special guardians in 2023-24 Q1, 2023-24 Q2 and 2023-24 Q4\.$/);
  });

  it('tells every quarter, and shows the rows of the last where there are many', async () => {
    const answer = await answerQuestion('how many reds each quarter?', scorecard);
    assert.deepEqual(
      listOf(answer).groups.map(({ heading }) => heading),
      ['2023-24 Q4, 8 red'],
    );
    assert.match(listOf(answer).notes.join(' '), /rows are those of the last quarter/);
    assert.match(answer.text, /\n2023-24 Q1, 9 red: /);
  });

  it('heads quarters with the months from the first to the last', async () => {
    const answer = await answerQuestion('how many greens each quarter?', scorecard);
    assert.equal(listOf(answer).period, '2023-24 Q1 to 2023-24 Q4 (April 2023 to March 2024)');
  });

  it('says which part has most of what is asked for, and puts it first', async () => {
    const answer = await answerQuestion('which service has the most reds?', scorecard);
    assert.match(answer.text, /^Children in care \(4 of its 16\) has the most that are red\./);
    assert.equal(listOf(answer).groups[0]?.heading, 'Children in care, 4 red');
  });

  it('says of those that can be shown which part has most of them, beside withheld figures', async () => {
    const seen = await loadDemoScorecard('councillor');
    assert.match(
      (await answerQuestion('ambers by domain', seen)).text,
      /^Of those that can be shown, Care experienced/,
    );
    const moved = await answerQuestion('what got worse since q3 by domain', seen);
    assert.match(moved.text, /^Of those that can be shown, .+ has the most that got worse\.$/m);
  });

  it('says nothing that its figures and rows do not hold, whatever is selected', async () => {
    const names = {
      domains: Object.keys(scorecard.vocabulary.domains),
      teams: Object.keys(scorecard.vocabulary.teams),
    };
    const some = <T>(of: readonly T[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 2 });
    const selection: fc.Arbitrary<Selection> = fc
      .record({
        colours: some(listColours),
        stances: some(listStances),
        range: fc.constantFrom('held' as const, 'none' as const, null),
        side: fc.constantFrom('below' as const, 'above' as const, null),
        by: fc.constantFrom(...(['colour', 'domain', 'priority', 'service', 'quarter'] as const)),
        order: fc.constantFrom(...(['worst', 'best', 'farthest', 'nearest', 'longest'] as const)),
        place: fc.option(fc.integer({ min: 1, max: 4 })),
        standings: some(standings),
        most: fc.option(fc.integer({ min: 1, max: 9 })),
        traits: some(traits),
        lacks: some(traits),
        asksAll: fc.boolean(),
        asksShare: fc.boolean(),
        withheld: fc.boolean(),
        changes: some(['better', 'worse', 'up', 'down', 'same', 'colour', 'stance'] as const),
        scope: fc.record({
          domains: some(names.domains),
          teams: some(names.teams),
          priorities: some([1, 2, 3, 4, 5]),
          services: some(Object.keys(scorecard.vocabulary.services)),
        }),
      })
      .map((parts) => selectionSchema.parse(parts));
    const intents = fc.constantFrom(...(['list', 'summary', 'movers', 'teams', 'compare'] as const));
    await fc.assert(
      fc.asyncProperty(selection, intents, fc.boolean(), async (asked, intent, isCouncillor) => {
        const seen = isCouncillor ? seenByCouncillor : scorecard;
        const answer = await answerQuestion(querySchema.parse({ intent, selection: asked }), seen);
        const values = new Set(answer.figures.map(({ value }) => value));
        for (const value of measuredValues(withoutNames(answer.text, seen)))
          assert.ok(values.has(value), `${value}: ${answer.text}`);
        for (const figure of answer.figures) {
          assert.ok(figure.value !== null && (await isHeld(figure, seen)), figure.indicator);
          assert.ok(answer.indicators.includes(figure.indicator));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Names may hold figures of their own: "per 10,000", "at 17 to 18". */
function withoutNames(text: string, { catalogue }: Scorecard): string {
  return catalogue.indicators.reduce((rest, { plainName }) => rest.replaceAll(`${plainName}:`, ''), text);
}
