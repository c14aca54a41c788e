import type { Person } from '../people/person.js';
import { type Colleague, type KnownConversation, personalConversationId } from './known-conversations.js';

/** Where one person alone is written to. */
export interface PersonalConversation {
  readonly id: string;
  /** Of one that is not known yet: whom to introduce before something is addressed to it. */
  readonly introduce: Colleague | undefined;
  /** Since when it cannot be reached, and why: what is addressed to it is parked. Undefined while it can. */
  readonly gone: KnownConversation['gone'];
}

/** @returns undefined where there is no way to write to somebody: they have no account and have not met the bot. */
export type FindPersonalConversation = (person: Pick<Person, 'id' | 'aadObjectId'>) => PersonalConversation | undefined;

/**
 * Looks up where people are written to: their account's chat where it is known, else a chat in which
 * they met the bot, else the chat that can be opened with their account.
 *
 * @param known as `KnownConversations.list` gives them
 */
export function indexPersonalConversations(known: readonly KnownConversation[]): FindPersonalConversation {
  const personal = known.filter(({ kind }) => kind === 'personal');
  const byId = new Map(personal.map((each) => [each.id, each]));
  const byPerson = new Map(
    personal.flatMap((each) => (each.person === undefined ? [] : [[each.person, each] as const])),
  );
  return ({ id: person, aadObjectId }) => {
    const own = aadObjectId === undefined ? undefined : byId.get(personalConversationId(aadObjectId));
    const met = own ?? byPerson.get(person);
    if (met !== undefined) return { id: met.id, introduce: undefined, gone: met.gone };
    if (aadObjectId === undefined) return undefined;
    return { id: personalConversationId(aadObjectId), introduce: { aadObjectId, person }, gone: undefined };
  };
}
