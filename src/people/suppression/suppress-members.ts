import type { Catalogue } from '../../indicators/catalogue.js';
import type { Cell } from './cell.js';
import type { Holdings } from './holdings.js';
import { Withheld } from './withheld.js';

/** Counts that are tied to each other because some add up to others. */
interface Family {
  readonly keys: readonly string[];
  /** The one that all the others add up to; undefined where they are tied in any other way. */
  readonly total: string | undefined;
}

/**
 * Withholds members of a total (in county, out of county) that could be worked out from it: once
 * anything of them or of their total is withheld in a financial year, they are for that whole year.
 * Where the total is shown as 0 they are shown too, since nobody is in doubt about them.
 *
 * Where that is not enough, because the members are not held for the very periods of their total or
 * are tied to further totals, everything of all of them is withheld for the year.
 *
 * @param alone what is withheld of each count by itself.
 * @returns what is withheld of the counts together; for members it replaces what was found alone.
 */
export function suppressMembers(holdings: Holdings, catalogue: Catalogue, alone: Withheld): Withheld {
  const families = familiesOf(catalogue);
  const withheld = new Withheld();
  for (const { key, year, cells } of holdings.all) {
    const family = families.find(({ keys }) => keys.includes(key));
    const isToWithhold = family === undefined ? undefined : ruleFor(family, key, year, holdings, alone);
    withheld.add(key, cells.filter(isToWithhold ?? ((cell) => alone.has(key, cell))));
  }
  return withheld;
}

/** @returns undefined where a count is no more withheld than alone. */
function ruleFor(family: Family, key: string, year: number, holdings: Holdings, alone: Withheld) {
  const isConcerned = family.keys.some((one) => holdings.cells(one, year).some((cell) => alone.has(one, cell)));
  if (!isConcerned) return undefined;
  const { total } = family;
  if (total === undefined) return () => true;
  const totals = holdings.cells(total, year);
  if (totals.length === 0) return undefined;
  if (!family.keys.every((one) => haveSamePeriods(totals, holdings.cells(one, year)))) return () => true;
  if (key === total) return undefined;
  const zeros = new Set(totals.filter((cell) => isZero(cell) && !alone.has(total, cell)).map(({ id }) => id));
  return ({ id }: Cell) => !zeros.has(id);
}

function familiesOf(catalogue: Catalogue): readonly Family[] {
  let families: readonly Family[] = [];
  for (const { key, sumOf } of catalogue.indicators) {
    if (sumOf.length === 0) continue;
    const linked = families.filter(({ keys }) => [key, ...sumOf].some((one) => keys.includes(one)));
    const keys = [...new Set([...linked.flatMap((family) => family.keys), key, ...sumOf])];
    const total = linked.length === 0 && sumOf.length > 1 ? key : undefined;
    families = [...families.filter((family) => !linked.includes(family)), { keys, total }];
  }
  return families;
}

function haveSamePeriods(a: readonly Cell[], b: readonly Cell[]): boolean {
  const ids = new Set(a.map(({ id }) => id));
  return a.length === b.length && b.every(({ id }) => ids.has(id));
}

function isZero({ values }: Cell): boolean {
  return values.length > 0 && values.every((value) => value === 0);
}
