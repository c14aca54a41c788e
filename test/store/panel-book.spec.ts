import assert from 'node:assert/strict';
import { nextMeeting } from '../../src/calendar/find-meetings.js';
import type { PanelEntry } from '../../src/store/panel-book.js';
import { noRecords, type Told } from '../../src/store/panel-records.js';
import type { Store } from '../../src/store/store.js';
import { dummyRule, fakeCalendar } from '../calendar/fake-calendar.js';
import { fakeDraft } from '../support/deliveries.js';
import { officer } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, openTestStore, type TestStore } from '../support/stores.js';

const at = new Date('2026-02-18T12:00:00Z');
const later = new Date('2026-02-19T12:00:00Z');
const paper = { report: 'fostering', meeting: '2026-03-17' };
const made = { by: 'lee', at };

const submission = { kind: 'submission', ...paper, stage: 'draft', link: 'https://example.org/“ü”', ...made } as const;
const request = {
  kind: 'time request',
  ...paper,
  stage: 'final',
  until: '2026-03-09',
  reason: 'Sick.',
  answer: null,
  ...made,
} as const;
const entries: readonly PanelEntry[] = [
  submission,
  request,
  { kind: 'lead word', ...paper, word: 'on track', ...made },
  { kind: 'reassignment', ...paper, person: 'dee', ...made },
  { kind: 'outcome', ...paper, outcome: 'deferred', to: '2026-06-16', ...made },
  { kind: 'absence', person: 'lee', from: '2026-03-01', to: '2026-03-05', ...made },
  { kind: 'attendance', meeting: '2026-03-17', person: 'ann', answer: 'coming', ...made },
  { kind: 'move', plannedFor: '2026-03-17', to: '2026-03-24', reason: 'Snow.', ...made },
  { kind: 'duty', duty: 'minutes', occasion: '2026-03-17', ...made },
  { kind: 'noted', meeting: '2026-03-17', subject: 'alert', key: 'a1', ...made },
];

function fakeTold(key: string, fields: Partial<Told> = {}): Told {
  return { key, person: 'lee', meeting: '2026-03-17', meetingDay: '2026-03-17', until: '2026-02-24', at, ...fields };
}

describeOnEachStore("the panel's book", (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine, { pack: { calendar: fakeCalendar({ meetings: { rule: dummyRule } }) } });
    store = test.store;
  });
  afterEach(() => test.dispose());

  /** Another instance; two that write SQLite in one process would wait for each other for ever. */
  const openAnother = async (): Promise<Store> => (engine.name === 'SQLite' ? store : openTestStore(test.url));

  it('is empty before anybody said anything', async () => {
    assert.deepEqual(await store.panel.records('2020-01-01'), noRecords);
    assert.equal(await store.panel.revision(), 0);
  });

  it('keeps what was said as it was said, and counts it', async () => {
    for (const entry of entries) assert.equal(await store.panel.record(entry), 'saved');
    const records = await store.panel.records('2026-02-01');
    assert.deepEqual(Object.values(records).flat(), [submission, request, ...entries.slice(2)]);
    assert.equal(await store.panel.revision(), entries.length);
  });

  it('holds the latest word of a kind and name, and audits what held before', async () => {
    await store.panel.record(submission);
    await store.panel.record({ ...submission, link: null, by: 'clerk', at: later });
    await store.panel.record({ ...submission, stage: 'final' });
    const { submissions } = await store.panel.records('2026-02-01');
    assert.deepEqual(
      submissions.map(({ stage, link, by }) => [stage, link, by]),
      [
        ['draft', null, 'clerk'],
        ['final', submission.link, 'lee'],
      ],
    );
    const db = openTables(test.url);
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'submission recorded')
      .orderBy('id')
      .execute();
    await db.destroy();
    assert.deepEqual(
      rows.map(({ actor, subject }) => [actor, subject]),
      [
        ['lee', 'fostering 2026-03-17 draft'],
        ['clerk', 'fostering 2026-03-17 draft'],
        ['lee', 'fostering 2026-03-17 final'],
      ],
    );
    assert.equal(JSON.parse(rows[1]?.before ?? '').link, submission.link);
  });

  it('answers a request without losing who asked, and audits who answered', async () => {
    await store.panel.record(request);
    const answer = { agreed: true, by: 'clerk', at: later };
    await store.panel.record({ ...request, answer });
    await store.panel.record({ ...request, until: '2026-03-12', at: later });
    const { timeRequests } = await store.panel.records('2026-02-01');
    assert.deepEqual(
      timeRequests.map((each) => [each.by, each.until, each.answer]),
      [
        ['lee', '2026-03-09', answer],
        ['lee', '2026-03-12', null],
      ],
    );
    const db = openTables(test.url);
    const rows = await db
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'time request recorded')
      .orderBy('id')
      .execute();
    await db.destroy();
    assert.deepEqual(
      rows.map(({ actor }) => actor),
      ['lee', 'clerk', 'lee'],
    );
  });

  it('takes the first of two answers that are given to a request at once, and tells nobody the other', async () => {
    await store.panel.record(request);
    const another = await openAnother();
    const answer = (agreed: boolean) => ({ ...request, answer: { agreed, by: 'clerk', at: later } });
    const press = (nonce: string) => ({ nonce, verb: 'report/agreeTime' });
    const saved = await Promise.all([
      store.panel.record(answer(true), press('one'), [fakeDraft('agreed')]),
      another.panel.record(answer(false), press('two'), [fakeDraft('declined')]),
    ]);
    if (another !== store) await another.close();
    assert.deepEqual([...saved].sort(), ['answered before', 'saved']);
    const { timeRequests } = await store.panel.records('2026-02-01');
    assert.deepEqual(
      timeRequests.map((each) => each.answer?.agreed),
      [saved[0] === 'saved'],
    );
    const told = (await store.outbox.list()).map(({ key }) => key);
    assert.deepEqual(told, [saved[0] === 'saved' ? 'agreed' : 'declined']);
  });

  it('gives what was noted at meetings on a day or later by itself', async () => {
    for (const entry of entries) await store.panel.record(entry);
    const noted = await store.panel.noted('2026-03-17');
    assert.deepEqual(
      noted.map(({ meeting, subject, key, by }) => [meeting, subject, key, by]),
      [['2026-03-17', 'alert', 'a1', 'lee']],
    );
    assert.deepEqual(await store.panel.noted('2026-03-18'), []);
  });

  it('leaves out what is over, also where something longer held before', async () => {
    for (const entry of entries) await store.panel.record(entry);
    await store.panel.record({
      kind: 'absence',
      person: 'lee',
      from: '2026-03-01',
      to: '2026-03-02',
      by: 'lee',
      at: later,
    });
    const records = await store.panel.records('2026-03-04');
    assert.deepEqual(records.absences, []);
    const june = await store.panel.records('2026-06-01');
    assert.deepEqual(
      Object.values(june)
        .flat()
        .map(({ to }) => to),
      ['2026-06-16'],
    );
    assert.deepEqual(await store.panel.records('2026-07-01'), noRecords);
  });

  it('puts what people are told into the outbox with the entry, and nothing with a press repeated', async () => {
    const press = { nonce: 'card', verb: 'report/draft' };
    await store.panel.record(submission, press, [fakeDraft('told')]);
    await store.panel.record(submission, press, [fakeDraft('again')]);
    assert.deepEqual(
      (await store.outbox.list()).map(({ key, createdAt }) => [key, createdAt]),
      [['told', at]],
    );
  });

  it('keeps no entry, and does not count its press, where people cannot be told of it', async () => {
    const press = { nonce: 'card', verb: 'report/draft' };
    const broken = { ...fakeDraft('told'), kind: undefined as unknown as string };
    await assert.rejects(store.panel.record(submission, press, [broken]));
    assert.deepEqual(await store.panel.records('2026-02-01'), noRecords);
    assert.equal(await store.panel.record(submission, press, [fakeDraft('told')]), 'saved');
    assert.equal((await store.outbox.list()).length, 1);
  });

  it('does the work of a press once', async () => {
    const press = { nonce: 'card', verb: 'report/draft' };
    assert.equal(await store.panel.record(submission, press), 'saved');
    assert.equal(await store.panel.record({ ...submission, link: null }, press), 'repeated');
    const other = await openAnother();
    const answers = await Promise.all(
      [store, other].map(({ panel }) => panel.record(submission, { ...press, nonce: 'both' })),
    );
    if (other !== store) await other.close();
    assert.deepEqual([...answers].sort(), ['repeated', 'saved']);
    assert.equal((await store.panel.records('2026-02-01')).submissions[0]?.link, submission.link);
  });

  it('moves a meeting in the calendar of the store and of every scorecard, and back', async () => {
    const move = { kind: 'move', plannedFor: '2026-03-17', reason: 'Snow.', by: 'clerk', at } as const;
    await store.scorecard(officer);
    await store.panel.record({ ...move, to: '2026-03-24' });
    for (const calendar of [await store.calendar(), (await store.scorecard(officer)).calendar]) {
      assert.equal(nextMeeting(calendar, '2026-02-01')?.day, '2026-03-24');
      assert.equal(nextMeeting(calendar, '2026-02-01')?.plannedFor, '2026-03-17');
    }
    assert.deepEqual((await store.baseline())?.calendar.meetings.moved, []);
    await store.panel.record({ ...move, to: '2026-03-17', at: later });
    assert.equal(nextMeeting(await store.calendar(), '2026-02-01')?.day, '2026-03-17');
  });

  it('remembers what was told with what is to be sent, all or nothing', async () => {
    const lines = [fakeTold('b'), fakeTold('a', { meeting: null, meetingDay: null })];
    assert.equal(await store.panel.tell(lines, [fakeDraft('one')], at), true);
    assert.deepEqual(await store.panel.told('2026-02-18'), [lines[1], lines[0]]);
    assert.equal(await store.panel.tell([fakeTold('c'), fakeTold('a')], [fakeDraft('two')], later), false);
    assert.deepEqual(
      (await store.outbox.list()).map(({ key }) => key),
      ['one'],
    );
    assert.deepEqual(
      (await store.panel.told('2026-02-18')).map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('remembers it as long as its meeting matters, by its first day and its last, or what it says', async () => {
    const moved = fakeTold('moved', { meetingDay: '2026-04-14' });
    const none = fakeTold('none', { meeting: null, meetingDay: null });
    const review = { ...none, key: 'review', until: '2026-06-30' };
    await store.panel.tell([fakeTold('old'), moved, none, review], [], at);
    assert.deepEqual(await store.panel.told('2026-03-18'), [moved, review]);
  });

  it('lets one of many instances tell the same', async () => {
    const other = await openAnother();
    const lines = Array.from({ length: 30 }, (_, index) => fakeTold(`line ${index}`));
    const tries = [store, other, store, other].map(({ panel }, index) =>
      panel.tell(index % 2 === 0 ? lines : [...lines].reverse(), [fakeDraft(`card ${index}`)], at),
    );
    assert.equal((await Promise.all(tries)).filter(Boolean).length, 1);
    assert.equal((await store.outbox.list()).length, 1);
    if (other !== store) await other.close();
  });
});
