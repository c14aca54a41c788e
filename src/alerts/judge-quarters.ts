import { assess } from '../indicators/assess.js';
import type { Override } from '../indicators/assessment.js';
import { shownValue } from '../indicators/find-reading.js';
import type { Indicator } from '../indicators/indicator.js';
import { samePeriod } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { QuarterJudgement } from '../store/alert-decision.js';

/** Whether a judgement says that the figure is outside its expected range; one not judged is neither. */
export function isOut(judgement: Pick<QuarterJudgement, 'colour'>): boolean {
  return judgement.colour === 'amber' || judgement.colour === 'red';
}

/** Whether a quarter was judged at all. */
export function isJudged(judgement: Pick<QuarterJudgement, 'colour'>): boolean {
  return judgement.colour !== null;
}

/**
 * Judges every quarter of an indicator that has a figure to show, oldest first. What people set wins
 * over the rule, also in the count of quarters outside.
 *
 * @param overrides of any indicator, newest first.
 */
export function judgeQuarters(
  indicator: Indicator,
  series: Pick<Series, 'readings' | 'ranges'>,
  overrides: readonly Override[],
): readonly QuarterJudgement[] {
  const judged: QuarterJudgement[] = [];
  // Null once a withheld quarter hides how many are outside, until one in range is seen.
  let outside: number | null = 0;
  for (const reading of series.readings) {
    if (reading.period.kind !== 'quarter') continue;
    const value = shownValue(reading);
    if (value === null) {
      outside = null;
      continue;
    }
    const { period } = reading;
    const override = overrides.find((set) => set.indicator === indicator.key && samePeriod(set.period, period));
    const { colour, stance, stanceReason, lower, higher, gap } = assess({ indicator, series, period, override });
    if (colour === 'green') outside = 0;
    else if (colour !== null && outside !== null) outside += 1;
    const quartersOutside = colour === null ? null : outside;
    judged.push(Object.freeze({ period, value, colour, stance, stanceReason, lower, higher, gap, quartersOutside }));
  }
  return judged;
}

/** The newest judged quarter; undefined where none was. */
export function newestJudged(judged: readonly QuarterJudgement[]): QuarterJudgement | undefined {
  return judged.findLast(isJudged);
}

/** The quarters in a row, up to the newest judged one, that are outside; empty where that one is not. */
export function currentRun(judged: readonly QuarterJudgement[]): readonly QuarterJudgement[] {
  const told = judged.filter(isJudged);
  return told.slice(told.findLastIndex((quarter) => !isOut(quarter)) + 1);
}
