import { formatFigure } from '../indicators/format-figure.js';
import { comparePeriods, formatPeriod, yearOf } from '../indicators/period.js';
import type { AnswerContext } from './answer-context.js';
import { periodsOf } from './answer-context.js';
import type { Facts } from './facts.js';
import { type JudgedReading, judgeAt } from './judge-of.js';
import { latestOf } from './periods/resolve-period.js';
import { judgementWords } from './wording/verdict.js';

/**
 * The latest quarter, where now is held against an earlier year: years are held against years, and how it is now is
 * told beside them. Undefined where nobody asked for now, or no quarter as late as the year told is held.
 */
export async function findNow(
  { query, scorecard }: Pick<AnswerContext, 'query' | 'scorecard'>,
  { indicator, series, period }: Pick<Facts, 'indicator' | 'series' | 'period'>,
): Promise<JudgedReading | undefined> {
  if (!query.asksNow || period.kind !== 'year') return undefined;
  const newest = latestOf(periodsOf(series).filter(({ kind }) => kind === 'quarter'));
  if (newest === undefined || comparePeriods(yearOf(newest), period) < 0) return undefined;
  return judgeAt(scorecard, indicator, series, newest);
}

/** "In 2023-24 Q4, the latest quarter, it is 8%, green."; of a withheld figure that it is too few to show. */
export function nowSentence({ indicator }: Pick<Facts, 'indicator'>, now: JudgedReading): string {
  const when = `In ${formatPeriod(now.reading.period)}, the latest quarter,`;
  if (now.value === null) return `${when} it is too few to show.`;
  const { colour, stance } = now.assessment;
  // Quarters of what is counted add up to the year.
  const alone = indicator.aggregation === 'sum' ? ' for that quarter alone' : '';
  return `${when} it is ${formatFigure(now.value, indicator)}${alone}, ${judgementWords(colour, stance)}.`;
}
