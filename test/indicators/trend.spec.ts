import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JudgedIndicator } from '../../src/indicators/assessment.js';
import type { Polarity } from '../../src/indicators/indicator.js';
import { formatPeriod, quarter, shiftPeriod } from '../../src/indicators/period.js';
import { computeTrend, type Direction, type Trend } from '../../src/indicators/trend.js';
import { type DummyFigure, dummySeries, periodOf, yearRanges } from './dummy-series.js';

const last = quarter(2023, 4);
const W = 'withheld';
const share: JudgedIndicator = { polarity: 'higher', unit: '%', aggregation: 'snapshot' };
const ranges = yearRanges({ 2023: ['75%', '82%'] });

function trendOf(
  figures: Readonly<Record<string, DummyFigure>>,
  period = '2023-24 Q4',
  indicator: JudgedIndicator = share,
): Trend {
  return computeTrend({ indicator, series: dummySeries(figures, ranges), period: periodOf(period) });
}

/** The direction of some quarters in a row, the last of them 2023-24 Q4. */
function directionOf(figures: readonly DummyFigure[]): readonly [Direction, number] {
  const named = figures.map((figure, index) => [formatPeriod(shiftPeriod(last, index - figures.length + 1)), figure]);
  const { direction, steps } = trendOf(Object.fromEntries(named));
  return [direction, steps];
}

describe('computeTrend', () => {
  it('compares with the quarter before and the same quarter last year', () => {
    const trend = trendOf({ '2022-23 Q4': 73, '2023-24 Q1': 69, '2023-24 Q2': 70, '2023-24 Q3': 67, '2023-24 Q4': 66 });
    assert.deepEqual(trend, {
      sincePrevious: { from: quarter(2023, 3), previous: 67, difference: -1, movement: 'worse' },
      sinceLastYear: { from: quarter(2022, 4), previous: 73, difference: -7, movement: 'worse' },
      direction: 'falling',
      steps: 2,
    });
  });

  it('compares months with months and years with years, over the turn of a year', () => {
    const figures = { '2021-22': 78, '2022-23': 73, 'Apr-23': 7, 'Mar-24': 7.3, 'Apr-24': 7, '2023-24': 66 };
    const april = trendOf(figures, 'Apr-24');
    assert.deepEqual([april.sincePrevious?.difference, april.sinceLastYear?.difference], [-0.3, 0]);
    assert.deepEqual([april.sincePrevious?.movement, april.sinceLastYear?.movement], ['worse', 'unchanged']);
    const year = trendOf(figures, '2023-24');
    assert.deepEqual(year.sinceLastYear, year.sincePrevious);
    assert.deepEqual([year.sincePrevious?.difference, year.direction, year.steps], [-7, 'falling', 2]);
  });

  it('compares with nothing but the very period', () => {
    const trend = trendOf({ '2022-23 Q3': 60, '2023-24 Q2': 70, 'Dec-23': 71, '2023-24 Q4': 66 });
    assert.deepEqual(trend, { sincePrevious: null, sinceLastYear: null, direction: 'unknown', steps: 0 });
  });

  it('compares nothing with a withheld figure, nor a withheld one with anything', () => {
    const unknown = { sincePrevious: null, sinceLastYear: null, direction: 'unknown', steps: 0 };
    assert.deepEqual(trendOf({ '2022-23 Q4': W, '2023-24 Q3': W, '2023-24 Q4': 66 }), unknown);
    assert.deepEqual(trendOf({ '2022-23 Q4': 73, '2023-24 Q3': 67, '2023-24 Q4': W }), unknown);
  });

  it('knows nothing of a figure that was not reported', () => {
    const unknown = { sincePrevious: null, sinceLastYear: null, direction: 'unknown', steps: 0 };
    assert.deepEqual(trendOf({ '2022-23 Q4': 73, '2023-24 Q3': 67 }), unknown);
    assert.deepEqual(trendOf({}), unknown);
  });

  it('looks no further back than the first year there is', () => {
    const trend = trendOf({ '1950-51': 60 }, '1950-51');
    assert.deepEqual([trend.sincePrevious, trend.sinceLastYear, trend.direction], [null, null, 'unknown']);
  });

  describe('says what a change means', () => {
    const rows: readonly (readonly [Polarity, number, number, string])[] = [
      ['higher', 66, 68, 'better'],
      ['lower', 66, 68, 'worse'],
      ['range', 66, 68, 'better'],
      ['range', 84, 86, 'worse'],
      ['range', 76, 78, 'neither'],
      ['none', 66, 68, 'neither'],
      ['none', 66, 66, 'unchanged'],
    ];
    for (const [polarity, from, to, movement] of rows) {
      it(`calls ${from} to ${to} ${movement} (${polarity}, 75 to 82)`, () => {
        const trend = trendOf({ '2023-24 Q3': from, '2023-24 Q4': to }, '2023-24 Q4', { ...share, polarity });
        assert.equal(trend.sincePrevious?.movement, movement);
      });
    }

    it('calls no side better where a range is wanted and none is held', () => {
      const series = dummySeries({ '2023-24 Q3': 66, '2023-24 Q4': 68 });
      const trend = computeTrend({ indicator: { ...share, polarity: 'range' }, series, period: last });
      assert.equal(trend.sincePrevious?.movement, 'neither');
    });
  });

  describe('follows the direction', () => {
    const rows: readonly (readonly [readonly DummyFigure[], Direction, number])[] = [
      [[85, 81, 68, 58], 'falling', 3],
      [[54, 69, 70, 67, 66], 'falling', 2],
      [[30, 67, 77, 78], 'rising', 3],
      [[66, 67], 'rising', 1],
      [[67, 67, 66], 'falling', 1],
      [[67, 66, 66], 'steady', 1],
      [[66, 66, 66], 'steady', 2],
      [[77, 80, 74, 81], 'mixed', 0],
      [[81, 80, 81], 'mixed', 0],
      [[0.1 + 0.2, 0.3], 'steady', 1],
      [[66], 'unknown', 0],
      // A quarter missing ends what can be said in a row.
      [[70, null, 68, 67], 'falling', 1],
      [[70, 69, null, 67], 'unknown', 0],
      // A withheld one could be what turned the last step round.
      [[W, 68, 67], 'unknown', 0],
      [[W, 67, 67], 'steady', 1],
      [[W, 69, 68, 67], 'falling', 2],
      [[69, W, 67], 'unknown', 0],
    ];
    for (const [figures, direction, steps] of rows) {
      it(`finds ${figures.map((figure) => figure ?? 'none').join(', ')} ${direction} (${steps})`, () => {
        assert.deepEqual(directionOf(figures), [direction, steps]);
      });
    }

    it('finds any series upside down going the other way', () => {
      const opposite: Readonly<Record<Direction, Direction>> = {
        rising: 'falling',
        falling: 'rising',
        steady: 'steady',
        mixed: 'mixed',
        unknown: 'unknown',
      };
      fc.assert(
        fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 8 }), (figures) => {
          const [direction, steps] = directionOf(figures);
          const flipped = directionOf(figures.map((figure) => (figure === null ? null : 3 - figure)));
          assert.deepEqual(flipped, [opposite[direction], steps]);
        }),
      );
    });
  });
});
