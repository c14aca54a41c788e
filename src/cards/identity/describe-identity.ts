import type { Directory } from '../../people/directory.js';
import type { Identity } from '../../store/identities.js';
import { makeReminderCard, type ReminderCard, type Standing } from '../reminders/reminder-card.js';
import { nameOf } from '../reminders/reminder-desk.js';

/**
 * For those who look after the bot: whether an account is the person whose name it bears. What was
 * answered can be answered otherwise.
 *
 * @returns undefined where the pack does not name that person any more.
 */
export function describeIdentity(identity: Identity, directory: Directory): ReminderCard | undefined {
  const { aadObjectId, name, address, state } = identity;
  const person = directory.people.find(({ id }) => id === identity.person);
  if (person === undefined) return undefined;
  const data = { id: aadObjectId, person: person.id };
  return makeReminderCard({
    kicker: 'Who is this?',
    heading: `Is this ${person.name}?`,
    standing: standingOf(identity, directory),
    paragraphs: [
      'Somebody whose name fits wrote to the bot, and nothing but the name does. Anybody can bear a name: ask them in person before you confirm it.',
      'Until you do, the bot tells them nothing that is meant for this person.',
    ],
    facts: [
      { label: 'Name in Teams', words: name },
      { label: 'Address in Teams', words: address ?? 'none' },
      { label: 'Account', words: aadObjectId },
      { label: 'In the list', words: `${person.name}, ${person.title}` },
      { label: 'Address in the list', words: person.email ?? 'none' },
      { label: 'They would be', words: directory.audienceOfPerson(person).role },
    ],
    actions: [
      [
        ...(state === 'confirmed' ? [] : [{ title: 'It is them', press: { verb: 'identity/confirm', data } as const }]),
        ...(state === 'refused'
          ? []
          : [{ title: 'It is not them', press: { verb: 'identity/refuse', data } as const }]),
      ],
    ],
    notes: ['Whoever keeps the list of people can name the account there, which goes before what is said here.'],
  });
}

function standingOf({ state, answer }: Identity, directory: Directory): Standing {
  if (answer === null) return { tone: 'soon', label: 'Waits for your answer', reason: '' };
  const by = nameOf({ directory }, answer.by);
  return state === 'confirmed'
    ? { tone: 'good', label: 'It is them', reason: `Confirmed by ${by}.` }
    : { tone: 'plain', label: 'It is not them', reason: `Said by ${by}.` };
}
