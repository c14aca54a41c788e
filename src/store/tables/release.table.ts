import type { Fixed, PeriodColumns } from './period-columns.js';

/** A release as it was stored; its revision is derived from the others of its period. */
export interface ReleaseTable extends PeriodColumns {
  /** The store's version that brought it. */
  readonly id: Fixed<number>;
  /** `YYYY-MM-DD` */
  readonly released: Fixed<string>;
  readonly title: Fixed<string>;
  /** SHA-256 of its content. */
  readonly digest: Fixed<string>;
}
