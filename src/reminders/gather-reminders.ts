import type { Day } from '../calendar/day.js';
import { nameMatter } from './name-matter.js';
import { type About, type Notice, reminderKinds } from './notice.js';
import type { PeopleIndex } from './people-index.js';
import type { Reminder, ReminderLine } from './reminder.js';

/**
 * Makes cards of notices: one of each kind for each reader, with all that is due to them. A paper that
 * its reader owes is not told as somebody's late paper besides, nor told twice to one who hears of it in
 * two posts.
 *
 * @param day on which they are written, for who is away
 */
export function gatherReminders(notices: readonly Notice[], people: PeopleIndex, day: Day): readonly Reminder[] {
  const byReader = new Map<string, ReminderLine[]>();
  for (const notice of notices) {
    const reader = people.readerOf(notice.to, day);
    if (reader === undefined) continue;
    const lines = byReader.get(reader.person.id) ?? [];
    byReader.set(reader.person.id, lines);
    lines.push({ ...notice, standsInFor: reader.standsInFor });
  }
  return [...byReader].flatMap(([person, lines]) => makeCards(person, lines));
}

function makeCards(person: string, lines: readonly ReminderLine[]): readonly Reminder[] {
  const inOrder = [...lines].sort(byUrgency);
  const shown = new Map<string, ReminderLine>();
  for (const line of inOrder) if (!shown.has(matterOf(line))) shown.set(matterOf(line), line);
  return reminderKinds.flatMap((kind) => {
    const covers = inOrder.filter((line) => shown.get(matterOf(line))?.kind === kind);
    const own = covers.filter((line) => shown.get(matterOf(line)) === line);
    const latest = own.reduce<Date | undefined>(
      (at, { dueAt }) => (at === undefined || dueAt > at ? dueAt : at),
      undefined,
    );
    return latest === undefined ? [] : [{ kind, person, dueAt: latest, lines: own, covers }];
  });
}

/** What a line is about, so far as one line says it for all. */
function matterOf({ about, key }: Notice): string {
  return about.kind === 'paper' ? nameMatter(about) : key;
}

/** By kind, then by what is due first. */
function byUrgency(a: ReminderLine, b: ReminderLine): number {
  const kind = reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind);
  return kind || dayOf(a.about).localeCompare(dayOf(b.about)) || a.key.localeCompare(b.key);
}

function dayOf(about: About): Day {
  return 'deadline' in about ? about.deadline : about.day;
}
