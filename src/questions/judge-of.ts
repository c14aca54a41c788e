import { assess } from '../indicators/assess.js';
import type { Assessment, Override } from '../indicators/assessment.js';
import { findReading, shownValue } from '../indicators/find-reading.js';
import type { Indicator } from '../indicators/indicator.js';
import { formatPeriod, type Period, samePeriod } from '../indicators/period.js';
import type { Reading, Series } from '../indicators/reading.js';
import type { Scorecard } from '../store/scorecard.js';

/** A figure and how it is judged, as its audience may see it. */
export interface JudgedReading {
  readonly reading: Reading;
  /** Null where it is withheld; then the judgement is empty too. */
  readonly value: number | null;
  readonly assessment: Assessment;
  /** The judgement that a person set, where one did. */
  readonly override: Override | undefined;
}

/** Judges a figure; undefined where none is held for the period. */
export type Judge = (indicator: Indicator, series: Series, period: Period) => JudgedReading | undefined;

const knownJudges = new WeakMap<Scorecard, Map<string, Promise<Judge>>>();

/**
 * A judge that honours what people set for `period`; all of it is read at once. A scorecard never
 * changes, so each of its figures is judged once for a period.
 */
export function judgeOf(scorecard: Scorecard, period: Period): Promise<Judge> {
  const known = knownJudges.get(scorecard) ?? new Map<string, Promise<Judge>>();
  knownJudges.set(scorecard, known);
  const name = formatPeriod(period);
  const again = known.get(name);
  if (again) return again;
  const judge = createJudge(scorecard, period);
  known.set(name, judge);
  // A store that could not be read may be readable the next time.
  judge.catch(() => known.delete(name));
  return judge;
}

async function createJudge(scorecard: Scorecard, period: Period): Promise<Judge> {
  const overrides: ReadonlyMap<string, Override> = await scorecard.overrides(period);
  const judged = new Map<string, JudgedReading | undefined>();
  const judge: Judge = (indicator, series, of) => {
    const reading = findReading(series, of);
    if (reading === undefined) return undefined;
    const value = shownValue(reading);
    const override = value === null || !samePeriod(of, period) ? undefined : overrides.get(indicator.key);
    return { reading, value, override, assessment: assess({ indicator, series, period: of, override }) };
  };
  return (indicator, series, of) => {
    if (!samePeriod(of, period)) return judge(indicator, series, of);
    if (!judged.has(indicator.key)) judged.set(indicator.key, judge(indicator, series, of));
    return judged.get(indicator.key);
  };
}

/** The reading of one period, judged; undefined where none is held. */
export async function judgeAt(
  scorecard: Scorecard,
  indicator: Indicator,
  series: Series,
  period: Period,
): Promise<JudgedReading | undefined> {
  return (await judgeOf(scorecard, period))(indicator, series, period);
}
