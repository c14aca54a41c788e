import { BotError } from '../../errors.js';
import type { Person } from '../../people/person.js';

/** The Playground wants this many people, no more and no fewer. */
const playableCount = 5;

/** A person with all that the Playground needs to play them. */
interface Playable {
  readonly person: Person;
  readonly aadObjectId: string;
  readonly email: string;
}

/** The Playground's configuration. */
export interface PlaygroundConfig {
  /** What its file holds. */
  readonly content: string;
  /** Who is at the keyboard. */
  readonly played: Person;
}

/**
 * What `.m365agentsplayground.yml` holds: the first five people of the pack that have an Entra id
 * and an address, one of them at the keyboard, and a chat, a group chat and a team to talk in.
 * JSON, which is YAML as well.
 *
 * @param user the role, id or name of whoever is played.
 * @throws BotError `config-invalid` where nobody fits, naming who can be played.
 */
export function makePlaygroundConfig(people: readonly Person[], user: string | undefined): PlaygroundConfig {
  const playable = people.flatMap((person): readonly Playable[] =>
    person.aadObjectId && person.email ? [{ person, aadObjectId: person.aadObjectId, email: person.email }] : [],
  );
  const five = playable.slice(0, playableCount);
  if (five.length < playableCount) {
    throw new BotError(
      'config-invalid',
      `people.yaml needs ${playableCount} people with aad_object_id and email for the demo, and has ${five.length}.`,
    );
  }
  const played = findPlayed(five, user);
  const config = {
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Panel Bot' },
    currentUser: toUser(played),
    users: five.map(toUser),
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Panel members and officers' },
    team: {
      id: 'panel-team',
      name: 'Corporate parenting',
      aadGroupId: '00000000-0000-0000-0000-000000000021',
      channels: [{ id: 'panel-channel', name: 'Scorecard' }],
    },
  };
  return { content: `${JSON.stringify(config, null, 2)}\n`, played: played.person };
}

function findPlayed(five: readonly Playable[], user: string | undefined): Playable {
  const wanted = user?.toLowerCase();
  const found = five.find(
    ({ person }) =>
      wanted === undefined ||
      person.roles.includes(wanted) ||
      person.id === wanted ||
      person.name.toLowerCase() === wanted,
  );
  if (found) return found;
  const names = five.map(({ person }) => `${person.roles[0]} (${person.name})`).join(', ');
  throw new BotError('config-invalid', `Nobody in the demo is "${user}". Choose one of: ${names}.`);
}

function toUser({ person, aadObjectId, email }: Playable) {
  const [givenName, ...surname] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    // Spelt so by the Playground.
    userPrincipleName: email,
    aadObjectId,
    givenName,
    surname: surname.join(' '),
    email,
  };
}
