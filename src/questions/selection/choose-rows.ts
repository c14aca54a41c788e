import { isOut } from './find-newest-rows.js';
import type { Row } from './find-rows.js';
import { orderRows } from './order-rows.js';
import type { Selection } from './selection.js';

/**
 * The rows to list: those that fit, of which a number may be asked. Where all were to fit they are
 * those that do not; and where nothing is of concern, what is outside its range.
 */
export function chooseRows(kept: readonly Row[], all: readonly Row[], selection: Selection): readonly Row[] {
  const others = () => all.filter((row) => !kept.includes(row));
  if (selection.asksAll && kept.length < all.length) return orderRows(others(), selection.order);
  if (kept.length === 0 && asksForConcerns(selection)) return orderRows(all.filter(isOut), selection.order);
  return takeRanked(kept, selection);
}

/** The first so many of an order, or the one at a place in it. */
export function takeRanked<T>(ordered: readonly T[], { most, place }: Pick<Selection, 'most' | 'place'>): readonly T[] {
  if (place !== null) return ordered.slice(place - 1, place);
  return most === null ? ordered : ordered.slice(0, most);
}

/** "Any problems?": nothing but a stance is asked for, and it is that one. */
export function asksForConcerns({ stances, colours, range, side, limit, traits, lacks }: Selection): boolean {
  const isAll = colours.length + traits.length + lacks.length === 0 && range === null && side === null;
  return stances.length === 1 && stances[0] === 'concern' && isAll && limit === null;
}
