import assert from 'node:assert/strict';
import { endsWithYear, placeInTime } from '../../../src/questions/periods/place-in-time.js';
import { readPeriod } from '../../../src/questions/periods/read-period.js';
import type { PeriodRequest } from '../../../src/questions/query.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';

const read = (text: string) => readPeriod(tokenise(text), () => false);

describe('placeInTime', () => {
  const before: readonly (readonly [text: string, period: PeriodRequest])[] = [
    ['before Q4', { kind: 'part', of: 'quarter', part: 3, yearsBack: 0 }],
    ['before Q1', { kind: 'part', of: 'quarter', part: 4, yearsBack: 1 }],
    ['before April', { kind: 'part', of: 'month', part: 12, yearsBack: 1 }],
    ['before January 2024', { kind: 'named', period: 'Dec-23' }],
    ['before 2023-24 Q1', { kind: 'named', period: '2022-23 Q4' }],
    ['prior to 2020', { kind: 'named', period: '2019-20' }],
    ['before last year', { kind: 'back', of: 'year', steps: 2 }],
  ];
  for (const [text, period] of before) {
    it(`places “${text}” in the period in front of it`, () => {
      assert.deepEqual(placeInTime(read(text), { comparesInTime: false, addsUp: false }), { period, since: null });
    });
  }

  it('tells what ends with a year from what lies in it or between two', () => {
    const texts = ['before 2020', 'up to 2012', 'until 2011-12', 'in 2020', 'before Q4', 'between 2008 and 2012'];
    assert.deepEqual(
      texts.map((text) => endsWithYear(read(text))),
      [true, true, true, false, false, false],
    );
  });
});
