import type { Generated } from 'kysely';
import type { AlertState } from '../alert.js';
import type { Fixed } from './period-columns.js';

/** One indicator outside its range, from the release that found it to the one that finds it back. */
export interface AlertTable {
  readonly id: Generated<number>;
  readonly indicator: Fixed<string>;
  readonly card: Fixed<string>;
  readonly state: AlertState;
  /** Counted up by each change. */
  readonly version: number;
  /** JSON: everything else of an `Alert`. */
  readonly body: string;
}

/** One row: how many announcements were recorded, so that each is decided on what the one before left. */
export interface AlertMemoryTable {
  /** Always 1. */
  readonly id: Fixed<number>;
  readonly revision: number;
}

/** Each indicator's quarters as they were last told. */
export interface ToldTable {
  readonly indicator: Fixed<string>;
  /** JSON: `ToldQuarter`, oldest first. */
  readonly quarters: string;
}

/** What was decided of each release and of each day on which figures were overdue. */
export interface AnnouncementTable {
  readonly position: Generated<number>;
  readonly id: Fixed<string>;
  readonly release_id: Fixed<number | null>;
  /** `YYYY-MM-DD` */
  readonly due_on: Fixed<string | null>;
  readonly is_first: Fixed<number>;
  readonly has_new_quarter: Fixed<number>;
  /** JSON: `AlertDecision`. */
  readonly decisions: Fixed<string>;
  /** ISO timestamps in UTC, as below. */
  readonly decided_at: Fixed<string>;
  readonly held_until: Fixed<string | null>;
  readonly posted_at: string | null;
  readonly posted_by: string | null;
}
