import { createHash } from 'node:crypto';
import { formatPeriod } from '../indicators/period.js';
import type { ReleaseDraft } from '../store/store.js';

/** What a release says, without its date, its title and the places it was read from. */
export type ReleaseContent = Pick<ReleaseDraft, 'period' | 'readings' | 'ranges' | 'benchmarks'>;

/**
 * SHA-256 of what a release says, in an order of its own: the same sheet has the same digest as
 * workbook or text, with its rows in any order.
 */
export function digestRelease({ period, readings, ranges, benchmarks }: ReleaseContent): string {
  const lines = [
    ...readings.map((each) => ['reading', each.indicator, formatPeriod(each.period), each.value, each.provisional]),
    ...ranges.map(({ indicator, fromYear, heading, range }) => [
      'range',
      indicator,
      fromYear,
      heading ?? '',
      range.lower,
      range.higher,
      range.quarterLower,
      range.quarterHigher,
      range.toBeConfirmed,
    ]),
    ...benchmarks.map((each) => ['benchmark', each.indicator, formatPeriod(each.period), each.comparator, each.value]),
  ].map((line) => JSON.stringify(line));
  const content = [JSON.stringify(['period', formatPeriod(period)]), ...lines.sort()].join('\n');
  return createHash('sha256').update(content).digest('hex');
}
