import type { Catalogue } from '../../src/indicators/catalogue.js';
import { comparePeriods, containsPeriod, formatPeriod, type Period, partsOf } from '../../src/indicators/period.js';

/** A figure that says something about others. */
export interface Constrained {
  readonly indicator: string;
  readonly at: Period;
  /** Null where withheld. */
  readonly value: number | null;
  /** What it is in truth. */
  readonly truth: number;
  readonly isCount: boolean;
}

/** `plus` together less `minus` together lies between `least` and `most`. */
export interface Constraint<Cell extends Constrained = Constrained> {
  readonly plus: readonly Cell[];
  readonly minus: readonly Cell[];
  readonly least: number;
  readonly most: number;
}

/**
 * What everybody knows about counts: how months make quarters and years, that members add up to
 * their total, and that a share is 0 exactly where its count is. A month after the last one for
 * which anything is held has not come yet and counts nothing; any other without a figure may be
 * anything. Written apart from the rule under test, so that a wrong idea there is not repeated here.
 */
export function constraintsOf<Cell extends Constrained>(
  cells: readonly Cell[],
  catalogue: Catalogue,
): readonly Constraint<Cell>[] {
  const byPeriod = new Map(cells.map((cell) => [`${cell.indicator} ${formatPeriod(cell.at)}`, cell]));
  const find = (indicator: string, period: Period) => byPeriod.get(`${indicator} ${formatPeriod(period)}`);
  const counts = cells.filter((cell) => cell.isCount);
  return [
    ...counts.flatMap((cell) => constrainOverTime(cell, counts, catalogue, find)),
    ...counts.flatMap((cell) => constrainMembers(cell, catalogue, find)),
    ...cells.filter((cell) => !cell.isCount).flatMap((cell) => constrainByShare(cell, counts, catalogue)),
    // Figures that contradict each other tell a reader nothing.
  ].filter(isTrue);
}

type Find<Cell> = (indicator: string, period: Period) => Cell | undefined;

function constrainOverTime<Cell extends Constrained>(
  total: Cell,
  counts: readonly Cell[],
  catalogue: Catalogue,
  find: Find<Cell>,
): readonly Constraint<Cell>[] {
  const { indicator, at } = total;
  const aggregation = catalogue.get(indicator)?.aggregation;
  const { parts, gaps } = heldParts(indicator, at, find);
  if (parts.length === 0) return [];
  const shorter = counts.filter((one) => one.at.kind !== 'year');
  const isComplete = gaps.every((gap) => shorter.every((one) => comparePeriods(one.at, gap) < 0));
  if (aggregation === 'sum') return [isComplete ? equal([total], parts) : atLeast([total], parts)];
  if (aggregation === 'period' || aggregation === 'annualised') {
    const within = counts.filter((one) => one.indicator === indicator && one !== total && containsPeriod(at, one.at));
    return [...within.map((part) => atLeast([total], [part])), ...(isComplete ? [atLeast(parts, [total])] : [])];
  }
  const last = lastPartOf(at);
  const twin = find(indicator, last) ?? find(indicator, lastPartOf(last));
  return twin === undefined ? [] : [equal([total], [twin])];
}

function constrainMembers<Cell extends Constrained>(
  total: Cell,
  catalogue: Catalogue,
  find: Find<Cell>,
): readonly Constraint<Cell>[] {
  const keys = catalogue.get(total.indicator)?.sumOf ?? [];
  const parts = keys.map((key) => find(key, total.at)).filter((cell) => cell !== undefined);
  if (parts.length === 0) return [];
  return [parts.length === keys.length ? equal([total], parts) : atLeast([total], parts)];
}

function constrainByShare<Cell extends Constrained>(
  share: Cell,
  counts: readonly Cell[],
  catalogue: Catalogue,
): readonly Constraint<Cell>[] {
  if (share.value === null) return [];
  const its = counts.filter((cell) => catalogue.get(cell.indicator)?.numeratorOf === share.indicator);
  if (share.value === 0) {
    return its.filter((cell) => containsPeriod(share.at, cell.at)).map((cell) => equal([cell], []));
  }
  const same = its.filter((cell) => formatPeriod(cell.at) === formatPeriod(share.at));
  return same.map((cell) => ({ plus: [cell], minus: [], least: 1, most: Number.POSITIVE_INFINITY }));
}

function equal<Cell extends Constrained>(plus: readonly Cell[], minus: readonly Cell[]): Constraint<Cell> {
  return { plus, minus, least: 0, most: 0 };
}

function atLeast<Cell extends Constrained>(plus: readonly Cell[], minus: readonly Cell[]): Constraint<Cell> {
  return { plus, minus, least: 0, most: Number.POSITIVE_INFINITY };
}

function isTrue({ plus, minus, least, most }: Constraint): boolean {
  const sum = (cells: readonly Constrained[]) => cells.reduce((all, { truth }) => all + truth, 0);
  const difference = sum(plus) - sum(minus);
  return difference >= least && difference <= most;
}

/** The longest held periods within one, and the months in between that nothing is held for. */
function heldParts<Cell>(
  indicator: string,
  period: Period,
  find: Find<Cell>,
): { readonly parts: readonly Cell[]; readonly gaps: readonly Period[] } {
  if (period.kind === 'month') return { parts: [], gaps: [period] };
  const found = partsOf(period).map((part) => {
    const cell = find(indicator, part);
    return cell === undefined ? heldParts(indicator, part, find) : { parts: [cell], gaps: [] };
  });
  return { parts: found.flatMap(({ parts }) => parts), gaps: found.flatMap(({ gaps }) => gaps) };
}

function lastPartOf(period: Period): Period {
  return partsOf(period).at(-1) ?? period;
}
