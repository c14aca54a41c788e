import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { moveMeetings } from '../../src/calendar/move-meetings.js';
import { loadWorkingDays } from '../../src/calendar/working-days.js';
import { cameliseKeys } from '../../src/imports/pack/camelise.js';
import { createDirectory } from '../../src/people/create-directory.js';
import { type PlannedCard, toPlannedCards } from '../../src/reminders/describe-plan.js';
import { planReminders } from '../../src/reminders/plan-reminders.js';
import type { Situation } from '../../src/reminders/situation.js';
import { noRecords } from '../../src/store/panel-records.js';
import { calendar, packFolder } from '../data/read-pack.js';

/** Everybody of the demo pack can be written to, and nobody has said anything yet. */
async function readDemo(): Promise<Situation> {
  const content = cameliseKeys(parse(readFileSync(`${packFolder}/people.yaml`, 'utf8')));
  const { people, panelMembers } = createDirectory(content);
  const workingDays = await loadWorkingDays(calendar);
  const fields = { records: noRecords, told: [], unreachable: new Map<string, string>(), undelivered: [] };
  return { calendar, workingDays, timeZone: 'Europe/London', keepsQuiet: true, people, panelMembers, ...fields };
}

function plan(situation: Situation): readonly PlannedCard[] {
  return toPlannedCards(planReminders(situation, '2026-01-01', '2026-12-31'), situation);
}

/** What the cards of a year say of one report or duty: when, to whom, why. */
function rowsOf(cards: readonly PlannedCard[], key: string): readonly string[] {
  return cards.flatMap(({ at, to, items }) =>
    items
      .filter((item) => item.key === key)
      .map(({ reason }) => `${at} ${to.id}: ${reason.replace(/: put it off.*/, '')}`),
  );
}

const ahead = (count: string, stage: string) => `${count} before the ${stage} is due`;
const day = (stage: string) => `the day the ${stage} is due`;
const late = (count: string, stage: string) => `${count} after the ${stage} was due`;
const [one, three, five, ten] = ['1 working day', '3 working days', '5 working days', '10 working days'] as const;
const missing = 'the papers go out without it';

// Counted by hand in a calendar of 2026. Winter is UTC, summer an hour ahead of it.
const winter = 'T09:00+00:00';
const summer = 'T09:00+01:00';
const tables = [
  {
    title: 'January, over the turn of the year: draft 29 December, final 9 January, circulation 12 January',
    key: 'virtual-school-annual',
    until: '2026-02-01',
    rows: [
      `2026-01-02${winter} gwen-lead: ${ahead(five, 'final paper')}`,
      `2026-01-02${winter} helen-head: ${late(three, 'draft')}`,
      `2026-01-08${winter} gwen-lead: ${ahead(one, 'final paper')}`,
      `2026-01-09${winter} gwen-lead: ${day('final paper')}`,
      `2026-01-12${winter} gwen-lead: ${late(one, 'final paper')}`,
      `2026-01-12${winter} felix-deputy: ${late(one, 'final paper')}`,
      `2026-01-12${winter} carol-clerk: ${late(one, 'final paper')}`,
      `2026-01-12${winter} helen-head: ${late(one, 'final paper')}`,
      `2026-01-13${winter} carol-clerk: ${missing}`,
    ],
  },
  {
    title: 'June, over the bank holiday of 25 May: draft 26 May, final 5 June, circulation 8 June',
    key: 'panel-annual-report',
    until: '2026-07-01',
    rows: [
      // Thirty days before is a Sunday.
      `2026-04-24${summer} helen-head: ${ahead('30 days', 'draft')}`,
      `2026-05-11${summer} helen-head: ${ahead(ten, 'draft')}`,
      `2026-05-18${summer} helen-head: ${ahead(five, 'draft')}`,
      `2026-05-22${summer} helen-head: ${ahead(one, 'draft')}`,
      `2026-05-26${summer} helen-head: ${day('draft')}`,
      `2026-05-27${summer} helen-head: ${late(one, 'draft')}`,
      `2026-05-27${summer} leo-lead: ${late(one, 'draft')}`,
      `2026-05-27${summer} carol-clerk: ${late(one, 'draft')}`,
      `2026-05-29${summer} helen-head: ${ahead(five, 'final paper')}`,
      `2026-06-04${summer} helen-head: ${ahead(one, 'final paper')}`,
      `2026-06-05${summer} helen-head: ${day('final paper')}`,
      `2026-06-08${summer} helen-head: ${late(one, 'final paper')}`,
      `2026-06-08${summer} leo-lead: ${late(one, 'final paper')}`,
      `2026-06-08${summer} carol-clerk: ${late(one, 'final paper')}`,
      `2026-06-09${summer} carol-clerk: ${missing}`,
    ],
  },
  {
    title: 'September, over the bank holiday of 31 August: draft 24 August, final 4 September, circulation 7 September',
    key: 'virtual-school-results',
    until: '2026-10-01',
    rows: [
      // Thirty days before is a Saturday.
      `2026-07-24${summer} gwen-lead: ${ahead('30 days', 'draft')}`,
      `2026-08-10${summer} gwen-lead: ${ahead(ten, 'draft')}`,
      `2026-08-17${summer} gwen-lead: ${ahead(five, 'draft')}`,
      `2026-08-21${summer} gwen-lead: ${ahead(one, 'draft')}`,
      `2026-08-24${summer} gwen-lead: ${day('draft')}`,
      `2026-08-25${summer} gwen-lead: ${late(one, 'draft')}`,
      `2026-08-25${summer} felix-deputy: ${late(one, 'draft')}`,
      `2026-08-25${summer} carol-clerk: ${late(one, 'draft')}`,
      `2026-08-27${summer} gwen-lead: ${ahead(five, 'final paper')}`,
      `2026-08-27${summer} helen-head: ${late(three, 'draft')}`,
      `2026-09-03${summer} gwen-lead: ${ahead(one, 'final paper')}`,
      `2026-09-04${summer} gwen-lead: ${day('final paper')}`,
      `2026-09-07${summer} gwen-lead: ${late(one, 'final paper')}`,
      `2026-09-07${summer} felix-deputy: ${late(one, 'final paper')}`,
      `2026-09-07${summer} carol-clerk: ${late(one, 'final paper')}`,
      `2026-09-07${summer} helen-head: ${late(one, 'final paper')}`,
      `2026-09-08${summer} carol-clerk: ${missing}`,
    ],
  },
  {
    title:
      'November, over the end of summer time on 25 October: draft 27 October, final 6 November, circulation 9 November',
    key: 'adoption-annual',
    until: '2026-12-01',
    rows: [
      // Thirty days before is a Sunday.
      `2026-09-25${summer} anton-lead: ${ahead('30 days', 'draft')}`,
      `2026-10-13${summer} anton-lead: ${ahead(ten, 'draft')}`,
      `2026-10-20${summer} anton-lead: ${ahead(five, 'draft')}`,
      `2026-10-26${winter} anton-lead: ${ahead(one, 'draft')}`,
      `2026-10-27${winter} anton-lead: ${day('draft')}`,
      `2026-10-28${winter} anton-lead: ${late(one, 'draft')}`,
      `2026-10-28${winter} ines-deputy: ${late(one, 'draft')}`,
      `2026-10-28${winter} carol-clerk: ${late(one, 'draft')}`,
      `2026-10-30${winter} anton-lead: ${ahead(five, 'final paper')}`,
      `2026-10-30${winter} helen-head: ${late(three, 'draft')}`,
      `2026-11-05${winter} anton-lead: ${ahead(one, 'final paper')}`,
      `2026-11-06${winter} anton-lead: ${day('final paper')}`,
      `2026-11-09${winter} anton-lead: ${late(one, 'final paper')}`,
      `2026-11-09${winter} ines-deputy: ${late(one, 'final paper')}`,
      `2026-11-09${winter} carol-clerk: ${late(one, 'final paper')}`,
      `2026-11-09${winter} helen-head: ${late(one, 'final paper')}`,
      `2026-11-10${winter} carol-clerk: ${missing}`,
    ],
  },
  {
    title: 'January 2027, over Christmas and Boxing Day on a Saturday: draft 24 December, final 8 January',
    key: 'health-annual',
    from: '2026-02-01',
    until: '2027-01-01',
    rows: [
      `2026-11-24${winter} ivor-lead: ${ahead('30 days', 'draft')}`,
      `2026-12-10${winter} ivor-lead: ${ahead(ten, 'draft')}`,
      `2026-12-17${winter} ivor-lead: ${ahead(five, 'draft')}`,
      `2026-12-23${winter} ivor-lead: ${ahead(one, 'draft')}`,
      `2026-12-24${winter} ivor-lead: ${day('draft')}`,
      `2026-12-29${winter} ivor-lead: ${late(one, 'draft')}`,
      `2026-12-29${winter} helen-head: ${late(one, 'draft')}`,
      `2026-12-29${winter} carol-clerk: ${late(one, 'draft')}`,
      `2026-12-31${winter} ivor-lead: ${ahead(five, 'final paper')}`,
      `2026-12-31${winter} helen-head: ${late(three, 'draft')}`,
    ],
  },
  {
    title: 'a standing item: two a meeting, and none when it is late',
    key: 'scorecard',
    until: '2026-04-01',
    rows: [
      `2026-01-02${winter} olivia-officer: ${ahead(five, 'final paper')}`,
      `2026-01-08${winter} olivia-officer: ${ahead(one, 'final paper')}`,
      `2026-02-27${winter} olivia-officer: ${ahead(five, 'final paper')}`,
      `2026-03-05${winter} olivia-officer: ${ahead(one, 'final paper')}`,
    ],
  },
  {
    title: 'the review of the strategy by 30 June, on a ladder of its own',
    key: 'review-strategy',
    until: '2026-12-31',
    rows: [
      `2026-04-01${summer} helen-head: 90 days before it is due`,
      // Thirty days before is a Sunday.
      `2026-05-29${summer} helen-head: 30 days before it is due`,
      `2026-06-16${summer} helen-head: ${ten} before it is due`,
      `2026-06-29${summer} helen-head: ${one} before it is due`,
    ],
  },
];

describe("the demo pack's reminders of 2026", () => {
  let demo: Situation;
  let cards: readonly PlannedCard[];
  before(async () => {
    demo = await readDemo();
    cards = plan(demo);
  });

  for (const { title, key, from = '2026-01-01', until, rows } of tables) {
    it(`are as counted by hand: ${title}`, () => {
      assert.deepEqual([...rowsOf(cards, key)].filter((row) => from <= row && row < until).sort(), [...rows].sort());
    });
  }

  it('move with the meeting of March when it is moved by a week, over Easter', () => {
    const move = { plannedFor: '2026-03-17', to: '2026-03-24', reason: 'Election.' };
    const records = { ...noRecords, moves: [{ ...move, by: 'carol-clerk', at: new Date('2026-01-06T10:00:00Z') }] };
    const moved = plan({ ...demo, records, calendar: moveMeetings(calendar, records.moves) });
    const lead = rowsOf(moved, 'fostering-annual').filter((row) => /leo-lead/.test(row));
    assert.deepEqual(lead, [
      // Thirty days before is a Sunday.
      `2026-01-30${winter} leo-lead: ${ahead('30 days', 'draft')}`,
      `2026-02-17${winter} leo-lead: ${ahead(ten, 'draft')}`,
      `2026-02-24${winter} leo-lead: ${ahead(five, 'draft')}`,
      `2026-03-02${winter} leo-lead: ${ahead(one, 'draft')}`,
      `2026-03-03${winter} leo-lead: ${day('draft')}`,
      `2026-03-04${winter} leo-lead: ${late(one, 'draft')}`,
      `2026-03-06${winter} leo-lead: ${ahead(five, 'final paper')}`,
      `2026-03-12${winter} leo-lead: ${ahead(one, 'final paper')}`,
      `2026-03-13${winter} leo-lead: ${day('final paper')}`,
      `2026-03-16${winter} leo-lead: ${late(one, 'final paper')}`,
    ]);
    const minutes = rowsOf(moved, 'minutes-to-select-committee').filter((row) => /2026-0[34]/.test(row));
    // Due on 9 April: ten working days after it, Good Friday and Easter Monday left out.
    assert.deepEqual(minutes, [
      `2026-03-24${winter} carol-clerk: ${ten} before it is due`,
      `2026-04-08${summer} carol-clerk: ${one} before it is due`,
    ]);
    const member = moved.filter(({ to, kind }) => to.id === 'connor-councillor' && kind === 'meeting');
    assert.deepEqual(
      member.slice(2, 4).map(({ at }) => at),
      [`2026-03-10${winter}`, `2026-03-20${winter}`],
    );
  });

  it('are the same whenever they are reckoned', () => {
    assert.deepEqual(plan(demo), cards);
  });

  it('come at nine in the morning of the council, on working days only', () => {
    for (const { at } of cards) {
      assert.match(at, /T09:00\+0[01]:00$/);
      assert.ok(demo.workingDays.isWorkingDay(at.slice(0, 10)), at);
    }
  });

  it('put no more than one card of a kind on anybody at a time', () => {
    const slots = cards.map(({ at, to, kind }) => `${at} ${to.id} ${kind}`);
    assert.equal(new Set(slots).size, slots.length);
  });
});
