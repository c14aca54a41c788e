import { nameWeekday } from '../../questions/wording/days.js';
import { capitalise, countOf, nameDay } from '../../questions/wording/words.js';
import type { Missed } from '../../reminders/missed.js';
import type { DeliveredLine } from '../../reminders/reminder-deliveries.js';
import { makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** Of one person; more are counted. */
const mostMissed = 6;

/** For the clerk, once a week: who did not get what was due to them, what it was, and why. Undefined where everybody did. */
export function describeUnreached(lines: readonly DeliveredLine[], desk: ReminderDesk): ReminderCard | undefined {
  const people = lines.flatMap(({ reason }) => (reason.kind === 'not reached' ? reason.people : []));
  if (people.length === 0) return undefined;
  return makeReminderCard({
    kicker: 'Once a week',
    heading: `${capitalise(countOf(people.length, 'colleague'))} did not get what was due to them`,
    paragraphs: [
      'Of the last week. Tell them in person; and ask whoever could not be written to at all to say hello to the bot in Teams: what still matters then reaches them.',
    ],
    // What an older version of the bot drafted says nothing of what was missed.
    sections: people.map(({ person, why, count, missed }) =>
      makeCardSection({
        heading: nameOf(desk, person),
        paragraphs: [`${capitalise(countOf(count, 'message'))} not delivered. ${why}`, ...listMissed(missed ?? [])],
      }),
    ),
  });
}

function listMissed(missed: readonly Missed[]): readonly string[] {
  const shown = missed.slice(0, mostMissed).map((each) => `• ${capitalise(nameMissed(each))}`);
  const more = missed.length - shown.length;
  return more > 0 ? [...shown, `• and ${countOf(more, 'other')}`] : shown;
}

function nameMissed({ title, day }: Missed): string {
  if (title === null) return day === null ? 'a meeting of the panel' : `the panel of ${nameWeekday(day)}`;
  return day === null ? `an answer about: ${title}` : `${title}, due ${nameDay(day)}`;
}
