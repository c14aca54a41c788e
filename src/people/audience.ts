import type { Right } from './right.js';

/** Who will read an answer. `role` names it in words; rights decide what is shown. */
export interface Audience {
  readonly role: string;
  readonly rights: ReadonlySet<Right>;
}
