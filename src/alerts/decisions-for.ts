import type { Override } from '../indicators/assessment.js';
import type { Catalogue } from '../indicators/catalogue.js';
import { findReading, hidesQuarter } from '../indicators/find-reading.js';
import type { Indicator } from '../indicators/indicator.js';
import { previousPeriod, samePeriod, shiftPeriod } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { Audience } from '../people/audience.js';
import type { AlertDecision, QuarterJudgement } from '../store/alert-decision.js';
import { wordDecision } from './decision-words.js';
import { isHeadingOut } from './is-heading-out.js';
import { judgeQuarters } from './judge-quarters.js';

/** The figures as one audience may see them. */
export interface ShownFigures {
  readonly catalogue: Pick<Catalogue, 'get'>;
  /** Now. */
  readonly series: ReadonlyMap<string, Series>;
  /** Before the release that was decided on: what was told of a figure corrected since. */
  readonly earlier: ReadonlyMap<string, Series>;
  /** Judgements set by people, newest first. */
  readonly overrides: readonly Override[];
  readonly audience: Pick<Audience, 'rights'>;
}

/**
 * What of some decisions an audience may be told. A decision that rests on a figure withheld from
 * them is left out, since its reason alone would give the figure's judgement away; so is one that no
 * longer holds. The others stand on the figures as this audience sees them.
 */
export function decisionsFor(decisions: readonly AlertDecision[], shown: ShownFigures): readonly AlertDecision[] {
  return decisions.flatMap((decision) => {
    const indicator = shown.catalogue.get(decision.indicator);
    if (indicator === undefined) return [];
    if (decision.restsOnWithheld && !shown.audience.rights.has('see-small-numbers')) return [];
    if (decision.reason === 'data overdue') return isStillMissing(decision, shown) ? [decision] : [];
    return showDecision(decision, indicator, shown) ?? [];
  });
}

function isStillMissing({ indicator, period }: AlertDecision, { series }: ShownFigures): boolean {
  const held = series.get(indicator);
  return held === undefined || findReading(held, period) === undefined;
}

function showDecision(
  decision: AlertDecision,
  indicator: Indicator,
  { series, earlier, overrides }: ShownFigures,
): AlertDecision | undefined {
  const held = series.get(indicator.key);
  if (held === undefined) return undefined;
  const judged = judgeQuarters(indicator, held, overrides);
  const now = judged.find((quarter) => samePeriod(quarter.period, decision.period));
  if (now === undefined || now.colour !== decision.now?.colour) return undefined;
  if (decision.reason === 'heading out' && !isHeadingOut(indicator, judged.slice(0, judged.indexOf(now) + 1)))
    return undefined;
  if (hidesBetween(decision, held)) return undefined;
  if (decision.before === null) return withWords({ ...decision, now });
  // What is withheld today is not told as it was either.
  if (findReading(held, decision.before.period)?.suppressed) return undefined;
  const told = earlier.get(indicator.key);
  const before =
    findSame(judged, decision.before) ?? (told && findSame(judgeQuarters(indicator, told, overrides), decision.before));
  return before && withWords({ ...decision, now, before });
}

/**
 * Whether a figure between the two that are compared is withheld: the reason would tell where it lay.
 * Where it is compared with none, that none before it was in range tells the same of each of them.
 */
function hidesBetween({ before, period }: AlertDecision, series: Series): boolean {
  const from =
    before === null
      ? series.readings.find((reading) => reading.period.kind === 'quarter')?.period
      : shiftPeriod(before.period, 1);
  return from !== undefined && hidesQuarter(series, from, previousPeriod(period));
}

function withWords(decision: AlertDecision): AlertDecision {
  return Object.freeze({ ...decision, words: wordDecision(decision) });
}

/** The same figure of the same quarter; undefined where it is withheld or is another one. */
function findSame(judged: readonly QuarterJudgement[], told: QuarterJudgement): QuarterJudgement | undefined {
  const same = judged.find(({ period, value }) => samePeriod(period, told.period) && value === told.value);
  // What was told of it is kept: the range or a person's judgement may have changed since.
  return same && { ...told, quartersOutside: same.quartersOutside };
}
