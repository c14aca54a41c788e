import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  financialYear,
  formatPeriod,
  month,
  type Period,
  quarter,
  samePeriod,
} from '../../../src/indicators/period.js';
import { latestOf, latestOfEach, resolvePeriod } from '../../../src/questions/periods/resolve-period.js';
import { type PeriodRequest, periodRequestSchema } from '../../../src/questions/query.js';

const held: readonly Period[] = [
  month(2024, 1),
  month(2024, 2),
  month(2024, 3),
  quarter(2023, 1),
  quarter(2023, 2),
  quarter(2023, 3),
  quarter(2023, 4),
  financialYear(2023),
];
const latest = latestOfEach(held);

describe('resolvePeriod', () => {
  const table: readonly (readonly [request: PeriodRequest, period: string])[] = [
    [{ kind: 'latest' }, '2023-24 Q4'],
    [{ kind: 'named', period: '2023-24 Q2' }, '2023-24 Q2'],
    [{ kind: 'named', period: 'Feb-24' }, 'Feb-24'],
    [{ kind: 'part', of: 'quarter', part: 2, yearsBack: 0 }, '2023-24 Q2'],
    [{ kind: 'part', of: 'month', part: 11, yearsBack: 0 }, 'Feb-24'],
    [{ kind: 'back', of: 'quarter', steps: 1 }, '2023-24 Q3'],
    [{ kind: 'back', of: 'quarter', steps: 0 }, '2023-24 Q4'],
    [{ kind: 'back', of: 'month', steps: 0 }, 'Mar-24'],
    [{ kind: 'back', of: 'month', steps: 2 }, 'Jan-24'],
    [{ kind: 'back', of: 'year', steps: 0 }, '2023-24'],
    // Of a time ago the quarter that ended then, where no month of it is held.
    [{ kind: 'back', of: 'month', steps: 3 }, '2023-24 Q3'],
    [{ kind: 'back', of: 'month', steps: 6 }, '2023-24 Q2'],
  ];
  for (const [request, period] of table) {
    it(`takes ${JSON.stringify(request)} for ${period}`, () => {
      const resolved = resolvePeriod(request, held, latest);
      assert.ok(resolved.held);
      assert.equal(formatPeriod(resolved.period), period);
    });
  }

  const missing: readonly (readonly [request: PeriodRequest, asked: string, nearest: string])[] = [
    [{ kind: 'named', period: '2022-23 Q4' }, '2022-23 Q4', '2023-24 Q1'],
    [{ kind: 'named', period: '2030-31' }, '2030-31', '2023-24'],
    [{ kind: 'back', of: 'year', steps: 1 }, '2022-23', '2023-24'],
    [{ kind: 'same-last-year' }, '2022-23 Q4', '2023-24 Q1'],
    [{ kind: 'part', of: 'quarter', part: 3, yearsBack: 1 }, '2022-23 Q3', '2023-24 Q1'],
    [{ kind: 'part', of: 'month', part: 9, yearsBack: 0 }, 'Dec-23', '2023-24 Q3'],
  ];
  for (const [request, asked, nearest] of missing) {
    it(`does not swap ${asked} for ${nearest}, but names it`, () => {
      const resolved = resolvePeriod(request, held, latest);
      assert.ok(!resolved.held);
      assert.equal(resolved.asked && formatPeriod(resolved.asked), asked);
      assert.equal(resolved.nearest && formatPeriod(resolved.nearest), nearest);
    });
  }

  const sparse: readonly Period[] = [...held, financialYear(2011), financialYear(2017), quarter(2022, 2)];
  const nearer: readonly (readonly [asked: string, nearest: string])[] = [
    ['Sep-17', '2017-18'],
    ['2017-18 Q1', '2017-18'],
    ['Jul-12', '2011-12'],
    ['Aug-22', '2022-23 Q2'],
    ['Nov-23', 'Jan-24'],
    ['May-23', '2023-24 Q1'],
    ['2012-13', '2011-12'],
    ['2035-36 Q1', '2023-24 Q4'],
  ];
  for (const [asked, nearest] of nearer) {
    it(`names ${nearest} as the nearest to ${asked}`, () => {
      const resolved = resolvePeriod({ kind: 'named', period: asked }, sparse, latest);
      assert.equal(!resolved.held && resolved.nearest && formatPeriod(resolved.nearest), nearest);
    });
  }

  it('counts back from the scorecard, not from an indicator that lags behind it', () => {
    const lagging = held.filter(({ kind, part }) => kind === 'quarter' && part < 4);
    const resolved = resolvePeriod({ kind: 'back', of: 'quarter', steps: 0 }, lagging, latest);
    assert.ok(!resolved.held);
    assert.equal(resolved.nearest && formatPeriod(resolved.nearest), '2023-24 Q3');
  });

  it('takes the quarter of the year before where this year has not come so far', () => {
    const newer = latestOfEach([...held, quarter(2024, 1)]);
    const resolved = resolvePeriod({ kind: 'part', of: 'quarter', part: 2, yearsBack: 0 }, held, newer);
    assert.ok(resolved.held);
    assert.equal(formatPeriod(resolved.period), '2023-24 Q2');
  });

  it('falls back on years and months where an indicator has no quarters', () => {
    assert.deepEqual(latestOf([financialYear(2011), month(2012, 1)]), financialYear(2011));
    assert.deepEqual(latestOf([month(2012, 1)]), month(2012, 1));
    assert.equal(latestOf([]), undefined);
  });

  it('never throws, and only ever gives what is held', () => {
    const kinds = fc.constantFrom('month', 'quarter', 'year');
    const requests: fc.Arbitrary<PeriodRequest> = fc.oneof(
      fc.constant({ kind: 'latest' } as const),
      fc.constant({ kind: 'same-last-year' } as const),
      fc.record({ kind: fc.constant('named' as const), period: fc.string() }),
      fc.record({
        kind: fc.constant('part' as const),
        of: fc.constantFrom('month' as const, 'quarter' as const),
        part: fc.integer({ min: 1, max: 4 }),
        yearsBack: fc.integer({ min: 0, max: 100 }),
      }),
      fc.record({ kind: fc.constant('back' as const), of: kinds, steps: fc.integer({ min: 0, max: 400 }) }),
    ) as fc.Arbitrary<PeriodRequest>;
    fc.assert(
      fc.property(requests, fc.subarray([...held]), (request, some) => {
        const resolved = resolvePeriod(periodRequestSchema.parse(request), some, latest);
        return !resolved.held || some.some((period) => samePeriod(period, resolved.period));
      }),
    );
  });
});
