import type { Catalogue } from '../../indicators/catalogue.js';

/** Whether rows by team are all of one measure: visits of the north and of the south, but not visits and supervisions. */
export function isOneMeasure(keys: readonly string[], catalogue: Catalogue): boolean {
  const measures = new Set(keys.map((key) => catalogue.get(key)?.team?.measure));
  return measures.size === 1 && !measures.has(undefined);
}
