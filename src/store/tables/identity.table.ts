import type { IdentityState } from '../identities.js';
import type { Fixed } from './period-columns.js';

/** An account in Teams of which the pack knows the name alone. */
export interface IdentityTable {
  /** In small letters. */
  readonly aad_object_id: Fixed<string>;
  readonly person: string;
  readonly name: string;
  readonly address: string | null;
  readonly state: IdentityState;
  /** ISO timestamps in UTC. */
  readonly asked_at: string;
  readonly answered_by: string | null;
  readonly answered_at: string | null;
}
