import assert from 'node:assert/strict';
import {
  earlierReadingIndex,
  findReading,
  findReadingIndex,
  hidesQuarter,
  shownValue,
} from '../../src/indicators/find-reading.js';
import { dummyReading, dummySeries, periodOf } from './dummy-series.js';

describe('finding a reading', () => {
  const series = dummySeries({ 'Jan-24': 1, 'Feb-24': 2, '2023-24 Q3': 3, '2023-24 Q4': 'withheld', '2023-24': 5 });

  it('finds the reading of a period and of no other kind that ends with it', () => {
    assert.equal(findReading(series, periodOf('2023-24'))?.value, 5);
    assert.equal(findReading(series, periodOf('2023-24 Q3'))?.value, 3);
    assert.equal(findReadingIndex(series, periodOf('2023-24 Q4')), 3);
  });

  it('finds nothing where a figure was not reported', () => {
    assert.equal(findReading(series, periodOf('Mar-24')), undefined);
    assert.ok(findReadingIndex(series, periodOf('Mar-24')) < 0);
  });

  it('finds the reading before of the same kind, past all others', () => {
    assert.equal(earlierReadingIndex(series.readings, 3, 'quarter'), 2);
    assert.equal(earlierReadingIndex(series.readings, 3, 'month'), 1);
    assert.ok(earlierReadingIndex(series.readings, 2, 'quarter') < 0);
    assert.ok(earlierReadingIndex(series.readings, -1, 'quarter') < 0);
  });
});

describe('shownValue', () => {
  const period = periodOf('2023-24 Q4');

  it('shows a figure that is not withheld', () => {
    assert.equal(shownValue(dummyReading(period, 0)), 0);
  });

  it('shows nothing of a withheld figure, even where its value came along', () => {
    assert.equal(shownValue(dummyReading(period, 'withheld')), null);
    assert.equal(shownValue({ ...dummyReading(period, 3), suppressed: true }), null);
  });

  it('shows nothing where there is no reading', () => {
    assert.equal(shownValue(undefined), null);
  });
});

describe('hidesQuarter', () => {
  const series = dummySeries({ '2023-24 Q3': 3, '2023-24 Q4': 'withheld', '2024-25 Q1': 5, 'May-24': 'withheld' });

  for (const [from, to, hides] of [
    ['2023-24 Q4', '2023-24 Q4', true],
    ['2023-24 Q3', '2023-24 Q4', true],
    ['2023-24 Q4', '2024-25 Q1', true],
    ['2023-24 Q2', '2023-24 Q3', false],
    // A month that is withheld is none of its quarters.
    ['2024-25 Q1', '2024-25 Q2', false],
    ['2024-25 Q1', '2023-24 Q4', false],
  ] as const) {
    it(`finds ${hides ? 'a' : 'no'} withheld quarter from ${from} to ${to}`, () => {
      assert.equal(hidesQuarter(series, periodOf(from), periodOf(to)), hides);
    });
  }
});
