import assert from 'node:assert/strict';
import { readPeriod } from '../../../src/questions/periods/read-period.js';
import type { PeriodRequest } from '../../../src/questions/query.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

const named = (period: string): PeriodRequest => ({ kind: 'named', period });
const quarter = (part: number, yearsBack = 0): PeriodRequest => ({ kind: 'part', of: 'quarter', part, yearsBack });
/** `part` 1 is April. */
const month = (part: number, yearsBack = 0): PeriodRequest => ({ kind: 'part', of: 'month', part, yearsBack });
const back = (of: 'month' | 'quarter' | 'year', steps: number): PeriodRequest => ({ kind: 'back', of, steps });
const sameLastYear: PeriodRequest = { kind: 'same-last-year' };

const read = (text: string) => readPeriod(tokenise(text), () => false);

describe('readPeriod', () => {
  const table: readonly (readonly [text: string, request: PeriodRequest])[] = [
    ['in Q2', quarter(2)],
    ['q 4', quarter(4)],
    ['quarter 3', quarter(3)],
    ['Qtr 1', quarter(1)],
    ['the third quarter', quarter(3)],
    ['4th quarter', quarter(4)],
    ['Christmas quarter', quarter(3)],
    ['at christmas', quarter(3)],
    ['by Christmas', month(9)],
    ['2022-23 outturn', named('2022-23')],
    ['Jan to March', quarter(4)],
    ['Jan to Mar 24', named('2023-24 Q4')],
    ['Oct-Dec', quarter(3)],
    ['from July to September', quarter(2)],
    ['between July and September 2023', named('2023-24 Q2')],
    ['from October 2022 to December 2022', named('2022-23 Q3')],
    ['from April 2023 to March 2024', named('2023-24')],
    ['April to March 2024', named('2023-24')],
    ['April to March', back('year', 0)],
    ['summer 2022', named('2022-23 Q2')],
    ['for the quarter ending December 2022', named('2022-23 Q3')],
    ['for the 3 months to the end of December 2022', named('2022-23 Q3')],
    ['three months to March 2023', named('2022-23 Q4')],
    ['quarter ended 31 March 2024', named('2023-24 Q4')],
    ['the year to March 2012', named('2011-12')],
    ['12 months ending March 2024', named('2023-24')],
    ['the year figure', back('year', 0)],
    ['in the autumn of 2023', named('2023-24 Q3')],
    ['this time two years ago', back('quarter', 8)],
    ['kpis 24, 26 and 27 Feb', month(11)],
    ['prior to 2020', named('2020-21')],
    ['at midyear', quarter(2)],
    ['halfway through the year', quarter(2)],
    ['in Feb', month(11)],
    ['in February', month(11)],
    ['end of March', month(12)],
    ['at the end of March', month(12)],
    ['in May', month(2)],
    ['Mar-24', named('Mar-24')],
    ['March 2024', named('Mar-24')],
    ['31 March 2024', named('Mar-24')],
    ['31/03/2024', named('Mar-24')],
    ['03/2024', named('Mar-24')],
    ['2024-03', named('Mar-24')],
    ['Dec 2023', named('Dec-23')],
    ['2023-24', named('2023-24')],
    ['2023/24', named('2023-24')],
    ['2023/2024', named('2023-24')],
    ['23/24', named('2023-24')],
    ['FY23/24', named('2023-24')],
    ['FY 2023-24', named('2023-24')],
    ['FY24', named('2023-24')],
    ['financial year 2022-23', named('2022-23')],
    ['2023-24 Q3', named('2023-24 Q3')],
    ['2023-24Q3', named('2023-24 Q3')],
    ['Q3 2023-24', named('2023-24 Q3')],
    ['Q3 of 2023/24', named('2023-24 Q3')],
    ['Q3 23/24', named('2023-24 Q3')],
    ['the last quarter of 2022-23', named('2022-23 Q4')],
    ['February 2023-24', named('Feb-24')],
    ['last quarter', back('quarter', 1)],
    ['previous quarter', back('quarter', 1)],
    ['the quarter before', back('quarter', 1)],
    ['the quarter before last', back('quarter', 2)],
    ['two quarters ago', back('quarter', 2)],
    ['this quarter', back('quarter', 0)],
    ['the most recent quarter', back('quarter', 0)],
    ['last month', back('month', 0)],
    ['the month before', back('month', 1)],
    ['three months ago', back('month', 3)],
    ['this year', back('year', 0)],
    ['year to date', back('year', 0)],
    ['so far this year', back('year', 0)],
    ['year end', back('year', 0)],
    ['at the end of the year', back('year', 0)],
    ['last year', back('year', 1)],
    ['five years ago', back('year', 5)],
    ['same quarter last year', sameLastYear],
    ['this time last year', sameLastYear],
    ['a year ago', sameLastYear],
    ['Q2 last year', quarter(2, 1)],
    ['last year’s Q2', quarter(2, 1)],
    ['March last year', month(12, 1)],
  ];
  for (const [text, request] of table) {
    it(`reads "${text}"`, () => {
      const reading = read(text);
      assert.deepEqual(reading.requests, [request]);
    });
  }

  const spans: readonly (readonly [text: string, first: PeriodRequest, last: PeriodRequest])[] = [
    ['April to December', quarter(1), quarter(3)],
    ['Apr-Dec 2023', named('2023-24 Q1'), named('2023-24 Q3')],
    ['July 2022 to March 2023', named('2022-23 Q2'), named('2022-23 Q4')],
    ['in the first half of the year', quarter(1), quarter(2)],
    ['the second half of 2022-23', named('2022-23 Q3'), named('2022-23 Q4')],
    ['the first half of last year', quarter(1, 1), quarter(2, 1)],
  ];
  for (const [text, first, last] of spans) {
    it(`reads "${text}" as the quarters from its first to its last`, () => {
      const { requests, before } = read(text);
      assert.deepEqual([requests, before], [[first, last], 'between']);
    });
  }

  it('reads a season behind "since"', () => {
    const { requests, before } = read('since the summer');
    assert.deepEqual([requests, before], [[quarter(2)], 'since']);
  });

  const silent = [
    '2-year stability',
    '17-18 year olds',
    'within 12 months of SHBA',
    'within 28 days',
    'A10',
    '3+ placements',
    'section 20',
    '>20 miles from home',
    'DfE 4 month window',
    'may I ask about dental checks',
    'annual health check',
    'pathway plans (qtrly)',
    'children who started to be looked after',
  ];
  for (const text of silent) {
    it(`finds no period in "${text}"`, () => {
      const reading = readPeriod(tokenise(text), (at) => /^\d\d-\d\d$/.test(tokenise(text)[at]?.word ?? ''));
      assert.deepEqual(reading.requests, []);
      assert.equal(reading.windowMonths, null);
    });
  }

  it('leaves alone what belongs to a name', () => {
    assert.deepEqual(readPeriod(tokenise('dental check in last year'), () => true).requests, []);
  });

  it('gives the year behind the last of several periods to all of them', () => {
    const { requests } = read('Q1, Q2 and Q3 2022-23');
    assert.deepEqual(requests, [named('2022-23 Q1'), named('2022-23 Q2'), named('2022-23 Q3')]);
    assert.deepEqual(read('2021-22 Q2 to Q4').requests, [named('2021-22 Q2'), named('2021-22 Q4')]);
    assert.deepEqual(read('Q4 vs Q1 2022-23').requests, [quarter(4), named('2022-23 Q1')]);
  });

  it('finds both periods of a comparison, and the word in front', () => {
    const reading = read('from Q1 to Q3');
    assert.deepEqual(reading.requests, [quarter(1), quarter(3)]);
    assert.equal(reading.before, 'from');
  });

  for (const [text, months] of [
    ['in the last 12 months', 12],
    ['over the past year', 12],
    ['in the last year', 12],
    ['last three months', 3],
    ['over the last 2 years', 24],
  ] as const) {
    it(`reads "${text}" as a stretch of ${months} months`, () => {
      assert.equal(read(text).windowMonths, months);
      assert.deepEqual(read(text).requests, []);
    });
  }

  it('uses up the words it read, and only those', () => {
    const tokens = tokenise('stability at the end of March please');
    const { used } = readPeriod(tokens, () => false);
    assert.deepEqual(
      tokens.filter((_, at) => !used.has(at)).map(({ word }) => word),
      ['stability', 'please'],
    );
  });
});
