import { type Bounds, boundsFor, yearRangeFor } from '../indicators/expected-range.js';
import { describeBounds } from '../indicators/format-figure.js';
import type { Indicator } from '../indicators/indicator.js';
import { financialYear, type Period } from '../indicators/period.js';
import type { Series, YearRange } from '../indicators/reading.js';
import type { Figure } from './answer.js';
import { rangeFigures } from './wording/figures.js';

/** The range that was in force in a year, in words and as figures. */
export interface RangeInYear {
  readonly year: Period;
  readonly range: YearRange;
  readonly bounds: Bounds;
  readonly words: string;
  readonly figures: readonly Figure[];
}

/** The range in force in a financial year; undefined where none is held for it. */
export function rangeInYear(indicator: Indicator, { ranges }: Series, year: Period): RangeInYear | undefined {
  const range = yearRangeFor(ranges, year);
  if (range === undefined) return undefined;
  const bounds = boundsFor(range.range, 'year', indicator.aggregation);
  const words = range.range.toBeConfirmed ? 'still to be confirmed' : describeBounds(bounds, indicator);
  return words === undefined
    ? undefined
    : { year, range, bounds, words, figures: rangeFigures(indicator, year, bounds, range) };
}

/** Each range in the year from which it was printed, oldest first. */
export function rangesInYears(indicator: Indicator, series: Series): readonly RangeInYear[] {
  const years = [...new Set(series.ranges.map(({ fromYear }) => fromYear))].toSorted((a, b) => a - b);
  return years.flatMap((year) => rangeInYear(indicator, series, financialYear(year)) ?? []);
}

/** Whether two ranges differ; one that prints a single end says nothing of the other. */
export function differ({ bounds: a }: RangeInYear, { bounds: b }: RangeInYear): boolean {
  return (['lower', 'higher'] as const).some((end) => a[end] !== null && b[end] !== null && a[end] !== b[end]);
}
