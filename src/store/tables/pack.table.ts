import type { Fixed } from './period-columns.js';

/** One application of a pack. The latest is the baseline; earlier ones stay for a day, for answers under way. */
export interface PackTable {
  /** The store's version that brought it. */
  readonly id: Fixed<number>;
  readonly name: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly applied_at: Fixed<string>;
}

/** The files of a pack that are read as a whole. */
export const packDocuments = ['vocabulary', 'people', 'glossary', 'strategies', 'calendar'] as const;

/** A file of a pack that is read as a whole. */
export interface PackDocumentTable {
  readonly pack_id: Fixed<number>;
  readonly name: Fixed<(typeof packDocuments)[number]>;
  /** JSON. */
  readonly body: Fixed<string>;
}

/** A catalogue entry of a pack. */
export interface IndicatorTable {
  readonly pack_id: Fixed<number>;
  readonly key: Fixed<string>;
  /** Its place in the scorecard's order, from 0. */
  readonly position: Fixed<number>;
  /** The whole entry as JSON. */
  readonly entry: Fixed<string>;
}
