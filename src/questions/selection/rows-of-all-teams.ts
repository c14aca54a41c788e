import type { Catalogue } from '../../indicators/catalogue.js';

/**
 * The rows of all teams of the measures that some rows are of, in the catalogue's order: of the south's
 * visits those of the north too. Rows of no team add none.
 */
export function rowsOfAllTeams(keys: readonly string[], catalogue: Catalogue): readonly string[] {
  const measures = new Set(keys.flatMap((key) => catalogue.get(key)?.team?.measure ?? []));
  return catalogue.indicators.flatMap(({ key, team }) => (team && measures.has(team.measure) ? [key] : []));
}
