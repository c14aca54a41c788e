import { z } from 'zod/v4';
import { BotError } from '../errors.js';
import { type Audience, type Place, sharedAudience } from './audience.js';
import type { Directory } from './directory.js';
import { type People, peopleSchema } from './people-schema.js';
import type { Person } from './person.js';
import type { Right } from './right.js';
import { channelRole } from './role.js';

/** An account in Entra that was confirmed to be a person's. */
export interface ConfirmedAccount {
  readonly aadObjectId: string;
  /** Their id in the pack. */
  readonly person: string;
}

/**
 * Makes the directory of a pack from its `people.yaml`, keys in camel case, or from what the store
 * kept of it.
 *
 * @param confirmed accounts of people to whom the pack gives none, the latest last; what the pack says goes before them.
 * @throws BotError `pack-invalid` naming every mistake where it does not fit `peopleSchema`.
 */
export function createDirectory(content: unknown, confirmed: readonly ConfirmedAccount[] = []): Directory {
  const { settings, roles, people: named } = readPeople(content);
  const people = addAccounts(named, confirmed);
  const roleByKey = new Map(roles.map((role) => [role.key, role]));
  const byObjectId = indexBy(people, (person) => person.aadObjectId);
  const byAddress = indexBy(people, (person) => person.email);

  function audienceOfRoles(keys: readonly string[], place: Place): Audience {
    const granted = keys.flatMap((key): readonly Right[] => {
      const role = roleByKey.get(key);
      const seesOwnPaper = place === 'personal' && settings.panelMembersSeePrintedFigures && role?.panelMember === true;
      return [...(role?.rights ?? []), ...(seesOwnPaper ? (['see-small-numbers'] as const) : [])];
    });
    const names = keys.map((key) => roleByKey.get(key)?.name ?? key);
    return Object.freeze({ role: names.join(' and '), rights: new Set(granted) });
  }

  function panelAudience(): Audience {
    const members = roles.filter(({ panelMember }) => panelMember).map(({ key }) => audienceOfRoles([key], 'personal'));
    const [first, ...others] = members;
    if (first === undefined) return audienceOfRoles([channelRole], 'shared');
    return others.reduce(sharedAudience, { ...first, role: 'panel' });
  }

  return Object.freeze<Directory>({
    people,
    roles: Object.freeze([...roleByKey.keys()]),
    panelMembers: Object.freeze(people.filter((person) => person.roles.some((key) => roleByKey.get(key)?.panelMember))),
    audienceOf: (role, place = 'shared') => audienceOfRoles([role], place),
    audienceOfPerson: (person, place = 'shared') => audienceOfRoles(person.roles, place),
    panelAudience,
    find: ({ aadObjectId, address }) =>
      byObjectId.get(aadObjectId?.toLowerCase() ?? '') ?? byAddress.get(address?.toLowerCase() ?? ''),
  });
}

function readPeople(content: unknown): People {
  const read = peopleSchema.safeParse(content);
  if (read.success) return read.data;
  throw new BotError('pack-invalid', `Mend people.yaml:\n${z.prettifyError(read.error)}`, { cause: read.error });
}

function addAccounts(people: readonly Person[], confirmed: readonly ConfirmedAccount[]): readonly Person[] {
  if (confirmed.length === 0) return people;
  const given = new Set(people.flatMap(({ aadObjectId }) => aadObjectId?.toLowerCase() ?? []));
  const accounts = new Map(
    confirmed
      .filter(({ aadObjectId }) => !given.has(aadObjectId.toLowerCase()))
      .map(({ person, aadObjectId }) => [person, aadObjectId]),
  );
  return people.map((person) => {
    const aadObjectId = person.aadObjectId ?? accounts.get(person.id);
    return aadObjectId === undefined ? person : { ...person, aadObjectId };
  });
}

function indexBy(
  people: readonly Person[],
  identityOf: (person: Person) => string | undefined,
): ReadonlyMap<string, Person> {
  return new Map(
    people.flatMap((person) => {
      const identity = identityOf(person)?.toLowerCase();
      return identity === undefined ? [] : [[identity, person] as const];
    }),
  );
}
