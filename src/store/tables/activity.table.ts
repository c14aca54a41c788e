import type { Fixed } from './period-columns.js';

/** Incoming activities that were taken on, so that a redelivered one is answered once. */
export interface ActivityTable {
  readonly conversation: Fixed<string>;
  readonly activity: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly claimed_at: string;
  /** 1 once it was answered. */
  readonly settled: number;
}
