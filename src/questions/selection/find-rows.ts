import type { Indicator } from '../../indicators/indicator.js';
import type { Period } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import { type AnswerContext, periodsOf } from '../answer-context.js';
import { type JudgedReading, judgeOf } from '../judge-of.js';
import { latestOf, type ResolvedPeriod, resolvePeriod } from '../periods/resolve-period.js';
import type { PeriodRequest } from '../query.js';
import { distinctPeriods } from './distinct-periods.js';
import { selectIndicators } from './select-indicators.js';
import type { Selection } from './selection.js';

/** One indicator of a list, with a figure that may be shown and how it is judged. */
export interface Row extends JudgedReading {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly period: Period;
  readonly value: number;
}

/** The indicators of a selection for one period, nothing filtered by how they are judged. */
export interface Rows {
  readonly period: Period;
  readonly rows: readonly Row[];
  /** About too few children to show: no colour, no place in a list. */
  readonly withheld: readonly Indicator[];
  /** Without a figure for the period. */
  readonly missing: readonly Indicator[];
}

/** The rows asked for; or the period that none of them has, and the nearest that one of them has. */
export type FoundRows =
  | ({ readonly held: true } & Rows)
  | { readonly held: false; readonly asked: Period | undefined; readonly nearest: Period | undefined };

/**
 * Judges every indicator of a selection for one period: the one asked for, else the latest quarter
 * that the scorecard holds. A measure of older documents is taken at the latest period it has.
 */
export async function findRows(
  { scorecard, latest }: Pick<AnswerContext, 'scorecard' | 'latest'>,
  selection: Pick<Selection, 'scope' | 'except' | 'statuses'>,
  request: PeriodRequest,
): Promise<FoundRows> {
  const indicators = selectIndicators(scorecard.catalogue, selection);
  const all = await scorecard.allSeries();
  const seriesOf = (key: string) => all.get(key) ?? { key, readings: [], ranges: [], benchmarks: [] };
  const current = indicators.filter(({ status }) => status === 'scorecard');
  const isLatest = request.kind === 'latest';
  const isOfNow = isLatest && current.length > 0 && latest.quarter !== undefined;
  const resolved: ResolvedPeriod = isOfNow
    ? { held: true, period: latest.quarter }
    : resolvePeriod(
        request,
        distinctPeriods((current.length > 0 ? current : indicators).map(({ key }) => seriesOf(key))),
        latest,
      );
  if (!resolved.held) return resolved;

  const rows: Row[] = [];
  const withheld: Indicator[] = [];
  const missing: Indicator[] = [];
  const judge = await judgeOf(scorecard, resolved.period);
  for (const indicator of indicators) {
    const series = seriesOf(indicator.key);
    const isOld = isLatest && indicator.status !== 'scorecard';
    const period = (isOld ? latestOf(periodsOf(series)) : undefined) ?? resolved.period;
    const judged = judge(indicator, series, period);
    if (judged === undefined) missing.push(indicator);
    else if (judged.value === null) withheld.push(indicator);
    else {
      const { reading, value, assessment, override } = judged;
      rows.push({ indicator, series, period, reading, value, assessment, override });
    }
  }
  return { held: true, period: resolved.period, rows, withheld, missing };
}
