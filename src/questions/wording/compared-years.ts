import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import { gapOf, type Pair } from '../comparisons/find-pairs.js';
import type { ComparedYears } from '../comparisons/find-years.js';
import { joinWords, shortPeriod } from './words.js';

/**
 * "The gap to England narrowed between 2020-21 and 2022-23: 7 percentage points above, then 4 percentage points above."
 * Then the figures of each year.
 */
export function yearsSentences(years: readonly ComparedYears[], { comparators: names }: Vocabulary): readonly string[] {
  return years.flatMap(({ comparator, pairs }) => {
    const [before, last] = [pairs.at(-2), pairs.at(-1)];
    if (before === undefined || last === undefined) return [];
    const each = pairs.map(tellPair);
    return [
      describeCourse(before, last, names[comparator]),
      `Year by year, ${names.own} and ${names[comparator]}: ${joinWords(each)}.`,
    ];
  });
}

/** "71% and 69% in 2010-11" */
function tellPair({ indicator, own, other }: Pair): string {
  return `${formatFigure(own.value, indicator)} and ${formatFigure(other.value, indicator)} in ${shortPeriod(other.period)}`;
}

function describeCourse(before: Pair, last: Pair, name: string): string {
  const [then, now] = [gapOf(before), gapOf(last)];
  const did =
    Math.abs(now) === Math.abs(then) ? 'stayed the same' : Math.abs(now) > Math.abs(then) ? 'widened' : 'narrowed';
  return `The gap to ${name} ${did} between ${shortPeriod(before.other.period)} and ${shortPeriod(last.other.period)}: ${describeGap(before, then)}, then ${describeGap(last, now)}.`;
}

/** "7 percentage points above", "no gap" */
function describeGap({ indicator }: Pair, gap: number): string {
  return gap === 0 ? 'none' : `${describeDistance(gap, indicator)} ${gap > 0 ? 'above' : 'below'}`;
}
