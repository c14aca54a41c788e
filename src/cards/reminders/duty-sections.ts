import { nameWeekday } from '../../questions/wording/days.js';
import type { DeliveredLine } from '../../reminders/reminder-deliveries.js';
import { nameDue } from './days-left.js';
import { type CardSection, makeCardSection } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

/** What is to be done besides papers, each with a button to say that it is; what is done is left out. */
export function dutySections(lines: readonly DeliveredLine[], desk: ReminderDesk): readonly CardSection[] {
  const { records, workingDays, calendar } = desk.context;
  return lines.flatMap(({ about }) => {
    if (about.kind !== 'duty') return [];
    const occasion = about.meeting ?? calendar.duties.find(({ key }) => key === about.duty)?.by;
    if (occasion === undefined) return [];
    if (records.duties.some((done) => done.duty === about.duty && done.occasion === occasion)) return [];
    const isPast = about.deadline < desk.today;
    return [
      makeCardSection({
        heading: about.title,
        standing: {
          tone: isPast ? 'late' : 'plain',
          label: `${isPast ? 'Was to be done by' : 'To be done by'} ${nameDue(about.deadline, desk.today, workingDays)}`,
          reason: about.day === null ? '' : `For the panel of ${nameWeekday(about.day)}.`,
        },
        actions: [[{ title: 'It is done', press: { verb: 'duty/done', data: { id: `${about.duty}/${occasion}` } } }]],
      }),
    ];
  });
}
