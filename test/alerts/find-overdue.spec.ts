import assert from 'node:assert/strict';
import { findOverdue } from '../../src/alerts/find-overdue.js';
import { formatPeriod } from '../../src/indicators/period.js';
import { fakeIndicator } from '../support/store-records.js';
import { type Quarters, seriesOf } from './support.js';

const indicator = fakeIndicator({ dueWithinDays: 80 });

/** Each overdue figure as its quarter and the day it was due. */
function overdueOn(today: string, held: Quarters, days: number | null = 80): readonly string[] {
  const watched = days === null ? fakeIndicator() : fakeIndicator({ dueWithinDays: days });
  const series = new Map([[watched.key, seriesOf(held)]]);
  return findOverdue({ indicators: [watched], series, today }).map(
    ({ period, dueOn }) => `${formatPeriod(period)} by ${dueOn}`,
  );
}

describe('findOverdue', () => {
  // 31 March and 80 days is 19 June; a leap year's February moves 31 December and 80 days to 20 March.
  const rows: readonly (readonly [title: string, today: string, held: Quarters, overdue: readonly string[]])[] = [
    ['nothing on the very day', '2024-06-19', { '2023-24 Q3': 76 }, []],
    ['the quarter on the day after', '2024-06-20', { '2023-24 Q3': 76 }, ['2023-24 Q4 by 2024-06-19']],
    ['nothing where the figure is there', '2024-06-20', { '2023-24 Q4': 76 }, []],
    ['only the newest of several that never came', '2024-12-31', { '2023-24 Q3': 76 }, ['2024-25 Q2 by 2024-12-19']],
    ['over the end of the year', '2024-03-21', { '2023-24 Q2': 76 }, ['2023-24 Q3 by 2024-03-20']],
    ['in a year without a 29 February', '2025-03-22', { '2024-25 Q2': 76 }, ['2024-25 Q3 by 2025-03-21']],
    ['where nothing is held at all', '2024-06-20', {}, ['2023-24 Q4 by 2024-06-19']],
  ];
  for (const [title, today, held, overdue] of rows) {
    it(`finds ${title}`, () => assert.deepEqual(overdueOn(today, held), overdue));
  }

  it('finds a quarter due before its own successor began', () => {
    assert.deepEqual(overdueOn('2024-04-05', { '2023-24 Q3': 76 }, 3), ['2023-24 Q4 by 2024-04-03']);
  });

  it('misses nothing of an indicator without a usual date', () => {
    assert.deepEqual(overdueOn('2030-01-01', {}, null), []);
  });

  it('says which figure is missing since when', () => {
    const [decision] = findOverdue({ indicators: [indicator], series: new Map(), today: '2024-06-20' });
    assert.deepEqual(
      [decision?.reason, decision?.words],
      ['data overdue', 'No figure for 2023-24 Q4 yet; it usually comes by 2024-06-19.'],
    );
  });
});
