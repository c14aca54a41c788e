import type { Aggregation } from '../../indicators/indicator.js';
import { containsPeriod, financialYear, type Period, partsOf } from '../../indicators/period.js';
import { type Cell, periodId } from './cell.js';
import { isCountOfTooFew, type Limits } from './too-few.js';
import { isOneEach, withCompany } from './with-company.js';

/**
 * The cells of a count to withhold, so that none of them can be worked out from the others.
 *
 * @param cells everything held of it for one financial year.
 */
export function suppressOverTime(cells: readonly Cell[], aggregation: Aggregation, limits: Limits): readonly Cell[] {
  const tooFew = cells.filter((cell) => isCountOfTooFew(cell, limits));
  if (tooFew.length === 0) return [];
  if (aggregation === 'sum') return suppressSums(cells, tooFew);
  return isAtPeriodEnd(aggregation) ? withTwins(cells, tooFew) : withContaining(cells, tooFew);
}

/** Whether a quarter's figure is that of its last month, and the year's that of its last quarter. */
export function isAtPeriodEnd(aggregation: Aggregation): boolean {
  return aggregation === 'snapshot' || aggregation === 'rolling' || aggregation === 'rolling-year';
}

/** The withheld cells with those that show the same figure for another period: March, the last quarter, the year. */
export function withTwins(cells: readonly Cell[], withheld: readonly Cell[]): readonly Cell[] {
  const ends = new Set(withheld.map(lastMonthOf));
  return cells.filter((cell) => ends.has(lastMonthOf(cell)));
}

/** The last month of a period as it counts in the financial year. */
function lastMonthOf({ period }: Cell): number {
  if (period.kind === 'month') return period.part;
  return period.kind === 'quarter' ? period.part * 3 : 12;
}

/**
 * The withheld cells with every longer period around them. A child counted in two months counts
 * once in their quarter, so months do not add up to it, yet they bound it.
 */
function withContaining(cells: readonly Cell[], withheld: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => withheld.some(({ period }) => containsPeriod(cell.period, period)));
}

/** Months add up to quarters and quarters to the year: from the year down, each total with its parts. */
function suppressSums(cells: readonly Cell[], tooFew: readonly Cell[]): readonly Cell[] {
  const held = new Map(cells.map((cell) => [cell.id, cell]));
  const withheld = new Set(tooFew.map(({ id }) => id));

  function visit(total: Cell): void {
    const parts = heldParts(held, total.period);
    if (!withheld.has(total.id)) {
      for (const { id } of withCompany(parts, withheld)) withheld.add(id);
      if (isOneEach(total, parts)) withheld.add(total.id);
    }
    // What is withheld must not come together again from its parts.
    if (withheld.has(total.id)) for (const { id } of parts) withheld.add(id);
    for (const part of parts) visit(part);
  }

  for (const year of new Set(cells.map(({ period }) => period.year))) {
    const whole = held.get(periodId(financialYear(year)));
    for (const top of whole ? [whole] : heldParts(held, financialYear(year))) visit(top);
  }
  return cells.filter(({ id }) => withheld.has(id));
}

/** The longest held periods within one: its quarters, and the months of a quarter that is not held. */
function heldParts(held: ReadonlyMap<string, Cell>, period: Period): readonly Cell[] {
  return partsOf(period).flatMap((part) => {
    const cell = held.get(periodId(part));
    return cell === undefined ? heldParts(held, part) : [cell];
  });
}
