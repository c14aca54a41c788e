import type { Fixed } from './period-columns.js';

/** Buttons that were pressed and whose work was done. */
export interface PressTable {
  /** Of the card; one card does its work once. */
  readonly nonce: Fixed<string>;
  readonly verb: Fixed<string>;
  readonly pressed_by: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly pressed_at: Fixed<string>;
}
