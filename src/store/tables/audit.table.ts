import type { Generated } from 'kysely';
import type { Fixed } from './period-columns.js';

/** Who changed what, when, from what, to what. Rows are only ever added. */
export interface AuditTable {
  readonly id: Generated<number>;
  /** ISO timestamp in UTC. */
  readonly at: Fixed<string>;
  readonly actor: Fixed<string>;
  readonly action: Fixed<string>;
  readonly subject: Fixed<string>;
  /** JSON; null where there was nothing before. */
  readonly before: Fixed<string | null>;
  /** JSON; null where nothing is left. */
  readonly after: Fixed<string | null>;
}
