import type { Override } from '../indicators/assessment.js';
import type { Indicator } from '../indicators/indicator.js';
import { comparePeriods } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { AlertDecision, QuarterJudgement, ToldQuarter } from '../store/alert-decision.js';
import { decideIndicator } from './decide-indicator.js';
import { judgeQuarters, newestJudged } from './judge-quarters.js';

/** What was last told of each indicator, by its key: every quarter with a figure, oldest first. */
export type Told = ReadonlyMap<string, readonly ToldQuarter[]>;

/** The state of the figures, and the memory of what was said of them. */
export interface DecisionInput {
  /** In the catalogue's order, which is that of the decisions. */
  readonly indicators: readonly Indicator[];
  /** As they are, nothing withheld. */
  readonly series: ReadonlyMap<string, Series>;
  /** Judgements set by people, newest first. */
  readonly overrides: readonly Override[];
  /** Empty before the first release. */
  readonly told: Told;
}

/** What is to be said, and what will have been told once it is. */
export interface AlertDecisions {
  readonly decisions: readonly AlertDecision[];
  readonly told: Told;
  /** Nothing was ever told: what is out is summed up, and compared with its own series only. */
  readonly isFirst: boolean;
  /** A quarter was judged that was not before, on whichever side of its range. */
  readonly hasNewQuarter: boolean;
  /** Whether the release is worth a card: something is to be said, or a new quarter was judged. */
  readonly changesAnything: boolean;
}

/**
 * Decides what the figures held now give cause to say, against what was said before (issue 4,
 * "Deciding"). Deciding again with what it returns as told decides nothing.
 */
export function decideAlerts({ indicators, series, overrides, told }: DecisionInput): AlertDecisions {
  const isFirst = told.size === 0;
  const decisions: AlertDecision[] = [];
  const judgedByKey = new Map<string, readonly QuarterJudgement[]>();
  let hasNewQuarter = false;
  for (const indicator of indicators) {
    const held = series.get(indicator.key);
    const judged = held === undefined ? [] : judgeQuarters(indicator, held, overrides);
    if (judged.length === 0) continue;
    judgedByKey.set(indicator.key, judged);
    const before = isFirst ? withoutNewest(judged) : (told.get(indicator.key) ?? []);
    decisions.push(...decideIndicator({ indicator, judged, told: before }));
    hasNewQuarter ||= isNewer(newestJudged(judged), newestJudged(before));
  }
  const changesAnything = decisions.length > 0 || hasNewQuarter;
  return { decisions, told: judgedByKey, isFirst, hasNewQuarter, changesAnything };
}

/** The series' own past stands for what was told where nothing was. */
function withoutNewest(judged: readonly QuarterJudgement[]): readonly QuarterJudgement[] {
  const newest = newestJudged(judged);
  return newest === undefined ? judged : judged.slice(0, judged.indexOf(newest));
}

function isNewer(now: QuarterJudgement | undefined, before: QuarterJudgement | undefined): boolean {
  if (now === undefined) return false;
  return before === undefined || comparePeriods(now.period, before.period) > 0;
}
