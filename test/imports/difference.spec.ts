import assert from 'node:assert/strict';
import { compareWithHeld, type Difference, isEmptyDifference } from '../../src/imports/difference.js';
import { financialYear, month, quarter } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import { fakeBenchmark, fakeRange, fakeReading } from '../support/store-records.js';

const q3 = quarter(2023, 3);
const q4 = quarter(2023, 4);

const held: Series = {
  key: 'stability',
  readings: [fakeReading(q3, 67), fakeReading(q4, 66), fakeReading(quarter(2022, 4), 73)],
  ranges: [fakeRange(70, 80, { fromYear: 2022 }), fakeRange(75, 82)],
  benchmarks: [fakeBenchmark(69), fakeBenchmark(67, { comparator: 'outstanding' })],
};

const same = {
  readings: [fakeReading(q3, 67), fakeReading(q4, 66)],
  ranges: [fakeRange(75, 82)],
  benchmarks: held.benchmarks.map((each) => ({ indicator: 'stability', ...each })),
};

function compare(draft: Partial<typeof same>, periods = [q3, q4], indicators = ['stability']): Difference {
  return compareWithHeld(
    new Map([['stability', held]]),
    { ...same, ...draft },
    { indicators: new Set(indicators), periods },
  );
}

const figure = { indicator: 'stability', kind: 'actual', comparator: null } as const;

describe('compareWithHeld', () => {
  it('finds nothing in what is held already', () => {
    const difference = compare({});
    assert.deepEqual(difference, { added: [], changed: [], missing: [] });
    assert.ok(isEmptyDifference(difference));
  });

  it('finds a figure for a period that has none', () => {
    const { added } = compare({ readings: [...same.readings, fakeReading(month(2024, 3), 66)] });
    assert.deepEqual(added, [{ ...figure, period: 'Mar-24', from: null, to: '66' }]);
  });

  it('finds a restated figure with what it was and is', () => {
    const { changed } = compare({ readings: [fakeReading(q3, 67), fakeReading(q4, 68.5)] });
    assert.deepEqual(changed, [{ ...figure, period: '2023-24 Q4', from: '66', to: '68.5' }]);
  });

  it('finds a figure that is no longer there, but only where the sheet covers its period', () => {
    const readings = [fakeReading(q4, 66)];
    assert.deepEqual(compare({ readings }).missing, [{ ...figure, period: '2023-24 Q3', from: '67', to: null }]);
    assert.deepEqual(compare({ readings }, [q4]).missing, []);
  });

  it('does not miss figures of an indicator that the scorecard has no row for', () => {
    assert.deepEqual(compare({ readings: [], ranges: [], benchmarks: [] }, [q3, q4], ['adopted']).missing, []);
  });

  it('finds figures of an indicator that nothing is held of', () => {
    const { added } = compare({ readings: [...same.readings, fakeReading(q4, 5, { indicator: 'adopted' })] });
    assert.deepEqual(added, [{ ...figure, indicator: 'adopted', period: '2023-24 Q4', from: null, to: '5' }]);
  });

  it('compares a range with the one in force in its year', () => {
    const range = { ...figure, kind: 'range', period: '2024-25' } as const;
    const next = (lower: number, higher: number) => compare({ ranges: [fakeRange(lower, higher, { fromYear: 2024 })] });
    assert.deepEqual(next(75, 82), { added: [], changed: [], missing: [] });
    assert.deepEqual(next(76, 82).changed, [{ ...range, from: '75 to 82', to: '76 to 82' }]);
  });

  it('writes the pace of a range and one that is to be confirmed', () => {
    const withRange = (fields: object) =>
      compare({ ranges: [{ ...fakeRange(20, 34), range: { ...fakeRange(20, 34).range, ...fields } }] }).changed[0]?.to;
    assert.equal(withRange({ quarterLower: 5, quarterHigher: 8.5 }), '20 to 34 (5 to 8.5 a quarter)');
    assert.equal(withRange({ higher: null }), '20 to open');
    assert.equal(withRange({ lower: null, higher: null, toBeConfirmed: true }), 'to be confirmed');
  });

  it('finds new, restated and missing benchmarks of the years that the sheet prints', () => {
    const benchmark = { ...figure, kind: 'benchmark', period: '2022-23' } as const;
    const { added, changed, missing } = compare({
      benchmarks: [fakeBenchmark(70), fakeBenchmark(73, { comparator: 'own' })],
    });
    assert.deepEqual(added, [{ ...benchmark, comparator: 'own', from: null, to: '73' }]);
    assert.deepEqual(changed, [{ ...benchmark, comparator: 'england', from: '69', to: '70' }]);
    assert.deepEqual(missing, [{ ...benchmark, comparator: 'outstanding', from: '67', to: null }]);
    assert.deepEqual(compare({ benchmarks: [fakeBenchmark(71, { period: financialYear(2023) })] }).missing, []);
  });
});
