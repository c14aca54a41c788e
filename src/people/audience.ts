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

/** What two audiences that read the same thing may both see; it keeps the first one's name. */
export function sharedAudience(a: Audience, b: Audience): Audience {
  return Object.freeze({ role: a.role, rights: new Set([...a.rights].filter((right) => b.rights.has(right))) });
}
