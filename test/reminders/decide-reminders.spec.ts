import assert from 'node:assert/strict';
import { decideReminders } from '../../src/reminders/decide-reminders.js';
import { toTold } from '../../src/reminders/reminder-deliveries.js';
import type { Told } from '../../src/store/panel-records.js';
import {
  cardsOf,
  type FakeSituation,
  fakeMove,
  fakeReminderCalendar,
  fakeSituation,
  fakeSubmission,
  listCards,
} from './fake-situation.js';

async function decideAt(moment: string, fields: FakeSituation = {}) {
  return decideReminders(await fakeSituation(fields), new Date(moment));
}

/** What the cards of a moment said, as it is remembered. */
async function toldAt(moment: string, fields: FakeSituation = {}): Promise<readonly Told[]> {
  const { reminders } = await decideAt(moment, fields);
  return reminders.flatMap((reminder) => toTold(reminder, new Date(moment), 'Europe/London'));
}

describe('what is due at a moment', () => {
  it('is what its day says, at nine in the morning of the council and not before', async () => {
    assert.deepEqual((await decideAt('2026-02-24T08:59:59Z')).reminders, []);
    assert.deepEqual(cardsOf((await decideAt('2026-02-24T09:00:00Z')).reminders, 'lee'), [
      '2026-02-24 09:00 lee: the day the draft is due',
    ]);
  });

  it('is nothing once it was said, to whomever', async () => {
    const told = await toldAt('2026-02-24T09:00:00Z');
    for (const moment of ['2026-02-24T09:00:01Z', '2026-02-24T17:59:59Z']) {
      assert.deepEqual((await decideAt(moment, { told })).reminders, []);
    }
    const absences = [
      { person: 'lee', from: '2026-02-24', to: '2026-02-24', by: 'lee', at: new Date('2026-02-24T10:00:00Z') },
    ];
    assert.deepEqual((await decideAt('2026-02-24T11:00:00Z', { told, records: { absences } })).reminders, []);
  });

  it('is nothing at night, on a weekend or on a bank holiday, and all of it on the next working day', async () => {
    for (const moment of [
      '2026-02-20T18:00:00Z',
      '2026-02-21T12:00:00Z',
      '2026-02-22T12:00:00Z',
      '2026-02-23T08:59:00Z',
    ]) {
      const { reminders, nextAt } = await decideAt(moment);
      assert.deepEqual(reminders, [], moment);
      assert.equal(nextAt.toISOString(), '2026-02-23T09:00:00.000Z');
    }
  });

  it('is said at any hour where the bot is tried out', async () => {
    const { reminders } = await decideAt('2026-02-22T22:00:00Z', { keepsQuiet: false });
    assert.deepEqual(cardsOf(reminders, 'lee'), ['2026-02-17 09:00 lee: 5 working days before the draft is due']);
  });

  it('is said once after a week of silence where it still matters, by its latest reason', async () => {
    assert.deepEqual(listCards((await decideAt('2026-02-19T10:00:00Z')).reminders), [
      '2026-02-17 09:00 lee: 5 working days before the draft is due',
    ]);
    // Over the deadline: the draft is late, and nothing of the days before it is said.
    assert.deepEqual(listCards((await decideAt('2026-02-26T10:00:00Z')).reminders), [
      '2026-02-25 09:00 lee: 1 working day after the draft was due',
      '2026-02-25 09:00 dee: 1 working day after the draft was due',
      '2026-02-25 09:00 clerk: 1 working day after the draft was due',
    ]);
  });

  it('is nothing of a meeting that is over', async () => {
    assert.deepEqual(
      (await decideAt('2026-03-17T10:00:00Z')).reminders.filter(({ kind }) => kind === 'meeting'),
      [],
    );
    assert.deepEqual((await decideAt('2026-03-19T10:00:00Z')).reminders, []);
  });

  it('is nothing of a paper that is in', async () => {
    const records = { submissions: [fakeSubmission({ at: new Date('2026-02-24T08:00:00Z') })] };
    assert.deepEqual((await decideAt('2026-02-24T09:00:00Z', { records })).reminders, []);
  });

  it('waits for those who cannot be written to, and reaches them once they can', async () => {
    const unreachable = new Map([['lee', 'the bot was removed']]);
    const { reminders } = await decideAt('2026-02-24T09:00:00Z', { unreachable });
    assert.deepEqual(cardsOf(reminders, 'lee'), []);
    assert.equal((await decideAt('2026-02-24T11:00:00Z')).reminders.length, 1);
  });

  it('says when to look again, to the moment', async () => {
    assert.equal((await decideAt('2026-02-17T09:00:00Z')).nextAt.toISOString(), '2026-02-23T09:00:00.000Z');
    // Nothing for weeks: look again within eight days.
    assert.equal((await decideAt('2026-05-05T09:00:00Z')).nextAt.toISOString(), '2026-05-12T23:00:00.000Z');
  });
});

describe('a meeting that changed after people were told of it', () => {
  const moves = [fakeMove()];

  it('is told to those who were told of it, and to nobody else', async () => {
    const told = await toldAt('2026-02-10T09:00:00Z');
    const { reminders } = await decideAt('2026-02-12T15:00:00Z', { told, records: { moves } });
    assert.deepEqual(listCards(reminders), ['2026-02-12 15:00 lee: the meeting was moved to another day']);
    assert.deepEqual((await decideAt('2026-02-12T15:00:00Z', { records: { moves } })).reminders, []);
  });

  it('is told once, and not to whoever moved it', async () => {
    const told = await toldAt('2026-02-10T09:00:00Z');
    const again = await toldAt('2026-02-12T15:00:00Z', { told, records: { moves } });
    assert.deepEqual(
      (await decideAt('2026-02-13T10:00:00Z', { told: [...told, ...again], records: { moves } })).reminders,
      [],
    );
    const own = [fakeMove({ by: 'lee' })];
    assert.deepEqual((await decideAt('2026-02-12T15:00:00Z', { told, records: { moves: own } })).reminders, []);
  });

  it('is told again when the pack moves it away, back and away', async () => {
    let told = await toldAt('2026-02-10T09:00:00Z');
    const held = { dates: [{ day: '2026-03-17', source: 'minutes' }] };
    const away = { ...held, moved: [{ from: '2026-03-17', to: '2026-03-24', reason: 'Snow.' }] };
    for (const [at, meetings] of [
      ['2026-02-12T15:00:00Z', away],
      ['2026-02-13T15:00:00Z', held],
      ['2026-02-16T15:00:00Z', away],
    ] as const) {
      const fields = { told, calendar: fakeReminderCalendar({ meetings }) };
      const changed = (await decideAt(at, fields)).reminders.filter(({ kind }) => kind === 'changed');
      assert.equal(changed.length, 1, at);
      told = [...told, ...(await toldAt(at, fields))];
      assert.deepEqual((await decideAt(at, { ...fields, told })).reminders, [], `${at}, once more`);
    }
  });

  it('is told again when it is moved away, back and away', async () => {
    let told = await toldAt('2026-02-10T09:00:00Z');
    for (const [at, to] of [
      ['2026-02-12T15:00:00Z', '2026-03-24'],
      ['2026-02-13T15:00:00Z', '2026-03-17'],
      ['2026-02-16T15:00:00Z', '2026-03-24'],
    ] as const) {
      const records = { moves: [fakeMove({ to, at: new Date(at) })] };
      const changed = (await decideAt(at, { told, records })).reminders.filter(({ kind }) => kind === 'changed');
      assert.equal(changed.length, 1, at);
      told = [...told, ...(await toldAt(at, { told, records }))];
    }
  });
});
