import { addYears } from '../../calendar/day.js';
import { nameWeekday } from '../../questions/wording/days.js';
import type { AbsenceRecord } from '../../store/panel-records.js';
import {
  type CardAction,
  type CardRow,
  makeCardSection,
  makeReminderCard,
  type ReminderCard,
} from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** When whoever reads the card is away, by the pack and by their own word, who reads in their place, and a form to say more. */
export function describeAbsences(desk: ReminderDesk): ReminderCard {
  const { reader, context, today } = desk;
  const own = context.records.absences.filter(
    ({ person, from, to }) => person === reader?.id && to >= today && from <= to,
  );
  const fixed = (reader?.away ?? []).filter(({ to }) => to >= today);
  const kept = [...fixed, ...own].length > 0;
  return makeReminderCard({
    kicker: 'The panel’s calendar',
    heading: kept ? 'When you are away' : 'You are not away in the year ahead',
    paragraphs: [tellStandIn(desk), ...fixed.map((days) => `${nameDays(days)}: kept in the council’s list of people.`)],
    actions: reader === undefined ? [] : [[awayAction(reader.id, desk)]],
    sections:
      own.length === 0 ? [] : [makeCardSection({ heading: 'What you said here', rows: own.map((days) => row(days)) })],
  });
}

/** Who gets what is meant for whoever reads the card while they are away. */
export function tellStandIn(desk: ReminderDesk): string {
  const { reader, context } = desk;
  const deputy = context.people.deputyOf(reader?.id)?.person;
  const standIn = deputy === undefined ? 'the clerk' : nameOf(desk, deputy);
  return `While you are away, ${standIn} gets what is meant for you, unless a paper names a deputy of its own.`;
}

/** "Monday 23 February 2026 to Friday 27 February 2026" */
export function nameDays({ from, to }: Pick<AbsenceRecord, 'from' | 'to'>): string {
  return from === to ? nameWeekday(from) : `${nameWeekday(from)} to ${nameWeekday(to)}`;
}

function row(days: AbsenceRecord): CardRow {
  return {
    name: nameDays(days),
    words: 'Press to take this back',
    press: { verb: 'person/back', data: { id: days.from } },
  };
}

function awayAction(id: string, { today, context }: ReminderDesk): CardAction {
  const suggested = context.workingDays.after(today, 1);
  const day = { kind: 'date', missing: 'Choose a day.', earliest: today, suggested } as const;
  return {
    title: 'I will be away',
    inputs: [
      { ...day, id: 'from', label: `The first day, up to ${nameWeekday(addYears(today, 1))}` },
      { ...day, id: 'to', label: 'The last day' },
    ],
    save: 'Keep these days',
    press: { verb: 'person/away', data: { id } },
  };
}
