import type { Calendar } from '../calendar/calendar-schema.js';
import { addDays, type Day } from '../calendar/day.js';
import { loadWorkingDays, type WorkingDays } from '../calendar/working-days.js';
import type { Person } from '../people/person.js';
import { type KnownConversation, personalConversationId } from '../store/known-conversations.js';
import type { Store } from '../store/store.js';
import { findReach } from './find-threads.js';
import type { Situation } from './situation.js';

/** The parts of the store that reminders follow from. */
export type SituationSource = Pick<Store, 'calendar' | 'directory' | 'knownConversations' | 'panel'>;

/** A situation, and where each person is written to who can be. */
export interface ReadSituation {
  readonly situation: Situation;
  /** The id of the person's conversation; undefined where they cannot be written to. */
  conversationOf(person: string): Conversation | undefined;
}

/** A personal conversation; one that is not known yet is introduced before something is addressed to it. */
export interface Conversation {
  readonly id: string;
  readonly introduce: { readonly aadObjectId: string; readonly person: string } | undefined;
}

// A paper may be put off for so long, and what is said of no meeting is reminded so far ahead.
const recordedDays = 400;

const workingDaysOf = new WeakMap<Calendar, Promise<WorkingDays>>();

/**
 * Reads what reminders of a day and later follow from: a bounded part of the past, however long the bot
 * has been at work.
 *
 * @throws BotError `pack-invalid` where the calendar names holidays that are not known.
 */
export async function readSituation(store: SituationSource, timeZone: string, from: Day): Promise<ReadSituation> {
  const calendar = await store.calendar();
  const loading = workingDaysOf.get(calendar) ?? loadWorkingDays(calendar);
  workingDaysOf.set(calendar, loading);
  const [workingDays, directory, known, records, told] = await Promise.all([
    loading,
    store.directory(),
    store.knownConversations.list(),
    store.panel.records(addDays(from, -recordedDays)),
    store.panel.told(addDays(from, -findReach(calendar).back - catchUpDays)),
  ]);
  const conversations = indexConversations(known);
  const unreachable = new Map(
    directory.people.flatMap((person) => {
      const why = whyUnreachable(person, conversations);
      return why === undefined ? [] : [[person.id, why] as const];
    }),
  );
  const byId = new Map(directory.people.map((person) => [person.id, person]));
  return {
    situation: {
      calendar,
      workingDays,
      timeZone,
      people: directory.people,
      panelMembers: directory.panelMembers,
      records,
      told,
      unreachable,
    },
    conversationOf(id) {
      const person = byId.get(id);
      return person === undefined || unreachable.has(id) ? undefined : findConversation(person, conversations);
    },
  };
}

// As far back as `decideReminders` looks.
const catchUpDays = 14;

type Conversations = ReadonlyMap<string, KnownConversation>;

/** Personal conversations by their id and by the person's id in the pack. */
function indexConversations(known: readonly KnownConversation[]): Conversations {
  return new Map(
    known
      .filter(({ kind }) => kind === 'personal')
      .flatMap((each) => [
        [each.id, each] as const,
        ...(each.person === undefined ? [] : [[`person ${each.person}`, each] as const]),
      ]),
  );
}

function knownConversationOf({ id, aadObjectId }: Person, conversations: Conversations): KnownConversation | undefined {
  const own = aadObjectId === undefined ? undefined : conversations.get(personalConversationId(aadObjectId));
  return own ?? conversations.get(`person ${id}`);
}

function whyUnreachable(person: Person, conversations: Conversations): string | undefined {
  const known = knownConversationOf(person, conversations);
  if (known !== undefined) return known.gone?.reason;
  return person.aadObjectId === undefined ? 'They have not met the bot yet.' : undefined;
}

function findConversation(person: Person, conversations: Conversations): Conversation | undefined {
  const known = knownConversationOf(person, conversations);
  if (known !== undefined) return { id: known.id, introduce: undefined };
  const { id, aadObjectId } = person;
  if (aadObjectId === undefined) return undefined;
  return { id: personalConversationId(aadObjectId), introduce: { aadObjectId, person: id } };
}
