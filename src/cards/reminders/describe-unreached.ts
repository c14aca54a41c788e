import { capitalise, countOf } from '../../questions/wording/words.js';
import type { DeliveredLine } from '../../reminders/reminder-deliveries.js';
import { makeReminderCard, type ReminderCard } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** For the clerk, once a week: who did not get what was due to them, and why. Undefined where everybody did. */
export function describeUnreached(lines: readonly DeliveredLine[], desk: ReminderDesk): ReminderCard | undefined {
  const people = lines.flatMap(({ reason }) => (reason.kind === 'not reached' ? reason.people : []));
  if (people.length === 0) return undefined;
  return makeReminderCard({
    kicker: 'Once a week',
    heading: `${capitalise(countOf(people.length, 'colleague'))} could not be reached`,
    paragraphs: [
      'They did not get what was due to them in the last week. Tell them in person, and ask them to say hello to the bot in Teams: what still matters then reaches them.',
    ],
    facts: people.map(({ person, why, count }) => ({
      label: nameOf(desk, person),
      words: `${countOf(count, 'reminder')} not delivered. ${why}`,
    })),
  });
}
