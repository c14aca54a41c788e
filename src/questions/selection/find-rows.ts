import { assess } from '../../indicators/assess.js';
import type { Override } from '../../indicators/assessment.js';
import { findReading, shownValue } from '../../indicators/find-reading.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import type { Scorecard } from '../../store/scorecard.js';
import { type AnswerContext, periodsOf } from '../answer-context.js';
import type { JudgedReading } from '../facts.js';
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
    else rows.push({ ...judged, value: judged.value, indicator, series, period });
  }
  return { held: true, period: resolved.period, rows, withheld, missing };
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
