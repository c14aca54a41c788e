import { exactly } from '../indicators/exact.js';
import { formatFigure } from '../indicators/format-figure.js';
import { movementBetween } from '../indicators/movement.js';
import { comparePeriods, type Period } from '../indicators/period.js';
import type { Figure } from './answer.js';
import { type AnswerContext, periodsOf } from './answer-context.js';
import type { Facts } from './facts.js';
import { type JudgedReading, judgeAt } from './judge-of.js';
import { resolvePeriod } from './periods/resolve-period.js';
import type { PeriodRequest } from './query.js';
import { changeSentence } from './wording/changes.js';
import { actualFigure } from './wording/figures.js';
import { shortPeriod } from './wording/words.js';

/** A figure held against an earlier one; or the period of the earlier one, which is not held. */
export type ComparedInTime =
  | {
      readonly held: true;
      readonly sentence: string;
      readonly figures: readonly Figure[];
      /** The other figure, as it was judged in its time. */
      readonly other: JudgedReading;
    }
  | {
      readonly held: false;
      readonly indicator: Facts['indicator'];
      readonly asked: Period | undefined;
      readonly nearest: Period | undefined;
    };

/**
 * Holds a figure against the earlier one that the query names in `since`. Where either is withheld
 * nothing is said about how they differ, nor where a quarter stands beside a year.
 *
 * @param besides whether the earlier one may be of another kind: of what is held by quarter now and was held by year.
 */
export async function compareInTime(
  { scorecard, latest }: Pick<AnswerContext, 'scorecard' | 'latest'>,
  facts: Facts,
  since: PeriodRequest,
  besides = false,
): Promise<ComparedInTime> {
  const { indicator, series, period } = facts;
  const comparable = periodsOf(series).filter(({ kind }) => besides || kind === period.kind);
  const resolved = resolvePeriod(since, comparable, latest);
  const other = resolved.held ? await judgeAt(scorecard, indicator, series, resolved.period) : undefined;
  if (!resolved.held || other === undefined) {
    const { asked, nearest } = resolved.held ? { asked: resolved.period, nearest: undefined } : resolved;
    return { held: false, indicator, asked, nearest };
  }
  return { held: true, sentence: describe(facts, other), figures: [actualFigure(indicator, other)], other };
}

function describe({ indicator, period, value, assessment }: Facts, other: JudgedReading): string {
  const when = shortPeriod(other.reading.period);
  if (other.value === null) return `For ${when} it is too few to show.`;
  if (value === null) return `For ${when} it was ${formatFigure(other.value, indicator)}.`;
  if (other.reading.period.kind !== period.kind)
    return `In ${when}, as a whole year, it was ${formatFigure(other.value, indicator)}.`;
  // Asked for the other way round: "Q3 and Q4".
  if (comparePeriods(other.reading.period, period) > 0)
    return `In ${when} it was ${formatFigure(other.value, indicator)}.`;
  const change = {
    from: other.reading.period,
    previous: other.value,
    difference: exactly(value - other.value),
    movement: movementBetween(other.value, value, assessment, indicator.polarity),
  };
  return changeSentence(change, indicator);
}
