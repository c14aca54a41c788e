import { BotError } from '../../errors.js';
import type { Person } from '../../people/person.js';

/** How many people can be played: the first of the pack that have an Entra id. */
const playableCount = 5;
/** Beside whoever is at the keyboard the Playground wants this many people, no more and no fewer. */
const othersCount = 5;

/** A person with all that the Playground needs of them. */
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
 * What `.m365agentsplayground.yml` holds: one of the pack's first five people at the keyboard, the
 * rest and somebody else of the pack around them, and a chat, a group chat and a team to talk in.
 * JSON, which is YAML as well.
 *
 * @param user the role, id or name of whoever is played; the first person where nobody is named.
 * @throws BotError `config-invalid` where nobody fits, naming who can be played.
 */
export function makePlaygroundConfig(people: readonly Person[], user?: string): PlaygroundConfig {
  const known = people.flatMap(toPlayable);
  const five = known.filter(({ person }) => person.aadObjectId !== undefined).slice(0, playableCount);
  const played = findPlayed(five, user);
  const others = [...five, ...known.filter((one) => !five.includes(one))].filter((one) => one !== played);
  if (five.length < playableCount || others.length < othersCount) {
    throw new BotError(
      'config-invalid',
      `people.yaml needs ${playableCount} people with aad_object_id and email for the demo, and one more with email.`,
    );
  }
  const config = {
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Panel Bot' },
    currentUser: toUser(played),
    users: others.slice(0, othersCount).map(toUser),
    // One for each person, as in Teams: what is for somebody met before waits until they are played again.
    personalChat: { id: `personal-chat-${played.person.id}` },
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

/** Whoever has no Entra id in the pack gets one here, and is known by their address. */
function toPlayable(person: Person, index: number): readonly Playable[] {
  if (person.email === undefined) return [];
  const aadObjectId = person.aadObjectId ?? `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return [{ person, aadObjectId, email: person.email }];
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
    // In Teams a chat is opened with the Entra id; here only the id will do, so that it is both.
    id: aadObjectId ?? person.id,
    name: person.name,
    // Spelt so by the Playground.
    userPrincipleName: email,
    aadObjectId,
    givenName,
    surname: surname.join(' '),
    email,
  };
}
