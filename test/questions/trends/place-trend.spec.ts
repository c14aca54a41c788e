import assert from 'node:assert/strict';
import { formatPeriod, type Period, parsePeriod } from '../../../src/indicators/period.js';
import type { LatestHeld } from '../../../src/questions/periods/resolve-period.js';
import { type Query, querySchema } from '../../../src/questions/query.js';
import { placeTrend } from '../../../src/questions/trends/place-trend.js';

const at = (text: string): Period => parsePeriod(text) ?? assert.fail(`no period: ${text}`);
const latest: LatestHeld = { month: at('Mar-24'), quarter: at('2023-24 Q4'), year: at('2023-24') };

/** Years with a gap, eight quarters, the months of the last quarter. */
const held = [
  ...['2007-08', '2008-09', '2011-12', '2022-23', '2023-24'],
  ...['2022-23 Q1', '2022-23 Q2', '2022-23 Q3', '2022-23 Q4', '2023-24 Q1', '2023-24 Q2', '2023-24 Q3', '2023-24 Q4'],
  ...['Jan-24', 'Feb-24', 'Mar-24'],
].map(at);
const yearsOnly = ['2007-08', '2008-09'].map(at);

type Asked = Partial<Pick<Query, 'by' | 'period' | 'since' | 'course'>>;
const named = (period: string) => ({ kind: 'named' as const, period });
const back = (of: 'month' | 'quarter' | 'year', steps: number) => ({ kind: 'back' as const, of, steps });

const cases: readonly {
  readonly title: string;
  readonly asked: Asked;
  readonly periods?: readonly Period[];
  readonly span: readonly [kind: string, from: string | undefined, to: string | undefined];
}[] = [
  { title: 'nothing said: three years of quarters', asked: {}, span: ['quarter', '2021-22 Q1', undefined] },
  { title: 'nothing said of what has years only', asked: {}, periods: yearsOnly, span: ['year', undefined, undefined] },
  { title: 'over the years', asked: { by: 'year' }, span: ['year', undefined, undefined] },
  { title: 'by month', asked: { by: 'month' }, span: ['month', 'Apr-23', undefined] },
  {
    title: 'since a quarter',
    asked: { since: { kind: 'part', of: 'quarter', part: 1, yearsBack: 0 } },
    span: ['quarter', '2023-24 Q1', undefined],
  },
  { title: 'since a month', asked: { since: named('Jan-24') }, span: ['month', 'Jan-24', undefined] },
  {
    title: 'since a month that is not held: from the quarter it lies in',
    asked: { since: { kind: 'part', of: 'month', part: 1, yearsBack: 0 } },
    span: ['quarter', '2023-24 Q1', undefined],
  },
  { title: 'since a year long ago: years', asked: { since: named('2007-08') }, span: ['year', '2007-08', undefined] },
  {
    title: 'since a year not long ago: its quarters and all after',
    asked: { since: named('2022-23') },
    span: ['quarter', '2022-23 Q1', undefined],
  },
  {
    title: 'in the last two years by quarter: from where things stood then',
    asked: { since: back('year', 2), by: 'quarter', period: back('year', 0) },
    span: ['quarter', '2021-22 Q4', '2023-24 Q4'],
  },
  {
    title: 'since a year, by month',
    asked: { since: named('2023-24'), by: 'month' },
    span: ['month', 'Apr-23', undefined],
  },
  {
    title: 'through a year: its quarters',
    asked: { period: named('2022-23') },
    span: ['quarter', '2022-23 Q1', '2022-23 Q4'],
  },
  {
    title: 'through a year by month: its months',
    asked: { period: back('year', 0), by: 'month' },
    span: ['month', 'Apr-23', 'Mar-24'],
  },
  {
    title: 'how far a year is from the one before: years',
    asked: { since: back('year', 1), period: back('year', 0), course: { of: 'change' } },
    span: ['year', '2022-23', '2023-24'],
  },
  {
    title: 'up to a quarter',
    asked: { period: named('2023-24 Q2') },
    span: ['quarter', '2020-21 Q3', '2023-24 Q2'],
  },
  {
    title: 'from one year to another',
    asked: { since: named('2007-08'), period: named('2011-12') },
    span: ['year', '2007-08', '2011-12'],
  },
  {
    title: 'from one quarter to another',
    asked: { since: named('2022-23 Q2'), period: named('2023-24 Q1') },
    span: ['quarter', '2022-23 Q2', '2023-24 Q1'],
  },
];

describe('placeTrend', () => {
  for (const { title, asked, periods = held, span } of cases) {
    it(title, () => {
      const { kind, from, to, unheldKind } = placeTrend(
        querySchema.parse({ intent: 'trend', ...asked }),
        periods,
        latest,
      );
      assert.deepEqual([kind, from && formatPeriod(from), to && formatPeriod(to)], span);
      assert.equal(unheldKind, null);
    });
  }

  it('takes what there is where the kind asked for is not held, and says which that was', () => {
    const { kind, unheldKind } = placeTrend(querySchema.parse({ intent: 'trend', by: 'month' }), yearsOnly, latest);
    assert.deepEqual([kind, unheldKind], ['year', 'month']);
  });
});
