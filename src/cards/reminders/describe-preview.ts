import { addDays, dayAt } from '../../calendar/day.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { capitalise } from '../../questions/wording/words.js';
import { describeReason } from '../../reminders/describe-reason.js';
import { planReminders } from '../../reminders/plan-reminders.js';
import type { Reminder } from '../../reminders/reminder.js';
import type { Situation } from '../../reminders/situation.js';
import { makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** How far ahead the preview looks. */
const previewDays = 28;

/** For the clerk: who will get which reminder in the next weeks, and why, if nothing else happens. */
export function describePreview(situation: Situation, desk: ReminderDesk): ReminderCard {
  const { today } = desk;
  const plan = planReminders(situation, today, addDays(today, previewDays));
  const byDay = new Map<string, Reminder[]>();
  for (const reminder of plan) {
    const day = dayAt(reminder.dueAt, situation.timeZone);
    byDay.set(day, [...(byDay.get(day) ?? []), reminder]);
  }
  const kicker = 'Reminders ahead';
  if (byDay.size === 0) {
    return makeReminderCard({ kicker, heading: 'Nothing is reminded in the next four weeks' });
  }
  return makeReminderCard({
    kicker,
    heading: 'Who will be reminded in the next four weeks',
    paragraphs: ['This assumes that nothing further comes in and nobody answers.'],
    sections: [...byDay].map(([day, reminders]) =>
      makeCardSection({
        heading: nameWeekday(day),
        facts: reminders.map((reminder) => ({
          label: nameOf(desk, reminder.person),
          words: `${tellLines(reminder)}${situation.unreachable.has(reminder.person) ? ' Cannot be reached.' : ''}`,
        })),
      }),
    ),
  });
}

function tellLines({ lines }: Reminder): string {
  const told = lines.map((line) => {
    const what = 'title' in line.about ? `${line.about.title}: ` : '';
    return `${what}${describeReason(line)}`;
  });
  return `${capitalise(told.join('; '))}.`;
}
