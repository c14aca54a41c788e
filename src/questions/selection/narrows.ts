import type { Meaning } from './sign.js';

/** Whether a meaning asks for some indicators only, by what they are like or how they stand. */
export function isFiltered(means: Meaning): boolean {
  const byReason = means.reasons === 'with' || means.reasons === 'without';
  return countFilters(means) > 0 || means.unreported === true || means.withheld === true || byReason;
}

/** By how many kinds of things the indicators are narrowed. */
export function countFilters({ range = null, side = null, ...means }: Meaning): number {
  const { colours = [], stances = [], traits = [], lacks = [] } = means;
  const lists = [colours, stances, traits, lacks].filter((list) => list.length > 0);
  return lists.length + (range === null ? 0 : 1) + (side === null ? 0 : 1);
}

/** "What is newly outside its range": a colour or a stance that was another one before. */
export function isTurned({ changes = [] }: Meaning): boolean {
  return changes.includes('colour') || changes.includes('stance');
}
