import type { Cell } from './cell.js';

/**
 * Adds to the withheld parts of a shown total those that must keep them company. As long as all the
 * withheld ones are equal, whoever subtracts the shown parts from the total knows them. So the next
 * smallest joins, and every part tied with it does too: a choice among equals would say that those
 * left out are greater. A part of 0 is no company and stays shown.
 *
 * Withheld parts of different values can be exchanged with each other without anything shown being
 * different, so each of them may have at least two values.
 *
 * @param parts what adds up to the total.
 * @returns the parts to withhold, none where none is withheld.
 */
export function withCompany(parts: readonly Cell[], withheld: ReadonlySet<string>): readonly Cell[] {
  let hidden = parts.filter(({ id }) => withheld.has(id));
  let shown = parts.filter((part) => !withheld.has(part.id) && figureOf(part) > 0);
  // A part that came withheld has its company already.
  if (hidden.length === 0 || hidden.some((cell) => cell.withheld)) return hidden;
  while (shown.length > 0 && new Set(hidden.map(figureOf)).size === 1) {
    const least = Math.min(...shown.map(figureOf));
    hidden = [...hidden, ...shown.filter((cell) => figureOf(cell) === least)];
    shown = shown.filter((cell) => figureOf(cell) > least);
  }
  return hidden;
}

/** Whether a total says of all its parts that each is one child or none, however many are withheld. */
export function isOneEach(total: Cell, parts: readonly Cell[]): boolean {
  const some = parts.map(figureOf).filter((figure) => figure !== 0);
  return some.length > 0 && some.every((figure) => figure === 1) && total.values.includes(some.length);
}

/** The figure that parts are compared by; a part that came withheld has none. */
function figureOf({ values }: Cell): number {
  return values[0] ?? Number.NaN;
}
