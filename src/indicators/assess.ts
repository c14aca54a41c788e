import type { Assessment, AssessmentInput, AssessmentReason, JudgedIndicator, Override } from './assessment.js';
import { boundsFor, monthsAreJudged, noBounds, yearRangeFor } from './expected-range.js';
import { findReadingIndex, shownValue } from './find-reading.js';
import { judgeFigure } from './judge-figure.js';
import type { Period } from './period.js';
import type { ExpectedRange, Reading } from './reading.js';
import { decideStance, type StanceDecision } from './stance.js';

/** Years and months are judged by themselves. */
const noStance: StanceDecision = Object.freeze({ stance: null, stanceReason: null, quartersOutside: null });

/**
 * Judges the figure of one period: its colour against the expected range of its time and, for a
 * quarter, what the panel does with it. A judgement set by a person wins over the rule's.
 *
 * The tolerance and the stances are this product's own rule, not a panel's.
 *
 * @returns no colour, with the reason, where there is no figure to show or no range to hold it against.
 */
export function assess({ indicator, series, period, override }: AssessmentInput): Assessment {
  const index = findReadingIndex(series, period);
  const reading = series.readings[index];
  const range = yearRangeFor(series.ranges, period)?.range;
  const bounds = range ? boundsFor(range, period.kind, indicator.aggregation) : noBounds;
  const value = shownValue(reading);
  const judgement = value === null ? undefined : judgeFigure(value, bounds, indicator);
  if (value === null || judgement === undefined) {
    const reason = reasonNotJudged(indicator, period, reading, range);
    return applyOverride({ colour: null, reason, gap: null, ...bounds, ...noStance }, override);
  }
  const { colour, reason, gap } = judgement;
  const decision =
    period.kind === 'quarter' ? decideStance({ indicator, series, index, value, bounds, judgement }) : noStance;
  return applyOverride({ colour, reason, gap, ...bounds, ...decision }, override);
}

function reasonNotJudged(
  indicator: JudgedIndicator,
  period: Period,
  reading: Reading | undefined,
  range: ExpectedRange | undefined,
): AssessmentReason {
  if (!reading) return 'not reported';
  if (shownValue(reading) === null) return 'withheld';
  if (indicator.polarity === 'none') return 'not judged by design';
  if (period.kind === 'month' && !monthsAreJudged(indicator.aggregation)) return 'months not judged';
  if (range?.toBeConfirmed) return 'range to be confirmed';
  // A document may print one end alone, which says too little where both sides count.
  const { lower, higher } = range ? boundsFor(range, period.kind, indicator.aggregation) : noBounds;
  return lower === null && higher === null ? 'no range' : 'range in part';
}

/** A withheld figure keeps its silence: what a person made of it would tell what it is. */
function applyOverride(assessment: Assessment, override: Override | undefined): Assessment {
  if (!override || assessment.reason === 'withheld') return assessment;
  const colour = override.colour ?? assessment.colour;
  // The rule's stance goes where the person's colour leaves it no sense: no red is celebrated.
  const keepsStance = (colour === 'green') === (assessment.colour === 'green');
  const { stance, stanceReason } = keepsStance ? assessment : noStance;
  return {
    ...assessment,
    colour,
    reason: override.colour === null ? assessment.reason : 'set by a person',
    stance: override.stance ?? stance,
    stanceReason: override.stance === null ? stanceReason : 'set by a person',
  };
}
