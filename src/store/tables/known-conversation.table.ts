import type { Fixed } from './period-columns.js';

/** A conversation in which the bot may speak first. */
export interface KnownConversationTable {
  readonly id: Fixed<string>;
  readonly kind: Fixed<'channel' | 'group' | 'personal'>;
  readonly name: string | null;
  readonly tenant: string | null;
  readonly service_url: string | null;
  /** JSON, whose shape is that of whoever recorded it. */
  readonly reference: string | null;
  readonly aad_object_id: string | null;
  readonly person: string | null;
  /** The route of its alerts as JSON; null: it gets none. */
  readonly alerts: string | null;
  /** ISO timestamps in UTC. */
  readonly met_at: string;
  readonly gone_since: string | null;
  readonly gone_reason: string | null;
  /** Since when somebody from outside keeps back what is for it. */
  readonly outsider_since: string | null;
}
