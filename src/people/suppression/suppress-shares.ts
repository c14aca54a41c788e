import type { Catalogue } from '../../indicators/catalogue.js';
import { type Indicator, isCount } from '../../indicators/indicator.js';
import type { Cell } from './cell.js';
import type { Holdings } from './holdings.js';
import { isAtPeriodEnd, withTwins } from './suppress-over-time.js';
import { isShareOfTooFew, type Limits } from './too-few.js';
import type { Withheld } from './withheld.js';

/**
 * Withholds shares, rates and averages: those about too few, and those of a count that is withheld,
 * whatever it is, since a share of 0 % would say that the count is 0. A share for a period that its
 * count is not held for is withheld with anything of the count in the same financial year.
 */
export function suppressShares(holdings: Holdings, catalogue: Catalogue, limits: Limits, withheld: Withheld): void {
  for (const { key, year, cells } of holdings.all) {
    const share = catalogue.get(key);
    if (share === undefined || isCount(share)) continue;
    const counts = catalogue.indicators
      .filter(({ numeratorOf }) => numeratorOf === key)
      .map((count) => ({ key: count.key, cells: holdings.cells(count.key, year) }));
    const hidden = cells.filter((cell) => isToWithhold(share, cell, counts, limits, withheld));
    withheld.add(key, hidden);
    if (isAtPeriodEnd(share.aggregation)) withheld.add(key, withTwins(cells, hidden));
  }
}

interface CountOfYear {
  readonly key: string;
  readonly cells: readonly Cell[];
}

function isToWithhold(
  share: Indicator,
  cell: Cell,
  counts: readonly CountOfYear[],
  limits: Limits,
  withheld: Withheld,
): boolean {
  const counted = counts.flatMap((count) => count.cells.filter(({ id }) => id === cell.id))[0];
  const countWithheld = counts.some((count) => {
    const same = count.cells.filter(({ id }) => id === cell.id);
    return (same.length > 0 ? same : count.cells).some((held) => withheld.has(count.key, held));
  });
  return countWithheld || isShareOfTooFew(share, cell, counted?.values[0], limits);
}
