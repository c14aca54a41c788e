import type { Right } from './right.js';

/** Who will read an answer. `role` names it in words; rights decide what is shown. */
export interface Audience {
  readonly role: string;
  readonly rights: ReadonlySet<Right>;
}

/**
 * Where an answer is read: by one person alone, or by whoever is in the conversation. A pack may
 * let panel members see alone what is never shown where others read along.
 */
export type Place = 'personal' | 'shared';
