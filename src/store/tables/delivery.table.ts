import type { Generated } from 'kysely';
import type { Fixed } from './period-columns.js';

/** What is to be said and what was. Moments are ISO timestamps in UTC. */
export interface DeliveryTable {
  readonly id: Generated<number>;
  readonly key: Fixed<string>;
  readonly kind: Fixed<string>;
  readonly subject: Fixed<string>;
  readonly reason: Fixed<string>;
  readonly conversation: Fixed<string>;
  readonly way: Fixed<'post' | 'edit' | 'reply'>;
  /** The key of the delivery that is edited or replied to; null where it is posted. */
  readonly target: Fixed<string | null>;
  readonly not_before: Fixed<string>;
  /** JSON, whose shape is that of whoever wrote it. */
  readonly details: Fixed<string>;
  /** 1 where somebody who pressed a button waits for it, else 0. */
  readonly answers_press: Fixed<number>;
  readonly created_at: Fixed<string>;
  /** That a delivery is parked is not written down: it follows from its conversation. */
  readonly state: 'waiting' | 'claimed' | 'sent' | 'dropped' | 'failed';
  readonly attempts: number;
  readonly next_at: string;
  readonly sent_at: string | null;
  readonly activity_id: string | null;
  readonly problem: string | null;
}

/** One row for each conversation with deliveries: whoever holds it sends there, so that one message is sent at a time. */
export interface DeliveryLaneTable {
  readonly conversation: Fixed<string>;
  /** The instance that took it last. */
  readonly holder: string;
  /** It is free from then on. ISO timestamps in UTC, as below. */
  readonly held_until: string;
  /** When it was taken last: those who waited longest are served first. */
  readonly served_at: string;
  /** Nothing is sent there before. */
  readonly next_at: string;
  /** Until when what was sent there counts against what Teams allows. */
  readonly spent_until: string;
}

/** What all instances together may send to a tenant. */
export interface SendBudgetTable {
  readonly tenant: Fixed<string>;
  /** The next moment nobody has taken, in milliseconds since 1970: a number, because it is counted up in the database. */
  readonly next_slot: number;
}
