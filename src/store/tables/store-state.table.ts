import type { ColumnType } from 'kysely';

/** One row: the number of the last write that changed what a scorecard shows. */
export interface StoreStateTable {
  /** Always 1. */
  readonly id: ColumnType<number, number, never>;
  readonly version: number;
}
