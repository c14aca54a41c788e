import type { Audience, Place } from './audience.js';
import type { Person } from './person.js';

/** The people and roles of a pack. */
export interface Directory {
  readonly people: readonly Person[];
  /** Keys of the roles, the pack's own and `channel`. */
  readonly roles: readonly string[];
  /**
   * What a role may see and do; a role the pack does not know may do nothing.
   *
   * @param place where the answer is read. `shared` unless said, since that never shows more.
   */
  audienceOf(role: string, place?: Place): Audience;
  /** What a person may see and do: the rights of all their roles together. `place` as in `audienceOf`. */
  audienceOfPerson(person: Person, place?: Place): Audience;
  /** Those who sit on the panel, by their roles, in the pack's order. */
  readonly panelMembers: readonly Person[];
  /**
   * What every member of the panel may see alone: the rights that all roles of its members share, and
   * so what may stand in papers for the panel. Where the pack names no such role, what a channel may see.
   */
  panelAudience(): Audience;
  /** By Entra object id; else by user principal name or e-mail address, whatever their capitals. */
  find(identity: {
    readonly aadObjectId?: string | undefined;
    readonly address?: string | undefined;
  }): Person | undefined;
}
