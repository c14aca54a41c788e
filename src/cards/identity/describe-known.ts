import type { Person } from '../../people/person.js';
import { makeReminderCard, type ReminderCard } from '../reminders/reminder-card.js';

/** To somebody who was confirmed to be a person of the pack. */
export function describeKnown({ name, title }: Person): ReminderCard {
  return makeReminderCard({
    kicker: 'Who you are',
    heading: 'The bot knows you now',
    paragraphs: [
      `You are here as ${name}, ${title}. Type "help" to see what you can ask. If this is not you, tell whoever looks after the bot.`,
    ],
  });
}
