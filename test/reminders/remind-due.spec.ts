import assert from 'node:assert/strict';
import { readSituation } from '../../src/reminders/read-situation.js';
import { createReminderTick } from '../../src/reminders/remind-due.js';
import { readReminderDetails } from '../../src/reminders/reminder-deliveries.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, describeOnEachStore, openTestStore, type TestStore } from '../support/stores.js';
import { dummyPeople, fakeMove, fakePaper, fakeReminderCalendar, fakeSubmission } from './fake-situation.js';

const zone = 'Europe/London';
const deadline = new Date('2026-02-24T09:00:00Z');
const account = '5b0c1d2e-0001-4a00-9000-000000000001';

const pack = {
  calendar: fakeReminderCalendar({
    reports: [
      fakePaper(),
      fakePaper({ key: 'health', title: 'Health report', lead: { title: 'Nurse', person: 'dee' } }),
    ],
  }),
  people: {
    roles: [
      { key: 'officer', rights: ['ask'] },
      { key: 'channel', rights: ['ask'] },
    ],
    people: dummyPeople.map((person) => (person.id === 'dee' ? { ...person, aadObjectId: account } : person)),
  },
};

describeOnEachStore('a tick of the reminders', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine, { pack });
    store = test.store;
    const lee = fakeMetConversation('chat with lee', { kind: 'personal', person: 'lee' });
    await store.knownConversations.meet(lee, new Date('2026-01-05T09:00:00Z'));
  });
  afterEach(() => test.dispose());

  const deliveries = () => store.outbox.list({ kind: 'reminder/' });

  it('puts what is due into the outbox, for those who can be written to', async () => {
    await createReminderTick(store, { timeZone: zone }).tick(deadline);
    const [lee, dee, ...others] = await deliveries();
    assert.deepEqual(others, []);
    assert.ok(lee && dee);
    assert.deepEqual([lee.kind, lee.subject, lee.conversation], ['reminder/due', 'lee', 'chat with lee']);
    assert.equal(lee.reason, 'the day the draft is due');
    assert.deepEqual(lee.notBefore, deadline);
    const paper = {
      kind: 'paper',
      paper: { report: 'fostering', meeting: '2026-03-17' },
      title: 'Fostering report',
      meeting: '2026-03-17',
      day: '2026-03-17',
    };
    assert.deepEqual(readReminderDetails(lee.details), {
      person: 'lee',
      lines: [
        {
          about: { ...paper, stage: 'draft', deadline: '2026-02-24' },
          reason: { kind: 'due today' },
          standsInFor: null,
          until: '2026-02-25T00:00:00.000Z',
        },
      ],
    });
    // Dee has an account and has not met the bot: the chat is opened with the first message.
    assert.equal(dee.conversation, `personal:${account}`);
    assert.equal((await store.knownConversations.find(dee.conversation))?.person, 'dee');
  });

  it('says it once, whatever is started anew', async () => {
    const bot = createReminderTick(store, { timeZone: zone });
    assert.equal((await bot.tick(deadline)).length, 2);
    for (const each of [bot, createReminderTick(store, { timeZone: zone })]) {
      assert.deepEqual(await each.tick(new Date('2026-02-24T09:01:00Z')), []);
    }
    assert.equal((await deliveries()).length, 2);
  });

  it('says it once, however many instances look at the same moment', async () => {
    const others = engine.name === 'SQLite' ? [] : await Promise.all([1, 2].map(() => openTestStore(test.url)));
    const bots = [store, ...others, store].map((each) => createReminderTick(each, { timeZone: zone }));
    const said = (await Promise.all(bots.map((bot) => bot.tick(deadline)))).flat();
    assert.deepEqual(said.map(({ person }) => person).sort(), ['dee', 'lee']);
    assert.equal((await deliveries()).length, 2);
    await Promise.all(others.map((other) => other.close()));
  });

  it('looks anew once somebody handed something in, though nothing was due', async () => {
    const bot = createReminderTick(store, { timeZone: zone });
    await bot.tick(new Date('2026-02-23T12:00:00Z'));
    const at = new Date('2026-02-23T15:00:00Z');
    await store.panel.record({ kind: 'submission', ...fakeSubmission({ at }) });
    const said = await bot.tick(deadline);
    assert.deepEqual(
      said.map(({ person }) => person),
      ['dee'],
    );
  });

  it('tells those who were told of a meeting that it was moved, and nobody twice', async () => {
    const bot = createReminderTick(store, { timeZone: zone });
    await bot.tick(new Date('2026-02-10T09:00:00Z'));
    await store.panel.record({ kind: 'move', ...fakeMove() });
    const said = await bot.tick(new Date('2026-02-12T15:00:00Z'));
    assert.deepEqual(
      said.map(({ person, kind }) => `${person} ${kind}`),
      ['lee changed', 'dee changed'],
    );
    assert.deepEqual(await bot.tick(new Date('2026-02-12T15:01:00Z')), []);
  });

  it('makes up for it within a quarter of an hour once somebody can be written to', async () => {
    await store.knownConversations.markGone('chat with lee', 'The bot was removed.', new Date('2026-02-20T09:00:00Z'));
    const bot = createReminderTick(store, { timeZone: zone });
    assert.deepEqual(
      (await bot.tick(deadline)).map(({ person }) => person),
      ['dee'],
    );
    const lee = fakeMetConversation('chat with lee', { kind: 'personal', person: 'lee' });
    await store.knownConversations.meet(lee, new Date('2026-02-24T10:00:00Z'));
    const said = await bot.tick(new Date('2026-02-24T10:15:00Z'));
    assert.deepEqual(
      said.map(({ person }) => person),
      ['lee'],
    );
  });

  it('knows afterwards what failed for good or waits for a chat that is gone, and nothing older', async () => {
    const bot = createReminderTick(store, { timeZone: zone });
    await bot.tick(deadline);
    const answer = { kind: 'reminder/time-answer', subject: 'health/2026-03-17', details: { person: 'lee' } };
    const to = { conversation: 'chat with lee', notBefore: deadline };
    await store.outbox.add([fakeDraft('answer', { ...answer, ...to })], deadline);
    await store.outbox.add([fakeDraft('mend', { ...answer, ...to, way: { edit: 'answer' } })], deadline);
    await store.outbox.add([fakeDraft('old', { ...answer, ...to })], new Date('2026-02-01T09:00:00Z'));
    const undelivered = async () =>
      (await readSituation(store, { timeZone: zone }, '2026-02-24')).situation.undelivered;
    assert.deepEqual(await undelivered(), []);
    await store.knownConversations.markGone('chat with lee', 'The bot was removed.', deadline);
    const lost = { person: 'lee', at: deadline, why: 'The bot was removed.' };
    assert.deepEqual(await undelivered(), [
      { ...lost, missed: [{ title: 'Fostering report', day: '2026-02-24' }], isReminder: true },
      { ...lost, missed: [{ title: 'Health report', day: null }], isReminder: false },
    ]);
  });
});
