import type { Catalogue } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/indicator.js';

/**
 * The indicators that must be suppressed together: a count with the share of which it is the
 * numerator, and with the counts it adds up to or is a part of. What must be withheld of one of
 * them depends on all of them and on nothing else.
 *
 * @returns keys in the catalogue's order, the one asked for among them; it comes first where the
 * catalogue does not have it.
 */
export function suppressionGroup(catalogue: Catalogue, key: string): readonly string[] {
  const group = new Set([key]);
  // A set hands out what is added to it on the way, so this ends with nobody's neighbour left out.
  for (const member of group) {
    for (const indicator of catalogue.indicators) {
      const linked = linksOf(indicator);
      if (indicator.key === member) for (const other of linked) group.add(other);
      else if (linked.includes(member)) group.add(indicator.key);
    }
  }
  const known = catalogue.indicators.map((indicator) => indicator.key).filter((known) => group.has(known));
  return known.includes(key) ? known : [key, ...known];
}

function linksOf({ numeratorOf, sumOf }: Indicator): readonly string[] {
  return numeratorOf === undefined ? sumOf : [...sumOf, numeratorOf];
}
