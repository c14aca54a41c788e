import type { Catalogue } from '../indicators/catalogue.js';
import type { Series } from '../indicators/reading.js';
import type { Audience } from './audience.js';
import { findWithheld } from './suppression/find-withheld.js';
import { withoutWithheld } from './suppression/without-withheld.js';

/**
 * Withholds from an audience every figure about too few children, and every figure that would give
 * one of those away. Whoever has the right `see-small-numbers` gets what was given. The rule and its
 * reasons: docs/suppression.md.
 *
 * A withheld reading has no value, numerator, denominator or note, and a published figure of our own
 * for its period is left out. Whatever is computed from the result is safe to show.
 *
 * @param seriesByKey whole suppression groups: with a part of one, its small numbers may be worked out.
 * @param threshold the greatest number of children that is too few; 0 withholds nothing.
 */
export function suppressSeries(
  seriesByKey: ReadonlyMap<string, Series>,
  catalogue: Catalogue,
  audience: Audience,
  threshold: number,
): ReadonlyMap<string, Series> {
  if (audience.rights.has('see-small-numbers') || threshold <= 0) return seriesByKey;
  const withheld = findWithheld(seriesByKey, catalogue, threshold);
  return new Map([...seriesByKey].map(([key, series]) => [key, withoutWithheld(series, withheld)]));
}
