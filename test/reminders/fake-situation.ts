import type { z } from 'zod/v4';
import { type Calendar, calendarSchema } from '../../src/calendar/calendar-schema.js';
import { type MeetingMove, moveMeetings } from '../../src/calendar/move-meetings.js';
import { loadWorkingDays } from '../../src/calendar/working-days.js';
import { type Person, personSchema } from '../../src/people/person.js';
import { describeReason } from '../../src/reminders/describe-reason.js';
import type { Reminder } from '../../src/reminders/reminder.js';
import type { Situation } from '../../src/reminders/situation.js';
import { noRecords, type PanelRecords, type Submission } from '../../src/store/panel-records.js';

type CalendarInput = z.input<typeof calendarSchema>;

/** Three meetings in spring 2026, and one paper for that of 17 March: draft due 24 February, final 6 March. */
export function fakeReminderCalendar(fields: CalendarInput = {}): Calendar {
  return calendarSchema.parse({
    holidays: { country: 'GB', region: 'ENG' },
    panel: {
      offices: {
        clerk: { title: 'Clerk', person: 'clerk' },
        chair: { title: 'Chair', person: 'chair' },
        headOfService: { title: 'Head of service', person: 'head' },
      },
      quorum: { needed: 2, members: 4, percent: 50, otherwise: 'Adjourn.', source: 'the strategy' },
    },
    meetings: { dates: [{ day: '2026-03-17', start: '10:00', source: 'minutes' }] },
    reports: [fakePaper()],
    ...fields,
  });
}

/** An annual report that Lee leads on. */
export function fakePaper(fields: object = {}) {
  return {
    key: 'fostering',
    title: 'Fostering report',
    cadence: 'annual',
    months: [3],
    lead: { title: 'Head of fostering', person: 'lee' },
    source: 'the list',
    ...fields,
  } as const;
}

/** Lee with a deputy, the officers, and a panel of four of whom one has a substitute. */
export const dummyPeople: readonly Person[] = [
  fakePerson('lee', { deputy: 'dee' }),
  fakePerson('dee'),
  fakePerson('clerk', { deputy: 'under-clerk' }),
  fakePerson('under-clerk'),
  fakePerson('head'),
  fakePerson('chair'),
  fakePerson('ann', { substitute: 'sam' }),
  fakePerson('bob'),
  fakePerson('cat'),
  fakePerson('sam'),
];
const members = ['chair', 'ann', 'bob', 'cat'];

export function fakePerson(id: string, fields: object = {}): Person {
  return personSchema.parse({ id, name: `Name of ${id}`, title: `Post of ${id}`, roles: ['officer'], ...fields });
}

export interface FakeSituation extends Partial<Omit<Situation, 'records'>> {
  readonly records?: Partial<PanelRecords>;
}

/** A situation in which nobody said or did anything, unless `fields` say so; moves are made in the calendar too. */
export async function fakeSituation(fields: FakeSituation = {}): Promise<Situation> {
  const people = fields.people ?? dummyPeople;
  const records = { ...noRecords, ...fields.records };
  const calendar = fields.calendar ?? fakeReminderCalendar();
  return {
    workingDays: await loadWorkingDays(calendar),
    timeZone: 'Europe/London',
    keepsQuiet: true,
    panelMembers: people.filter(({ id }) => members.includes(id)),
    told: [],
    unreachable: new Map(),
    undelivered: [],
    ...fields,
    people,
    records,
    calendar: moveMeetings(calendar, records.moves),
  };
}

/** A meeting moved by the clerk. */
export function fakeMove(fields: Partial<MeetingMove & { at: Date; by: string }> = {}) {
  const move = { plannedFor: '2026-03-17', to: '2026-03-24', reason: 'Election.' };
  return { ...move, by: 'clerk', at: new Date('2026-02-12T15:00:00Z'), ...fields };
}

/** The paper of 17 March that came in. */
export function fakeSubmission(fields: Partial<Submission> = {}): Submission {
  const paper = { report: 'fostering', meeting: '2026-03-17', stage: 'final' as const };
  return { ...paper, link: null, by: 'lee', at: new Date('2026-02-18T12:00:00Z'), ...fields };
}

/** Cards as "2026-02-24 09:00 lee: the day the draft is due; …", times in UTC. */
export function listCards(reminders: readonly Reminder[]): readonly string[] {
  return reminders.map(({ dueAt, person, lines }) => {
    const moment = dueAt.toISOString().slice(0, 16).replace('T', ' ');
    return `${moment} ${person}: ${lines.map(describeReason).join('; ')}`;
  });
}

/** Cards of a kind that somebody gets. */
export function cardsOf(reminders: readonly Reminder[], person: string): readonly string[] {
  return listCards(reminders.filter((reminder) => reminder.person === person));
}
