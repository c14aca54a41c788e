import type { Audience } from '../people/audience.js';
import type { Scorecard } from './scorecard.js';

/** Where everything the bot knows is kept: one SQLite file or one PostgreSQL database. */
export interface Store {
  /** The current scorecard for an audience; the same object until something is written. */
  scorecard(audience: Audience): Promise<Scorecard>;
}
export type { Scorecard };
