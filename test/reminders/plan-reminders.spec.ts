import assert from 'node:assert/strict';
import { planReminders } from '../../src/reminders/plan-reminders.js';
import type { Situation } from '../../src/reminders/situation.js';
import {
  cardsOf,
  dummyPeople,
  type FakeSituation,
  fakeMove,
  fakePaper,
  fakePerson,
  fakeReminderCalendar,
  fakeSituation,
  fakeSubmission,
  listCards,
} from './fake-situation.js';

async function planFor(person: string, fields: FakeSituation = {}): Promise<readonly string[]> {
  return cardsOf(planReminders(await fakeSituation(fields), '2026-01-01', '2026-04-30'), person);
}

const draftLadder = [
  '2026-01-23 09:00 lee: 30 days before the draft is due',
  '2026-02-10 09:00 lee: 10 working days before the draft is due',
  '2026-02-17 09:00 lee: 5 working days before the draft is due',
  '2026-02-23 09:00 lee: 1 working day before the draft is due',
  '2026-02-24 09:00 lee: the day the draft is due',
];
const finalLadder = [
  '2026-02-27 09:00 lee: 5 working days before the final paper is due',
  '2026-03-05 09:00 lee: 1 working day before the final paper is due',
  '2026-03-06 09:00 lee: the day the final paper is due',
];

describe('the reminders of a paper', () => {
  it('follow a ladder of its own, however far ahead that begins, each stage for itself', async () => {
    const ladders = { draft: { calendarDays: [120], workingDays: [2] } };
    const calendar = fakeReminderCalendar({ reports: [fakePaper({ ladders })] });
    const situation = await fakeSituation({ calendar });
    const cards = cardsOf(planReminders(situation, '2025-10-01', '2026-03-06'), 'lee');
    assert.deepEqual(cards, [
      '2025-10-27 09:00 lee: 120 days before the draft is due',
      '2026-02-20 09:00 lee: 2 working days before the draft is due',
      '2026-02-25 09:00 lee: 1 working day after the draft was due',
      ...finalLadder,
    ]);
  });

  it('of what is on every agenda follow its own ladder too', async () => {
    const ladders = { final: { workingDays: [3] } };
    const calendar = fakeReminderCalendar({ reports: [fakePaper({ kind: 'standing', ladders })] });
    assert.deepEqual(await planFor('lee', { calendar }), [
      '2026-03-03 09:00 lee: 3 working days before the final paper is due',
    ]);
  });

  it('go to its lead by the ladder of each stage, and say that it is late', async () => {
    assert.deepEqual(await planFor('lee'), [
      ...draftLadder,
      '2026-02-25 09:00 lee: 1 working day after the draft was due',
      ...finalLadder,
      '2026-03-09 09:00 lee: 1 working day after the final paper was due',
    ]);
  });

  it('tell deputy, clerk and head of service of lateness, each from their day, and ask the clerk for a decision', async () => {
    assert.deepEqual(await planFor('dee'), [
      '2026-02-25 09:00 dee: 1 working day after the draft was due',
      '2026-03-09 09:00 dee: 1 working day after the final paper was due',
    ]);
    assert.deepEqual((await planFor('clerk')).slice(0, 3), [
      '2026-02-25 09:00 clerk: 1 working day after the draft was due',
      '2026-03-09 09:00 clerk: 1 working day after the final paper was due',
      '2026-03-10 09:00 clerk: the papers go out without it: put it off, take it verbally, or table it with the chair’s agreement',
    ]);
    assert.deepEqual(await planFor('head'), [
      '2026-02-27 09:00 head: 3 working days after the draft was due',
      '2026-03-09 09:00 head: 1 working day after the final paper was due',
    ]);
  });

  it('come every second working day past the final deadline, until circulation', async () => {
    const calendar = fakeReminderCalendar({
      deadlines: { draftWorkingDays: 20, finalWorkingDays: 12, circulationClearDays: 5 },
    });
    const late = (await planFor('lee', { calendar })).filter((card) => /after the final/.test(card));
    assert.deepEqual(late, [
      '2026-03-02 09:00 lee: 1 working day after the final paper was due',
      '2026-03-04 09:00 lee: 3 working days after the final paper was due',
      '2026-03-06 09:00 lee: 5 working days after the final paper was due',
    ]);
  });

  it('go on to the final paper once the draft is in, from the first day left on its ladder', async () => {
    const at = new Date('2026-02-12T12:00:00Z');
    const submissions = [fakeSubmission({ stage: 'draft', at })];
    assert.deepEqual(await planFor('lee', { records: { submissions } }), [
      ...draftLadder.slice(0, 2),
      '2026-02-20 09:00 lee: 10 working days before the final paper is due',
      ...finalLadder,
      '2026-03-09 09:00 lee: 1 working day after the final paper was due',
    ]);
  });

  it('stop the moment the paper is in, for everybody', async () => {
    const records = { submissions: [fakeSubmission({ at: new Date('2026-02-25T08:59:00Z') })] };
    assert.deepEqual(await planFor('lee', { records }), draftLadder);
    assert.deepEqual(await planFor('dee', { records }), []);
    assert.deepEqual(await planFor('head', { records }), []);
  });

  it('count from the date that the clerk agreed to, from that moment on, and from no other', async () => {
    const asked = {
      report: 'fostering',
      meeting: '2026-03-17',
      stage: 'draft' as const,
      until: '2026-03-01',
      reason: 'Sick.',
      by: 'lee',
      at: new Date('2026-02-18T10:00:00Z'),
    };
    const answer = { agreed: true, by: 'clerk', at: new Date('2026-02-19T10:00:00Z') };
    // A Sunday: the working day before is meant.
    assert.deepEqual((await planFor('lee', { records: { timeRequests: [{ ...asked, answer }] } })).slice(0, 4), [
      '2026-02-20 09:00 lee: 5 working days before the draft is due',
      '2026-02-26 09:00 lee: 1 working day before the draft is due',
      '2026-02-27 09:00 lee: the day the draft is due',
      '2026-03-02 09:00 lee: 1 working day after the draft was due',
    ]);
    const refused = { ...asked, answer: { ...answer, agreed: false } };
    for (const request of [{ ...asked, answer: null }, refused]) {
      assert.deepEqual(await planFor('lee', { records: { timeRequests: [request] } }), await planFor('lee'));
    }
  });

  it('go to the new lead once it was handed over, who is told so', async () => {
    const at = new Date('2026-02-18T11:00:00Z');
    const reassignments = [{ report: 'fostering', meeting: '2026-03-17', person: 'bob', by: 'clerk', at }];
    const cards = (await planFor('bob', { records: { reassignments } })).filter((card) => !/meeting/.test(card));
    assert.ok(cards.includes('2026-02-18 11:00 bob: handed over from somebody else'));
    assert.ok(cards.includes('2026-02-24 09:00 bob: the day the draft is due'));
    assert.deepEqual(await planFor('lee', { records: { reassignments } }), []);
    assert.deepEqual(await planFor('dee', { records: { reassignments } }), []);
  });

  it('move with the meeting, from the moment on that it was moved', async () => {
    const cards = await planFor('lee', { records: { moves: [fakeMove()] } });
    assert.deepEqual(cards.slice(0, 4), [
      '2026-02-17 09:00 lee: 10 working days before the draft is due',
      '2026-02-24 09:00 lee: 5 working days before the draft is due',
      '2026-03-02 09:00 lee: 1 working day before the draft is due',
      '2026-03-03 09:00 lee: the day the draft is due',
    ]);
  });

  it('follow a paper that is put off to another meeting, and end where it is taken without paper', async () => {
    const calendar = fakeReminderCalendar({
      meetings: {
        dates: [
          { day: '2026-03-17', source: 'minutes' },
          { day: '2026-04-21', source: 'minutes' },
        ],
      },
    });
    const decided = { report: 'fostering', meeting: '2026-03-17', by: 'clerk', at: new Date('2026-03-10T10:00:00Z') };
    const deferred = { ...decided, outcome: 'deferred' as const, to: '2026-04-21' };
    const cards = await planFor('lee', { calendar, records: { outcomes: [deferred] } });
    assert.deepEqual(cards.slice(0, 2), [
      '2026-03-13 09:00 lee: 10 working days before the draft is due',
      '2026-03-20 09:00 lee: 5 working days before the draft is due',
    ]);
    const verbal = { ...decided, at: new Date('2026-03-06T10:00:00Z'), outcome: 'verbal' as const, to: null };
    assert.deepEqual((await planFor('lee', { records: { outcomes: [verbal] } })).at(-1), finalLadder.at(-1));
    assert.ok(!(await planFor('clerk', { records: { outcomes: [verbal] } })).some((card) => /final/.test(card)));
  });

  it('never have less time by what was agreed for another day of the meeting', async () => {
    const calendar = fakeReminderCalendar({
      meetings: {
        dates: [
          { day: '2026-03-17', source: 'minutes' },
          { day: '2026-04-21', source: 'minutes' },
        ],
      },
    });
    const paper = { report: 'fostering', meeting: '2026-03-17' };
    const answer = { agreed: true, by: 'clerk', at: new Date('2026-02-10T10:00:00Z') };
    const asked = { ...paper, reason: 'Sick.', by: 'lee', at: new Date('2026-02-09T10:00:00Z'), answer };
    const timeRequests = [{ ...asked, stage: 'final' as const, until: '2026-03-11' }];
    const at = new Date('2026-02-12T10:00:00Z');
    const deferred = { ...paper, by: 'clerk', at, outcome: 'deferred' as const, to: '2026-04-21' };
    const earlier = fakeMove({ to: '2026-03-10', at });
    const later = fakeMove({ to: '2026-03-18', at });
    const deadlines = async (person: string, records: NonNullable<FakeSituation['records']>) =>
      (await planFor(person, { calendar, records })).filter((card) => /the day|after/.test(card));
    for (const changed of [{ outcomes: [deferred] }, { moves: [earlier] }]) {
      assert.deepEqual(
        await deadlines('lee', { timeRequests, ...changed }),
        await deadlines('lee', changed),
        JSON.stringify(changed),
      );
    }
    assert.ok(
      (await deadlines('lee', { timeRequests, moves: [later] })).includes(
        '2026-03-11 09:00 lee: the day the final paper is due',
      ),
    );
  });

  it('tell of a paper that is put off to a meeting with one of its own as of two', async () => {
    const calendar = fakeReminderCalendar({
      meetings: {
        dates: [
          { day: '2026-03-17', source: 'minutes' },
          { day: '2026-04-21', source: 'minutes' },
        ],
      },
      reports: [fakePaper({ cadence: 'six-monthly', months: [3, 4] })],
    });
    const decided = { report: 'fostering', meeting: '2026-03-17', by: 'clerk', at: new Date('2026-03-10T10:00:00Z') };
    const records = { outcomes: [{ ...decided, outcome: 'deferred' as const, to: '2026-04-21' }] };
    const situation = await fakeSituation({ calendar, records });
    const [card] = planReminders(situation, '2026-03-13', '2026-03-13').filter(({ person }) => person === 'lee');
    assert.deepEqual(
      card?.lines.map(({ about }) => about.kind === 'paper' && about.paper.meeting),
      ['2026-03-17', '2026-04-21'],
    );
  });

  it('are two for a standing item, which is never late', async () => {
    const standing = fakePaper({ kind: 'standing', cadence: 'every-meeting', months: [] });
    assert.deepEqual(
      await planFor('lee', { calendar: fakeReminderCalendar({ reports: [standing] }) }),
      finalLadder.slice(0, 2),
    );
  });

  it('keep deadlines of its own', async () => {
    const own = fakePaper({ deadlines: { finalWorkingDays: 10 } });
    const cards = await planFor('lee', { calendar: fakeReminderCalendar({ reports: [own] }) });
    assert.ok(cards.includes('2026-03-03 09:00 lee: the day the final paper is due'));
    assert.ok(cards.includes('2026-03-04 09:00 lee: 1 working day after the final paper was due'));
  });

  it('come on one card with everything else that is due to the lead', async () => {
    const reports = [fakePaper(), fakePaper({ key: 'adoption', title: 'Adoption' })];
    const plan = planReminders(
      await fakeSituation({ calendar: fakeReminderCalendar({ reports }) }),
      '2026-02-24',
      '2026-02-24',
    );
    assert.deepEqual(listCards(plan), ['2026-02-24 09:00 lee: the day the draft is due; the day the draft is due']);
  });

  it('are not told twice to one who leads and hears of lateness besides', async () => {
    const reports = [fakePaper({ lead: { title: 'Head of service', person: 'head' } })];
    const plan = planReminders(
      await fakeSituation({ calendar: fakeReminderCalendar({ reports }) }),
      '2026-03-09',
      '2026-03-09',
    );
    const [card, ...others] = plan.filter(({ person }) => person === 'head');
    assert.equal(others.length, 0);
    assert.equal(card?.kind, 'due');
    assert.equal(card?.covers.length, 2);
  });
});

describe('who is reminded', () => {
  const away = [{ from: '2026-02-23', to: '2026-02-24' }];

  it('is the deputy while the lead is away, by the pack or as said in chat', async () => {
    const people = dummyPeople.map((person) => (person.id === 'lee' ? { ...person, away } : person));
    const said = {
      person: 'lee',
      from: '2026-02-23',
      to: '2026-02-24',
      by: 'lee',
      at: new Date('2026-02-20T10:00:00Z'),
    };
    for (const fields of [{ people }, { records: { absences: [said] } }]) {
      assert.deepEqual((await planFor('dee', fields)).slice(0, 2), [
        '2026-02-23 09:00 dee: 1 working day before the draft is due',
        '2026-02-24 09:00 dee: the day the draft is due',
      ]);
      const lead = await planFor('lee', fields);
      assert.ok(!lead.some((card) => /2026-02-2[34]/.test(card)));
      assert.ok(lead.some((card) => /2026-02-25/.test(card)));
    }
  });

  it("is the paper's own deputy before the lead's, then the clerk, then the lead all the same", async () => {
    const reports = [fakePaper({ deputy: { title: 'Deputy', person: 'bob' } })];
    const calendar = fakeReminderCalendar({ reports });
    const absent = (...ids: readonly string[]) =>
      dummyPeople.map((person) => (ids.includes(person.id) ? { ...person, away } : person));
    const onTheDay = async (...ids: readonly string[]) =>
      listCards(planReminders(await fakeSituation({ calendar, people: absent(...ids) }), '2026-02-24', '2026-02-24'));
    const due = 'the day the draft is due';
    assert.deepEqual(await onTheDay('lee'), [`2026-02-24 09:00 bob: ${due}`]);
    assert.deepEqual(await onTheDay('lee', 'bob'), [`2026-02-24 09:00 dee: ${due}`]);
    assert.deepEqual(await onTheDay('lee', 'bob', 'dee'), [`2026-02-24 09:00 clerk: ${due}`]);
    assert.deepEqual(await onTheDay('lee', 'bob', 'dee', 'clerk'), [`2026-02-24 09:00 under-clerk: ${due}`]);
    assert.deepEqual(await onTheDay('lee', 'bob', 'dee', 'clerk', 'under-clerk'), [`2026-02-24 09:00 lee: ${due}`]);
  });

  it('is the clerk where the calendar names nobody, and is told for whom', async () => {
    const reports = [fakePaper({ lead: { title: 'Reviewing officer' } })];
    const plan = planReminders(
      await fakeSituation({ calendar: fakeReminderCalendar({ reports }) }),
      '2026-02-24',
      '2026-02-24',
    );
    assert.deepEqual(
      plan.map(({ person, lines }) => [person, lines[0]?.standsInFor]),
      [['clerk', 'Reviewing officer']],
    );
  });
});

describe('the reminders of a meeting', () => {
  const attend = (person: string, answer: 'coming' | 'apologies', at: string) => ({
    meeting: '2026-03-17',
    person,
    answer,
    by: person,
    at: new Date(at),
  });
  const meetingCards = async (person: string, fields: FakeSituation = {}) =>
    (await planFor(person, { calendar: fakeReminderCalendar({ reports: [] }), ...fields })).filter((card) =>
      /meeting/.test(card),
    );

  it('go to each member ten and two working days before', async () => {
    for (const member of ['chair', 'ann', 'bob', 'cat']) {
      assert.deepEqual(await meetingCards(member), [
        `2026-03-03 09:00 ${member}: 10 working days before the meeting`,
        `2026-03-13 09:00 ${member}: 2 working days before the meeting`,
      ]);
    }
    assert.deepEqual(await meetingCards('sam'), []);
  });

  it('go to the substitute of a member who cannot come, at once and before the meeting', async () => {
    const attendance = [
      attend('ann', 'apologies', '2026-03-07T11:00:00Z'),
      attend('bob', 'apologies', '2026-03-07T11:00:00Z'),
    ];
    const records = { attendance };
    assert.equal((await meetingCards('ann', { records })).length, 1);
    assert.equal((await meetingCards('bob', { records })).length, 1);
    const sam = await planFor('sam', { calendar: fakeReminderCalendar({ reports: [] }), records });
    assert.deepEqual(sam, [
      '2026-03-09 09:00 sam: in place of a member who cannot come',
      '2026-03-13 09:00 sam: 2 working days before the meeting',
    ]);
  });

  const quorumCards = async (attendance: ReturnType<typeof attend>[]) =>
    (await planFor('clerk', { calendar: fakeReminderCalendar({ reports: [] }), records: { attendance } })).filter(
      (card) => /quorum/.test(card),
    );

  it('tell clerk and chair of a quorum that is unsure two working days before', async () => {
    assert.deepEqual(await quorumCards([attend('bob', 'coming', '2026-03-04T12:00:00Z')]), [
      '2026-03-13 09:00 clerk: the quorum is not sure: 1 coming, 0 with apologies, 3 without an answer, 2 needed',
    ]);
    assert.ok((await planFor('chair')).some((card) => /quorum is not sure/.test(card)));
  });

  it('tell nothing of a quorum that is reached by then', async () => {
    const answers = [attend('bob', 'coming', '2026-03-04T12:00:00Z'), attend('cat', 'coming', '2026-03-13T08:59:00Z')];
    assert.deepEqual(await quorumCards(answers), []);
  });

  it('tell once that a quorum cannot be reached, as soon as it is known', async () => {
    const answers = ['bob', 'cat', 'chair'].map((id, index) =>
      attend(id, 'apologies', `2026-03-0${index + 4}T19:00:00Z`),
    );
    assert.deepEqual(await quorumCards(answers), [
      '2026-03-09 09:00 clerk: the quorum cannot be reached: 0 coming, 3 with apologies, 1 without an answer, 2 needed',
    ]);
  });
});

describe('the reminders of a duty', () => {
  const duty = (fields: object) => ({
    key: 'minutes',
    title: 'Send the minutes',
    cadence: 'every-meeting' as const,
    owner: { title: 'Clerk', person: 'clerk' },
    source: 'the strategy',
    ...fields,
  });
  const rows = [
    { what: 'at a meeting', fields: {}, days: ['2026-03-03', '2026-03-16'] },
    { what: 'before a meeting', fields: { when: 'before' }, days: ['2026-02-24', '2026-03-09'] },
    {
      what: 'three working days after one',
      fields: { when: 'after', workingDays: 3 },
      days: ['2026-03-06', '2026-03-19'],
    },
    {
      what: 'once, on a ladder of its own over Easter',
      fields: { cadence: 'once', by: '2026-04-06', ladder: { calendarDays: [30], workingDays: [1, 0] } },
      days: ['2026-03-03', '2026-04-01', '2026-04-02'],
    },
  ] as const;
  for (const { what, fields, days } of rows) {
    it(`to be done ${what} come before it is due`, async () => {
      const calendar = fakeReminderCalendar({ reports: [], duties: [duty(fields)] });
      const cards = (await planFor('clerk', { calendar })).filter((card) => !/quorum/.test(card));
      assert.deepEqual(
        cards.map((card) => card.slice(0, 10)),
        days,
      );
    });
  }

  it('end once it is done', async () => {
    const duties = [{ duty: 'minutes', occasion: '2026-03-17', by: 'clerk', at: new Date('2026-03-10T09:00:00Z') }];
    const calendar = fakeReminderCalendar({ reports: [], duties: [duty({})] });
    const cards = await planFor('clerk', { calendar, records: { duties } });
    assert.deepEqual(
      cards.filter((card) => /it is due/.test(card)).map((card) => card.slice(0, 10)),
      ['2026-03-03'],
    );
  });
});

describe('people who cannot be written to', () => {
  const draft = { title: 'Fostering report', day: '2026-02-24' };
  const final = { title: 'Fostering report', day: '2026-03-06' };
  const meeting = { title: null, day: '2026-03-17' };

  /** The weekly lists of a plan, by their days. */
  async function listsOf(fields: FakeSituation): Promise<readonly (readonly [day: string, people: unknown])[]> {
    const plan = planReminders(await fakeSituation(fields), '2026-02-16', '2026-03-16');
    return plan
      .flatMap(({ kind, lines }) => (kind === 'unreached' ? lines : []))
      .map(({ dueAt, reason }) => [dueAt.toISOString().slice(0, 10), 'people' in reason ? reason.people : []] as const);
  }

  it('are listed to the clerk once a week, with what they missed and why', async () => {
    const [removed, never] = ['the bot was removed', 'has never met the bot'];
    const unreachable = new Map([
      ['lee', removed],
      ['cat', never],
    ]);
    const lee = (count: number, missed: object) => ({ person: 'lee', why: removed, count, missed: [missed] });
    const cat = { person: 'cat', why: never, count: 1, missed: [meeting] };
    assert.deepEqual(await listsOf({ unreachable }), [
      ['2026-02-16', [lee(1, draft)]],
      ['2026-02-23', [lee(1, draft)]],
      ['2026-03-02', [lee(4, final)]],
      ['2026-03-09', [cat, lee(2, final)]],
      ['2026-03-16', [lee(1, final), cat]],
    ]);
  });

  it('are joined by those to whom single messages failed, each with what it was and why', async () => {
    const why = 'Teams said that the message was too big.';
    const failed = { person: 'lee', at: new Date('2026-02-24T09:00:00Z'), why, missed: [draft], isReminder: true };
    const answer = { title: 'Fostering report', day: null };
    const undelivered = [
      failed,
      { ...failed, at: new Date('2026-02-26T12:00:00Z'), missed: [answer], isReminder: false },
      // Of a week before the plan, and of the very moment at which the next list is written.
      { ...failed, person: 'dee', at: new Date('2026-02-08T09:00:00Z') },
      { ...failed, person: 'dee', at: new Date('2026-03-02T09:00:00Z') },
    ];
    assert.deepEqual(await listsOf({ undelivered }), [
      ['2026-03-02', [{ person: 'lee', why, count: 2, missed: [answer] }]],
      ['2026-03-09', [{ person: 'dee', why, count: 1, missed: [draft] }]],
    ]);
  });

  it('count what was tried in vain once, and what a press brought besides', async () => {
    const why = 'the bot was removed';
    const at = new Date('2026-02-17T09:00:00Z');
    const tried = { person: 'lee', at, why: 'parked', missed: [draft], isReminder: true };
    const undelivered = [tried, { ...tried, missed: [{ title: 'Health report', day: null }], isReminder: false }];
    const [, [, people] = []] = await listsOf({ unreachable: new Map([['lee', why]]), undelivered });
    const health = { title: 'Health report', day: null };
    assert.deepEqual(people, [{ person: 'lee', why, count: 2, missed: [draft, health] }]);
  });

  it('are none where everybody can', async () => {
    const plan = planReminders(await fakeSituation(), '2026-01-01', '2026-03-31');
    assert.ok(plan.every(({ kind }) => kind !== 'unreached'));
  });
});

describe('a plan', () => {
  it('is made of the days asked for, whichever days they are', async () => {
    const situation: Situation = await fakeSituation();
    const whole = listCards(planReminders(situation, '2026-01-01', '2026-04-30'));
    const halves = [
      ...listCards(planReminders(situation, '2026-01-01', '2026-02-24')),
      ...listCards(planReminders(situation, '2026-02-25', '2026-04-30')),
    ];
    assert.deepEqual(halves, whole);
  });

  it('is empty where the pack knows none of those who are named', async () => {
    const people = [fakePerson('dee')];
    assert.deepEqual(planReminders(await fakeSituation({ people }), '2026-02-01', '2026-02-24'), []);
  });
});
