import { dayAt } from '../calendar/day.js';
import type { Store } from '../store/store.js';
import { decideReminders } from './decide-reminders.js';
import { type CouncilHours, readSituation } from './read-situation.js';
import type { Reminder } from './reminder.js';
import { toDelivery, toTold } from './reminder-deliveries.js';

/** The parts of the store that a tick reads and writes. */
export type ReminderStore = Pick<Store, 'calendar' | 'directory' | 'knownConversations' | 'outbox' | 'panel'>;

/** Puts into the outbox what is due at a moment; called every minute or so, by any number of instances. */
export interface ReminderTick {
  /** @returns the reminders that this call put there. */
  tick(now: Date): Promise<readonly Reminder[]>;
}

// Whether people can be written to changes without an entry in the panel's book.
const lookAgainMs = 15 * 60 * 1000;

/**
 * Makes a tick. It looks at nothing but two counters of the store until something is due or somebody
 * changed something: what it remembers of the last look spares work and decides nothing.
 */
export function createReminderTick(store: ReminderStore, hours: CouncilHours): ReminderTick {
  let seen: { readonly stamp: Stamp; readonly at: Date; readonly nextAt: Date } | undefined;

  async function readStamp(): Promise<Stamp> {
    // The calendar is the same object until a pack is applied or a meeting moved.
    return { calendar: await store.calendar(), revision: await store.panel.revision() };
  }

  return {
    async tick(now) {
      const stamp = await readStamp();
      if (seen !== undefined && sameStamp(seen.stamp, stamp) && seen.at <= now && now < seen.nextAt) return [];
      const { reminders, nextAt, complete } = await remindDue(store, hours, now);
      seen = complete ? { stamp, at: now, nextAt } : undefined;
      return reminders;
    },
  };
}

interface Stamp {
  readonly calendar: unknown;
  readonly revision: number;
}

function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.calendar === b.calendar && a.revision === b.revision;
}

interface Reminding {
  readonly reminders: readonly Reminder[];
  readonly nextAt: Date;
  /** False where another instance was saying some of it: look again. */
  readonly complete: boolean;
}

/** One card and its lines at a time, so that what another instance says meanwhile holds up nothing else. */
async function remindDue(store: ReminderStore, hours: CouncilHours, now: Date): Promise<Reminding> {
  const { timeZone } = hours;
  const { situation, conversationOf } = await readSituation(store, hours, dayAt(now, timeZone));
  const { reminders, waiting, nextAt } = decideReminders(situation, now);
  const again = new Date(now.getTime() + lookAgainMs);
  const said: Reminder[] = [];
  let complete = true;
  for (const reminder of reminders) {
    const conversation = conversationOf(reminder.person);
    if (conversation === undefined) continue;
    if (conversation.introduce) await store.knownConversations.introduce(conversation.introduce, now);
    const draft = toDelivery(reminder, conversation.id, now);
    if (await store.panel.tell(toTold(reminder, now, timeZone), [draft], now)) said.push(reminder);
    else complete = false;
  }
  return { reminders: said, nextAt: waiting && again < nextAt ? again : nextAt, complete };
}
