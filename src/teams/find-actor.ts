import type { Directory } from '../people/directory.js';
import type { Reader } from './audience-of-turn.js';
import type { Actor } from './feature.js';

/**
 * What the person of a turn may do themselves. In a channel the reader of a reply is everybody there,
 * but a button is pressed by one person with rights of their own.
 *
 * @returns undefined where they are not answered, or nobody knows them.
 */
export function findActor(reader: Reader, directory: Directory, defaultRole: string | undefined): Actor | undefined {
  if (!reader.admitted) return undefined;
  const { person } = reader;
  if (person !== undefined) return { person, audience: directory.audienceOfPerson(person, 'personal') };
  return defaultRole === undefined ? undefined : { person, audience: directory.audienceOf(defaultRole, 'personal') };
}
