import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePeriods, financialYear, month, type Period, quarter } from '../../src/indicators/period.js';
import { periodValues, readPeriod } from '../../src/store/tables/period-columns.js';

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1950, max: 2099 }).map(financialYear),
  fc
    .tuple(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, part]) => quarter(year, part)),
  fc
    .tuple(fc.integer({ min: 1951, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, part]) => month(year, part)),
);

describe('the columns of a period', () => {
  it('give back every period', () => {
    fc.assert(fc.property(anyPeriod, (period) => assert.deepEqual(readPeriod(periodValues(period)), period)));
  });

  it('sort as periods do', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const [one, other] = [periodValues(a), periodValues(b)];
        const order = one.period_end - other.period_end || one.period_months - other.period_months;
        assert.equal(Math.sign(order), Math.sign(comparePeriods(a, b)));
      }),
    );
  });

  it('are written as people write them', () => {
    assert.deepEqual(periodValues(quarter(2023, 4)), { period: '2023-24 Q4', period_end: 24290, period_months: 3 });
  });
});
