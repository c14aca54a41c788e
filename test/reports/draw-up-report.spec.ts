import assert from 'node:assert/strict';
import type { Override } from '../../src/indicators/assessment.js';
import { quarter } from '../../src/indicators/period.js';
import { drawUpReport } from '../../src/reports/draw-up-report.js';
import { type Category, categories, type ExceptionReport } from '../../src/reports/exception-report.js';
import { isHeld, measuredValues } from '../questions/support.js';
import { fakeScorecard, loadDemoContent, loadDemoScorecard } from '../support/scorecards.js';
import { drawUpDemoReport, dummyMeeting, dummyToday, rowsOf } from './demo-report.js';

const q4 = quarter(2023, 4);

/** Where the panel's own exception report of 2023-24 Q4 has each row that it judges. */
const judgedByPanel: Readonly<Record<string, Category>> = {
  'adoption-placed-12-months': 'celebrate',
  'adopted-number': 'redWatching',
  'adopted-share': 'redWatching',
  'ico-share': 'amberConcern',
  's20-share': 'amberConcern',
  'reviews-on-time': 'amberWatching',
  'pathway-plans': 'redConcern',
  'annual-health-check': 'redConcern',
  'annual-dental-check': 'redConcern',
  'iha-excl-unrecorded': 'redConcern',
  residential: 'celebrate',
  'three-plus-placements': 'celebrate',
  'fostered-in-house-excl-connected': 'amberWatching',
  // The panel names the number, and with it the row whose range is to be confirmed.
  'fostered-in-house-incl-connected': 'amberWatching',
  'placed-over-20-miles': 'amberConcern',
  'placed-out-of-county': 'amberConcern',
  'two-year-stability': 'redConcern',
  'pa-visits-cic-north': 'amberWatching',
  'pa-visits-cic-south': 'amberWatching',
  'ofsted-in-touch-17-18': 'amberWatching',
  'ofsted-eet-17-18': 'amberWatching',
  'dfe-accommodation-17-18': 'amberWatching',
  'dfe-eet-17-18': 'amberWatching',
};

/** Rows where the rule is known to differ, with its reason in the rule's own test. */
const ruleDiffers: Readonly<Record<string, Category>> = {
  'ico-share': 'amberWatching',
  'pa-visits-cic-south': 'redWatching',
  'dfe-eet-17-18': 'amberConcern',
};

function placesOf({ services }: ExceptionReport): ReadonlyMap<string, Category> {
  return new Map(
    services.flatMap(({ parts }) =>
      parts.flatMap(({ category, groups }) =>
        groups.flatMap(({ rows }) => rows.map(({ key }) => [key, category] as const)),
      ),
    ),
  );
}

describe("the demo's exception report", () => {
  let officers: ExceptionReport;
  let panels: ExceptionReport;
  before(async () => {
    officers = await drawUpDemoReport('officer');
    panels = await drawUpDemoReport('panel');
  });

  for (const [key, category] of Object.entries(judgedByPanel)) {
    const expected = ruleDiffers[key] ?? category;
    const beside = expected === category ? 'as the panel has it' : `where the panel has it under ${category}`;
    it(`has ${key} under ${expected}, ${beside}`, () => {
      assert.equal(placesOf(officers).get(key), expected);
    });
  }

  it('has a section for each service in the order of the sheet, each with every category once', () => {
    assert.deepEqual(
      officers.services.map(({ name }) => name),
      [
        'Adoption',
        'Children in care',
        'Homes and placements',
        'Children in care teams',
        'Care experienced young people',
      ],
    );
    for (const { parts } of officers.services) {
      assert.deepEqual(
        parts.map(({ category }) => category),
        categories,
      );
    }
  });

  it('names every row of the scorecard once, in a table or aside', async () => {
    const { catalogue } = await loadDemoContent();
    const all = catalogue.indicators.filter(({ status }) => status === 'scorecard').map(({ plainName }) => plainName);
    for (const report of [officers, panels]) {
      const aside = report.services.flatMap((service) => Object.values(service.aside).flat());
      const named = [...rowsOf(report).map(({ name }) => name), ...aside];
      assert.deepEqual(named.toSorted(), all.toSorted());
    }
  });

  it('keeps the rows of a printed number together', () => {
    const groups = officers.services.flatMap(({ parts }) => parts.flatMap((part) => part.groups));
    const keysOf = (number: number) =>
      groups.filter((group) => group.number === number).map(({ rows }) => rows.map(({ key }) => key));
    assert.deepEqual(keysOf(14), [['adopted-number', 'adopted-share']]);
    assert.deepEqual(keysOf(22), [['fostered-in-house-excl-connected', 'fostered-in-house-incl-connected']]);
    assert.deepEqual(keysOf(23), [['placed-over-20-miles', 'placed-out-of-county']]);
    assert.deepEqual(keysOf(30), [['pa-visits-cic-north'], ['pa-visits-cic-south']]);
  });

  it('withholds from the panel what is about too few children, and names it without its place', () => {
    const withheld = panels.services.flatMap(({ aside }) => aside.withheld);
    assert.deepEqual(withheld, [
      'Number of children adopted',
      'Children leaving care who were adopted',
      'Children leaving care to special guardians',
    ]);
    assert.deepEqual(
      rowsOf(panels).filter(({ name }) => withheld.includes(name)),
      [],
    );
    assert.ok(panels.introduction.some((sentence) => sentence.includes('too few children')));
    assert.ok(!officers.introduction.some((sentence) => sentence.includes('too few children')));
  });

  it('states no figure that the scorecard of its readers does not hold', async () => {
    const scorecard = await loadDemoScorecard('councillor');
    for (const row of rowsOf(panels)) {
      for (const figure of row.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
      const held = row.figures.map(({ value }) => value);
      const words = [row.figure, row.expected ?? '', ...row.trend, ...row.benchmark];
      for (const value of words.flatMap(measuredValues)) assert.ok(held.includes(value), `${row.key}: ${value}`);
    }
  });

  it('tells of each row its figure, range, trend, benchmark, commentary and action', () => {
    const row = rowsOf(panels).find(({ key }) => key === 'two-year-stability');
    assert.ok(row);
    const { figures, ...words } = row;
    assert.ok(figures.length > 0);
    assert.deepEqual(words, {
      key: 'two-year-stability',
      name: 'In the same home for at least two years',
      printedName: '24. % CLA 2yr stability',
      figure: '66%',
      colour: 'red',
      stance: 'concern',
      judgement: 'Red, of concern',
      reason: '9 percentage points below',
      provisional: false,
      expected: '75% to 82%',
      trend: [
        '2023-24: Q1 69%, Q2 70%, Q3 67%, Q4 66%',
        'Since 2023-24 Q3: down 1 percentage point, from 67%, a change for the worse.',
        'It has fallen two quarters in a row.',
      ],
      benchmark: [
        'Published, 2022-23:',
        'Wiltshire 73%',
        'England 69%',
        'South West 69%',
        'Statistical neighbours 69%',
        'Outstanding authorities 67%',
      ],
      commentary: {
        text: 'Once a strength, it keeps falling and is now below England and the South West, as more carers give notice in a strained market.',
        by: 'Head of Service, Placements, 11 June 2024',
      },
      action: 'The Conference and Reviewing Service now leads on stability and looks closely at every move.',
      remarks: [],
    });
  });

  it('leaves out published figures of long ago', () => {
    assert.deepEqual(rowsOf(panels).find(({ key }) => key === 'residential')?.benchmark, []);
  });

  it('says that more may come in while the data cut-off lies ahead, and not afterwards', async () => {
    const ahead = await drawUpDemoReport('panel', { today: '2026-11-22' });
    assert.match(
      ahead.introduction[0] ?? '',
      /written by 22 November 2026; what comes up to the data cut-off on 19 January/,
    );
    assert.match(panels.introduction[0] ?? '', /written by its data cut-off on 19 January 2027\.$/);
  });

  it('marks local figures as provisional and says what that means', () => {
    const provisional = rowsOf(panels).filter((row) => row.provisional);
    assert.ok(provisional.some(({ key }) => key === 'annual-health-check'));
    assert.ok(panels.introduction.some((sentence) => sentence.includes('yearly reconciliation')));
  });
});

describe('a judgement set by a person', () => {
  const override: Override = {
    indicator: 'dfe-eet-17-18',
    period: q4,
    colour: null,
    stance: 'watching',
    reason: 'The reconciliation will lift it',
    by: 'helen-head',
    at: '2024-06-10T10:00:00.000Z',
  };

  it('moves the row, and the row says why and not who', async () => {
    const report = await drawUpDemoReport('panel', { overrides: [override] });
    assert.equal(placesOf(report).get('dfe-eet-17-18'), 'amberWatching');
    const row = rowsOf(report).find(({ key }) => key === 'dfe-eet-17-18');
    assert.deepEqual(row?.remarks, ['Judgement set by a person: The reconciliation will lift it.']);
    assert.doesNotMatch(JSON.stringify(report), /helen-head/);
  });

  it('without a stance that fits its colour leaves the row to be placed', async () => {
    const report = await drawUpDemoReport('panel', {
      overrides: [{ ...override, indicator: 'residential', colour: 'amber', stance: null }],
    });
    const homes = report.services.find(({ key }) => key === 'Placement');
    assert.deepEqual(
      homes?.unplaced.flatMap(({ rows }) => rows.map(({ key }) => key)),
      ['residential'],
    );
  });

  it('of a withheld figure stays as silent as the figure', async () => {
    const report = await drawUpDemoReport('panel', { overrides: [{ ...override, indicator: 'adopted-share' }] });
    assert.equal(placesOf(report).get('adopted-share'), undefined);
  });
});

describe('what people add to a report', () => {
  const addition = { reason: 'Added from its alert.', action: 'Visit every home.' };

  it('stands with its row, the action behind what the commentary says', async () => {
    const additions = [{ indicator: 'two-year-stability', ...addition }];
    const row = rowsOf(await drawUpDemoReport('panel', { additions })).find(({ key }) => key === 'two-year-stability');
    assert.deepEqual(row?.remarks, ['Added from its alert.']);
    assert.match(row?.action ?? '', /at every move\. Visit every home\.$/);
  });

  it('has a part of its own where the row is in no category', async () => {
    const report = await drawUpDemoReport('panel', { additions: [{ indicator: 'agency-foster', ...addition }] });
    const homes = report.services.find(({ key }) => key === 'Placement');
    assert.deepEqual(
      homes?.added.flatMap(({ rows }) => rows.map(({ key }) => key)),
      ['agency-foster'],
    );
    assert.deepEqual(homes?.aside.inside, []);
  });

  it('shows no figure that is withheld', async () => {
    const report = await drawUpDemoReport('panel', { additions: [{ indicator: 'adopted-number', ...addition }] });
    assert.ok(report.services[0]?.aside.withheld.includes('Number of children adopted'));
    assert.deepEqual(report.services[0]?.added, []);
  });
});

it('a report is refused where no release had come out', async () => {
  const scorecard = fakeScorecard({ ...(await loadDemoContent()), newest: undefined });
  await assert.rejects(drawUpReport(scorecard, { meeting: dummyMeeting, today: dummyToday }), { code: 'report-empty' });
});
