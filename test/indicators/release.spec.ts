import assert from 'node:assert/strict';
import { compareReleases } from '../../src/indicators/release.js';
import { periodOf } from './dummy-series.js';

describe('compareReleases', () => {
  const release = (period: string, released: string) => ({ period: periodOf(period), released });

  it('sorts by period, then by date, whatever came first', () => {
    const sorted = [
      release('2023-24 Q3', '2024-09-30'),
      release('2023-24 Q4', '2024-06-18'),
      release('2023-24 Q4', '2024-07-02'),
      release('Apr-24', '2024-06-20'),
      release('2024-25 Q1', '2024-08-01'),
    ];
    assert.deepEqual([...sorted].reverse().sort(compareReleases), sorted);
  });

  it('tells two releases of one period and date not apart', () => {
    assert.equal(compareReleases(release('2023-24 Q4', '2024-06-18'), release('2023-24 Q4', '2024-06-18')), 0);
  });
});
