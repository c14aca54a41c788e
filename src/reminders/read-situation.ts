import { addDays, type Day, momentAt } from '../calendar/day.js';
import { loadWorkingDays } from '../calendar/working-days.js';
import { indexPersonalConversations, type PersonalConversation } from '../store/personal-conversations.js';
import type { Store } from '../store/store.js';
import { findReach } from './find-threads.js';
import { readUndelivered } from './read-undelivered.js';
import type { Situation } from './situation.js';

/** The parts of the store that reminders follow from. */
export type SituationSource = Pick<Store, 'calendar' | 'directory' | 'knownConversations' | 'outbox' | 'panel'>;

/** How the council keeps time. */
export interface CouncilHours {
  /** An IANA name. */
  readonly timeZone: string;
  /** As in `Situation`; default: they are kept. */
  readonly keepsQuiet?: boolean;
}

/** A situation, and where each person is written to. */
export interface ReadSituation {
  readonly situation: Situation;
  /** The conversation of a person of the pack, also one that is gone; undefined where there is none to address. */
  conversationOf(person: string): PersonalConversation | undefined;
}

// A paper may be put off for so long, and what is said of no meeting is reminded so far ahead.
const recordedDays = 400;

/**
 * Reads what reminders of a day and later follow from: a bounded part of the past, however long the bot
 * has been at work.
 *
 * @throws BotError `pack-invalid` where the calendar names holidays that are not known.
 */
export async function readSituation(
  store: SituationSource,
  { timeZone, keepsQuiet = true }: CouncilHours,
  from: Day,
): Promise<ReadSituation> {
  const calendar = await store.calendar();
  const recently = momentAt(addDays(from, -catchUpDays), '00:00', timeZone);
  const [workingDays, directory, known, records, told, deliveries] = await Promise.all([
    loadWorkingDays(calendar),
    store.directory(),
    store.knownConversations.list(),
    store.panel.records(addDays(from, -recordedDays)),
    store.panel.told(addDays(from, -findReach(calendar).back - catchUpDays)),
    store.outbox.list({ kind: 'reminder/', states: ['failed', 'parked'], since: recently }),
  ]);
  const find = indexPersonalConversations(known);
  const unreachable = new Map(
    directory.people.flatMap((person) => {
      const why = whyUnreachable(find(person));
      return why === undefined ? [] : [[person.id, why] as const];
    }),
  );
  const byId = new Map(directory.people.map((person) => [person.id, person]));
  return {
    situation: {
      calendar,
      workingDays,
      timeZone,
      keepsQuiet,
      people: directory.people,
      panelMembers: directory.panelMembers,
      records,
      told,
      unreachable,
      undelivered: readUndelivered(deliveries, calendar),
    },
    conversationOf(id) {
      const person = byId.get(id);
      return person && find(person);
    },
  };
}

// As far back as `decideReminders` looks.
const catchUpDays = 14;

function whyUnreachable(conversation: PersonalConversation | undefined): string | undefined {
  return conversation === undefined ? 'They have not met the bot yet.' : conversation.gone?.reason;
}
