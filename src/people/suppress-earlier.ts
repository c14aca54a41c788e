import type { Catalogue } from '../indicators/catalogue.js';
import type { Series } from '../indicators/reading.js';
import type { Audience } from './audience.js';
import type { Cell } from './suppression/cell.js';
import { findWithheld } from './suppression/find-withheld.js';
import { holdingsOf } from './suppression/holdings.js';
import { withoutWithheld } from './suppression/without-withheld.js';
import { suppressionGroup } from './suppression-group.js';

/**
 * Withholds figures as they stood on an earlier day, for somebody who sees today's as well. Each of
 * the two may be safe alone and yet give a small number away together: the year up to December
 * beside the whole year shows the last quarter. So where the figures of a suppression group have
 * changed in a financial year and any is withheld then or now, none of that year is shown as it was.
 *
 * @param then whole suppression groups as they stood on the earlier day.
 * @param now the same groups as they stand.
 * @param threshold as in `suppressSeries`.
 */
export function suppressEarlierSeries(
  then: ReadonlyMap<string, Series>,
  now: ReadonlyMap<string, Series>,
  catalogue: Catalogue,
  audience: Audience,
  threshold: number,
): ReadonlyMap<string, Series> {
  if (audience.rights.has('see-small-numbers') || threshold <= 0) return then;
  const withheld = findWithheld(then, catalogue, threshold);
  const withheldNow = findWithheld(now, catalogue, threshold);
  const heldThen = holdingsOf(then);
  const heldNow = holdingsOf(now);
  const atRisk = heldThen.all.filter(({ key, year }) => {
    const group = suppressionGroup(catalogue, key);
    return (
      group.some((member) => hasChanged(heldThen.cells(member, year), heldNow.cells(member, year))) &&
      group.some(
        (member) =>
          heldThen.cells(member, year).some((cell) => withheld.has(member, cell)) ||
          heldNow.cells(member, year).some((cell) => withheldNow.has(member, cell)),
      )
    );
  });
  for (const { key, cells } of atRisk) withheld.add(key, cells);
  return new Map([...then].map(([key, series]) => [key, withoutWithheld(series, withheld)]));
}

function hasChanged(then: readonly Cell[], now: readonly Cell[]): boolean {
  const told = (cells: readonly Cell[]) => cells.map((cell) => JSON.stringify(cell)).sort();
  return told(then).join('\n') !== told(now).join('\n');
}
