import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period } from '../../indicators/period.js';
import type { AnswerContext } from '../answer-context.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { findRows } from '../selection/find-rows.js';
import { keepRow } from '../selection/keep-row.js';
import { isWhole, selectIndicators } from '../selection/select-indicators.js';
import type { Selection } from '../selection/selection.js';
import { describeFilter } from '../wording/selection-words.js';
import type { Pair } from './find-pairs.js';

/** What is to be compared; where colours narrow it, with the period that they are of. */
export interface Compared {
  readonly indicators: readonly Indicator[];
  readonly judged: Period | undefined;
  /** Too few to show, so that nobody learns which colour they have. */
  readonly withheld: readonly Indicator[];
}

/** Colours and the like are those of the latest quarter held, or of the quarter that is named. */
export async function chooseCompared(context: AnswerContext, selection: Selection): Promise<Compared> {
  const { catalogue } = context.scorecard;
  if (describeFilter(selection) !== '') {
    const when = findYear(context) === undefined ? context.query.period : ({ kind: 'latest' } as const);
    const found = await findRows(context, selection, when);
    if (!found.held) return { indicators: [], judged: undefined, withheld: [] };
    const kept = found.rows.filter((row) => keepRow(row, selection));
    return { indicators: kept.map(({ indicator }) => indicator), judged: found.period, withheld: found.withheld };
  }
  const current = selectIndicators(catalogue, selection);
  // Education is a domain of which the scorecard has nothing, and older documents have.
  const isOld = current.length === 0 && !isWhole(selection.scope);
  const indicators = isOld ? selectIndicators(catalogue, { ...selection, statuses: ['history'] }) : current;
  return { indicators, judged: undefined, withheld: [] };
}

/** The year asked for. Others publish no quarters: of one that is named the latest year is compared. */
export function findYear({ query, latest }: AnswerContext): Period | undefined {
  if (query.period.kind === 'latest') return undefined;
  const resolved = resolvePeriod(query.period, [], latest);
  const asked = resolved.held ? resolved.period : resolved.asked;
  return asked?.kind === 'year' ? asked : undefined;
}

/** The year that most of them are of. */
export function usualYear(pairs: readonly Pair[]): Period | undefined {
  const counts = new Map<string, number>();
  for (const { other } of pairs)
    counts.set(formatPeriod(other.period), (counts.get(formatPeriod(other.period)) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return pairs.find(({ other }) => formatPeriod(other.period) === most?.[0])?.other.period;
}
