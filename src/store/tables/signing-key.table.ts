import type { ColumnType } from 'kysely';
import type { Fixed } from './period-columns.js';

/** One row: what links are signed with. */
export interface SigningKeyTable {
  /** Always 1. */
  readonly id: ColumnType<number, number, never>;
  /** Random bytes in base64. */
  readonly key: Fixed<string>;
}
