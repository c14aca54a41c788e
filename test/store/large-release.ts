import { financialYear, quarter } from '../../src/indicators/period.js';
import type { ReleaseDraft } from '../../src/store/store.js';
import { fakeBenchmark, fakeRange, fakeReading, fakeRelease } from '../support/store-records.js';

/** How many readings, ranges and benchmarks it has of each. */
export const size = 500;

/** A release that takes several statements to write. */
export function largeRelease(released = '2024-08-13'): ReleaseDraft {
  const indicators = Array.from({ length: size }, (_, index) => ({ indicator: `indicator-${index}` }));
  return fakeRelease({
    period: quarter(2024, 1),
    released,
    readings: indicators.map((of, index) => fakeReading(quarter(2024, 1), index, of)),
    ranges: indicators.map((of) => fakeRange(0, 1000, of)),
    benchmarks: indicators.map((of) => fakeBenchmark(100, { ...of, period: financialYear(2023) })),
  });
}
