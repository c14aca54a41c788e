import type { Generated } from 'kysely';
import type { Colour, Stance } from '../../indicators/assessment.js';
import type { Fixed, PeriodColumns } from './period-columns.js';

/** What was written about a figure: by the pack, or by people where `pack_id` is null. */
export interface CommentaryTable extends PeriodColumns {
  readonly id: Generated<number>;
  readonly pack_id: Fixed<number | null>;
  /** The store's version that brought it. */
  readonly since: Fixed<number>;
  readonly indicator: Fixed<string>;
  readonly text: Fixed<string>;
  /** What will be done about the figure; null where nothing is said. */
  readonly action: Fixed<string | null>;
  readonly author_role: Fixed<string>;
  /** `YYYY-MM-DD` */
  readonly written: Fixed<string>;
  readonly cleared: Fixed<number>;
}

/** Judgements set by people; the newest of a figure holds. */
export interface OverrideTable extends PeriodColumns {
  /** The store's version that brought it. */
  readonly id: Fixed<number>;
  readonly indicator: Fixed<string>;
  readonly colour: Fixed<Colour | null>;
  readonly stance: Fixed<Stance | null>;
  readonly reason: Fixed<string>;
  readonly set_by: Fixed<string>;
  /** ISO timestamp in UTC. */
  readonly set_at: Fixed<string>;
}
