import { yearRangeFor } from '../indicators/expected-range.js';
import type { Indicator } from '../indicators/indicator.js';
import { type Period, samePeriod, yearOf } from '../indicators/period.js';
import type { Series, YearRange } from '../indicators/reading.js';
import { computeTrend, type Trend } from '../indicators/trend.js';
import type { Commentary, Scorecard } from '../store/scorecard.js';
import { type JudgedReading, judgeAt } from './judge-of.js';

/** One figure with all that is known around it. Nothing here is derived from a withheld figure. */
export interface Facts extends JudgedReading {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly period: Period;
  readonly trend: Trend;
  /** The expected range in force, even where it does not judge this kind of period. */
  readonly range: YearRange | undefined;
  /** The newest comment on the figure that the audience may read. */
  readonly commentary: Commentary | undefined;
  /** The earlier figures that `trend` counts its changes from, the nearest first. */
  readonly earlier: readonly JudgedReading[];
  /** The financial year that a shown quarter lies in, where its figure may be shown. */
  readonly year: JudgedReading | undefined;
  /** Where the latest figure was asked for and others have newer ones: the period they have reached. */
  readonly laggingBehind: Period | undefined;
  /** The month that was asked for, where the figure is what a document of that month reported for a longer period. */
  readonly reportedIn?: Period;
}

/**
 * Gathers what is known about one figure.
 *
 * @returns undefined where none is held for the period.
 */
export async function gatherFacts(
  scorecard: Scorecard,
  indicator: Indicator,
  series: Series,
  period: Period,
  laggingBehind?: Period,
): Promise<Facts | undefined> {
  const judged = await judgeAt(scorecard, indicator, series, period);
  if (judged === undefined) return undefined;
  const trend = computeTrend({ indicator, series, period });
  const isShown = judged.value !== null;
  const [comments, earlier, year] = await Promise.all([
    isShown ? scorecard.commentary(indicator.key, period) : [],
    Promise.all(earlierPeriods(trend).map((from) => judgeAt(scorecard, indicator, series, from))),
    isShown && period.kind === 'quarter' ? judgeAt(scorecard, indicator, series, yearOf(period)) : undefined,
  ]);
  return {
    reading: judged.reading,
    value: judged.value,
    override: judged.override,
    assessment: judged.assessment,
    indicator,
    series,
    period,
    trend,
    range: yearRangeFor(series.ranges, period),
    commentary: comments[0],
    earlier: earlier.filter((each) => each !== undefined),
    year: year?.value === null ? undefined : year,
    laggingBehind,
  };
}

function earlierPeriods({ sincePrevious, sinceLastYear }: Trend): readonly Period[] {
  if (!sincePrevious) return sinceLastYear ? [sinceLastYear.from] : [];
  if (!sinceLastYear || samePeriod(sincePrevious.from, sinceLastYear.from)) return [sincePrevious.from];
  return [sincePrevious.from, sinceLastYear.from];
}
