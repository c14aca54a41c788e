import { exactly } from '../indicators/exact.js';
import type { Indicator } from '../indicators/indicator.js';
import { comparePeriods, samePeriod } from '../indicators/period.js';
import type { AlertDecision, DecisionReason, QuarterJudgement, ToldQuarter } from '../store/alert-decision.js';
import { wordDecision } from './decision-words.js';
import { groupOf } from './group-of.js';
import { isHeadingOut } from './is-heading-out.js';
import { currentRun, isJudged, isOut, newestJudged } from './judge-quarters.js';

/** The quarters of one indicator, oldest first: as they are judged now, and as they were last told. */
export interface JudgedAndTold {
  readonly indicator: Indicator;
  readonly judged: readonly QuarterJudgement[];
  readonly told: readonly ToldQuarter[];
}

/** A decision before it has its indicator and words. */
type Found = Pick<AlertDecision, 'reason' | 'period' | 'now' | 'before'> & { readonly crossesBound?: boolean };

/**
 * Decides what is to be said of one indicator, against what was said before. At most one reason of
 * where its newest quarter stands, and once per quarter: what was told is not told again.
 */
export function decideIndicator(input: JudgedAndTold): readonly AlertDecision[] {
  const restated = findRestated(input);
  const found = [findStanding(input, restated), ...restated, findRangeChange(input)];
  return found
    .filter((decision) => decision !== undefined)
    .map((decision) => complete(input, { crossesBound: false, ...decision }));
}

function complete({ indicator, told }: JudgedAndTold, found: Required<Found>): AlertDecision {
  const decision = { ...found, dueOn: null, ...(restsOnWithheld(found, told) && { restsOnWithheld: true as const }) };
  return Object.freeze({
    indicator: indicator.key,
    group: groupOf(indicator),
    ...decision,
    words: wordDecision(decision),
  });
}

/** Whether a quarter it is compared with, or one after that, was withheld as it was told. */
function restsOnWithheld({ before, period }: Required<Found>, told: readonly ToldQuarter[]): boolean {
  const lastTold = newestJudged(told)?.period ?? period;
  const from = before === null || comparePeriods(lastTold, before.period) < 0 ? lastTold : before.period;
  return told.some(
    (quarter) =>
      quarter.wasWithheld && comparePeriods(from, quarter.period) <= 0 && comparePeriods(quarter.period, period) <= 0,
  );
}

/** Where the newest quarter stands; undefined where nothing new is to be said of it. */
function findStanding({ indicator, judged, told }: JudgedAndTold, restated: readonly Found[]): Found | undefined {
  const now = newestJudged(judged);
  if (now === undefined) return undefined;
  const lastTold = newestJudged(told);
  const { period } = now;
  const wasOut = lastTold !== undefined && isOut(lastTold);
  if (lastTold !== undefined && comparePeriods(period, lastTold.period) <= 0) {
    // No new quarter: only a change of sides is news, and a corrected figure says so by itself.
    const isSaid = restated.some((decision) => decision.crossesBound && samePeriod(decision.period, period));
    if (isSaid || wasOut === isOut(now)) return undefined;
    return { reason: wasOut ? 'back in range' : 'left range', period, now, before: lastTold };
  }
  if (isOut(now)) return findOutside(judged, now, lastTold);
  if (wasOut) return { reason: 'back in range', period, now, before: lastTold };
  if (!isHeadingOut(indicator, judged)) return undefined;
  return { reason: 'heading out', period, now, before: judgedBefore(judged, now) };
}

/** Why a new quarter outside is told. */
function findOutside(
  judged: readonly QuarterJudgement[],
  now: QuarterJudgement,
  lastTold: QuarterJudgement | undefined,
): Found {
  const { period } = now;
  const start = currentRun(judged)[0] ?? now;
  const isKnown = lastTold !== undefined && isOut(lastTold) && comparePeriods(start.period, lastTold.period) <= 0;
  if (!isKnown) return { reason: 'left range', period, now, before: judgedBefore(judged, start) };
  // As that quarter stands now: what changed in it since is told as restated.
  const before = judged.find((quarter) => samePeriod(quarter.period, lastTold.period)) ?? lastTold;
  return { reason: compareOutside(before, now), period, now, before };
}

function compareOutside(before: QuarterJudgement, now: QuarterJudgement): DecisionReason {
  if (before.colour === 'amber' && now.colour === 'red') return 'worse';
  if (before.colour === 'red' && now.colour === 'amber') return 'improved';
  return now.stanceReason === 'recovering' ? 'recovering' : 'still out';
}

function judgedBefore(judged: readonly QuarterJudgement[], quarter: QuarterJudgement): QuarterJudgement | null {
  return newestJudged(judged.filter(({ period }) => comparePeriods(period, quarter.period) < 0)) ?? null;
}

/** Quarters told before whose figure is another now, and their colour with it. */
function findRestated({ judged, told }: JudgedAndTold): readonly Found[] {
  return told.filter(isJudged).flatMap((before) => {
    const now = judged.find((quarter) => samePeriod(quarter.period, before.period));
    if (now === undefined || !isJudged(now) || now.colour === before.colour) return [];
    if (exactly(now.value - before.value) === 0) return [];
    return [
      { reason: 'restated', period: now.period, now, before, crossesBound: isOut(now) !== isOut(before) } as const,
    ];
  });
}

/** Whether the newest quarter is held against other bounds than the newest one told. */
function findRangeChange({ indicator, judged, told }: JudgedAndTold): Found | undefined {
  const now = judged.at(-1);
  const before = told.at(-1);
  if (indicator.polarity === 'none' || now === undefined || before === undefined) return undefined;
  if (comparePeriods(now.period, before.period) < 0) return undefined;
  if (now.lower === before.lower && now.higher === before.higher) return undefined;
  return { reason: 'range changed', period: now.period, now, before };
}
