import type { Catalogue } from '../../indicators/catalogue.js';
import { isCount } from '../../indicators/indicator.js';
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
  const numerators = catalogue.indicators.filter(({ numeratorOf }) => numeratorOf !== undefined);
  for (const { key, year, cells } of holdings.all) {
    const share = catalogue.get(key);
    if (share === undefined || isCount(share)) continue;
    const counts = numerators
      .filter(({ numeratorOf }) => numeratorOf === key)
      .map((count) => countOfYear(count.key, holdings.cells(count.key, year), withheld));
    const hidden = cells.filter((cell) => {
      const counted = counts.map(({ byId }) => byId.get(cell.id)?.values[0]).find((value) => value !== undefined);
      return isShareOfTooFew(share, cell, counted, limits) || counts.some(({ isWithheldAt }) => isWithheldAt(cell));
    });
    withheld.add(key, isAtPeriodEnd(share.aggregation) ? withTwins(cells, hidden) : hidden);
  }
}

/** What is held of a count in the year of a share, and whether it is withheld at the share's periods. */
function countOfYear(key: string, cells: readonly Cell[], withheld: Withheld) {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const isAnyWithheld = cells.some((cell) => withheld.has(key, cell));
  return {
    byId,
    isWithheldAt: ({ id }: Cell) => {
      const same = byId.get(id);
      return same === undefined ? isAnyWithheld : withheld.has(key, same);
    },
  };
}
