import type { Catalogue } from '../../indicators/catalogue.js';
import { isCount } from '../../indicators/indicator.js';
import type { Series } from '../../indicators/reading.js';
import { type Holdings, holdingsOf } from './holdings.js';
import { suppressMembers } from './suppress-members.js';
import { suppressOverTime } from './suppress-over-time.js';
import { suppressShares } from './suppress-shares.js';
import { type Limits, limitsOf } from './too-few.js';
import { Withheld } from './withheld.js';

/**
 * Finds every figure to withhold: counts that are too few, then what would give them away over
 * time, then among members of a total, then shares. Each step may rely on those before it and
 * changes nothing for them, so the order is part of the rule.
 *
 * @param threshold above 0.
 */
export function findWithheld(
  seriesByKey: ReadonlyMap<string, Series>,
  catalogue: Catalogue,
  threshold: number,
): Withheld {
  const limits = limitsOf(threshold);
  const holdings = holdingsOf(seriesByKey);
  const withheld = suppressMembers(holdings, catalogue, suppressCounts(holdings, catalogue, limits));
  suppressShares(holdings, catalogue, limits, withheld);
  return withheld;
}

function suppressCounts(holdings: Holdings, catalogue: Catalogue, limits: Limits): Withheld {
  const withheld = new Withheld();
  for (const { key, cells } of holdings.all) {
    const indicator = catalogue.get(key);
    // Nobody can judge a figure whose indicator is unknown, so nobody sees it.
    if (indicator === undefined) withheld.add(key, cells);
    else if (isCount(indicator)) withheld.add(key, suppressOverTime(cells, indicator.aggregation, limits));
  }
  return withheld;
}
