import assert from 'node:assert/strict';
import pino from 'pino';
import sinon from 'sinon';
import { alertCardKey } from '../../../src/alerts/alert-deliveries.js';
import { createAnnouncer } from '../../../src/alerts/announcer.js';
import { readConfig } from '../../../src/app/config.js';
import { openFilledStore } from '../../../src/app/open-filled-store.js';
import { nextMeeting } from '../../../src/calendar/find-meetings.js';
import { planReminders } from '../../../src/reminders/plan-reminders.js';
import { readSituation } from '../../../src/reminders/read-situation.js';
import { createReminderTick } from '../../../src/reminders/remind-due.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { createCalendarLinks } from '../../../src/teams/calendar-files/calendar-links.js';
import type { InvokeBody } from '../../../src/teams/invoke-response.js';
import { createReminderFeature } from '../../../src/teams/reminders/reminder-feature.js';
import { createReminderRenderer } from '../../../src/teams/reminders/reminder-renderer.js';
import { fakeContext } from '../../cards/fake-answers.js';
import {
  type DummyActivity,
  dummyChannelMessage,
  dummyMessage,
  dummyPress,
  officer,
} from '../../support/activities.js';
import { startTestBot, type TestBot } from '../../support/bot.js';
import { fakeDraft } from '../../support/deliveries.js';
import { type DemoPerson, demoAccounts } from '../../support/demo-accounts.js';

const meeting = '2026-03-17';
/** Leo's; its draft is due on 24 February. */
const paper = `fostering-annual/${meeting}`;
const now = () => new Date('2026-02-17T10:00:00Z');
const askedFor = { stage: 'draft', until: '2026-03-04' };
const moreTime = { ...askedFor, reason: 'The figures come late.' };

describe('the panel’s calendar in chat', () => {
  let store: Store;
  let test: TestBot;
  let delivered = 0;
  let allowedAt = now();

  beforeEach(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
    store = await openFilledStore({ config, log: pino({ enabled: false }) });
    delivered = 0;
    allowedAt = now();
    const deliverSoon = () => {
      delivered += 1;
    };
    const allowedFrom = async () => allowedAt;
    const calendarLinks = createCalendarLinks({ store, publicUrl: 'https://bot.example' });
    const speaking = { store, newContext: () => fakeContext, timeZone: 'Europe/London', allowedFrom, deliverSoon };
    const options = { ...speaking, calendarLinks };
    test = await startTestBot({ store, features: [createReminderFeature(options)], now });
    test.connector.setMembers(
      Object.entries(demoAccounts).map(([as, aadObjectId]) => ({ id: `29:${as}`, aadObjectId })),
    );
  });
  afterEach(async () => {
    await test.stop();
    await store.close();
  });

  const fromOf = (as: DemoPerson) => ({
    ...officer,
    id: `29:${as}`,
    name: `Dummy ${as}`,
    aadObjectId: demoAccounts[as],
  });

  /** @returns the line that whoever presses sees. */
  async function press(as: DemoPerson, verb: string, data: object, overrides: DummyActivity = {}): Promise<unknown> {
    const whole = { v: 1, id: paper, nonce: 'nonce-1', ...data };
    const activity = dummyPress(test.connector.serviceUrl, verb, whole, { from: fromOf(as), ...overrides });
    return ((await (await test.post(activity)).json()) as InvokeBody).value;
  }

  async function say(as: DemoPerson, text: string, overrides: DummyActivity = {}): Promise<string> {
    await test.post(dummyMessage(test.connector.serviceUrl, { text, from: fromOf(as), ...overrides }));
    return lastCard();
  }

  const lastCard = () => JSON.stringify(test.connector.sent().at(-1)?.attachments?.[0]?.content);

  /** What is on its way to people about papers, as "kind to person". */
  async function notices(): Promise<readonly string[]> {
    const deliveries = await store.outbox.list({ kind: 'reminder/' });
    return deliveries.map(({ kind, details }) => `${kind} to ${(details as { person: string }).person}`);
  }

  async function render(delivery: Delivery | undefined): Promise<string> {
    assert(delivery);
    const to = await store.knownConversations.find(delivery.conversation);
    assert(to);
    const renderer = createReminderRenderer({ store, newContext: () => fakeContext, timeZone: 'Europe/London', now });
    return JSON.stringify(await renderer.render(delivery, to));
  }

  const records = () => store.panel.records('2026-01-01');

  it('shows whoever writes papers their own, and nobody else', async () => {
    const card = await say('lead', 'my reports');
    assert.match(card, /Annual report on fostering/);
    assert.match(card, /Draft due in five working days/);
    assert.match(await say('councillor', 'my reports'), /You are here as councillor/);
  });

  it('shows the year to those who run the calendar alone, and never where others read along', async () => {
    assert.match(await say('clerk', 'forward plan'), /The year ahead: five meetings/);
    assert.match(await say('lead', 'forward plan'), /These may run the panel’s calendar/);
    const { conversation } = dummyChannelMessage('', '');
    assert.match(await say('clerk', 'forward plan', { conversation }), /in your personal chat/);
    assert.match(await say('clerk', 'reminders'), /Who will be reminded in the next four weeks/);
  });

  it('shows the next meeting to everybody, and a member what is theirs', async () => {
    const member = await say('councillor', 'next meeting');
    assert.match(member, /Will you be there/);
    assert.match(member, /You may ask about: In the same home/);
    const { conversation } = dummyChannelMessage('', '');
    const shared = await say('councillor', 'next meeting', { conversation });
    assert.match(shared, /Tuesday 17 March 2026/);
    assert.doesNotMatch(shared, /Will you be there/);
  });

  it('offers meetings and deadlines as calendar files, to whoever reads a card alone', async () => {
    const linked = (name: string) => new RegExp(`https://bot\\.example/calendar/${name}\\.ics\\?until=`);
    assert.match(await say('councillor', 'next meeting'), linked(`meeting-${meeting}`));
    assert.match(await say('clerk', 'next meeting'), linked(`deadlines-${meeting}`));
    await press('lead', 'report/show', {});
    assert.match(lastCard(), linked(`paper-fostering-annual-${meeting}`));
    const { conversation } = dummyChannelMessage('', '');
    assert.doesNotMatch(await say('councillor', 'next meeting', { conversation }), /bot\.example/);
  });

  it('takes a request for more time to the clerk, and the answer back, and moves the deadline', async () => {
    assert.equal(await press('lead', 'report/moreTime', moreTime), 'The clerk has been asked. You hear of it here.');
    assert.match(lastCard(), /asked for until Wednesday 4 March 2026, not answered yet. Why: The figures come late\./);
    assert.deepEqual(await notices(), ['reminder/time-request to carol-clerk']);
    const [asked] = await store.outbox.list({ kind: 'reminder/time-request' });
    assert.match(await render(asked), /Waits for your answer/);
    assert(delivered > 0);

    assert.equal(await press('clerk', 'report/agreeTime', askedFor), 'Agreed: it is due on Wednesday 4 March 2026.');
    assert.match(lastCard(), /Agreed: due Wednesday 4 March 2026/);
    assert.deepEqual((await notices()).slice(1), ['reminder/time-answer to leo-lead']);
    const [answer] = await store.outbox.list({ kind: 'reminder/time-answer' });
    assert.match(await render(answer), /Agreed: due Wednesday 4 March 2026/);
    assert.match(await say('lead', 'my reports'), /Due on Wednesday 4 March 2026/);

    assert.equal(await press('clerk', 'report/declineTime', askedFor), 'This has been answered already.');
    assert.equal((await records()).timeRequests[0]?.answer?.agreed, true);
  });

  it('agrees to no day that lies before the deadline of the meeting that a paper was put off to', async () => {
    await press('lead', 'report/moreTime', moreTime);
    await press('clerk', 'report/defer', { to: '2026-06-16' });
    const [asked] = await store.outbox.list({ kind: 'reminder/time-request' });
    const card = await render(asked);
    assert.match(card, /It comes to another day by now/);
    assert.doesNotMatch(card, /Agree to more time/);
    assert.match(String(await press('clerk', 'report/agreeTime', askedFor)), /no more time for it/);
    assert.equal((await records()).timeRequests[0]?.answer, null);
  });

  it('writes to others as soon as people may be written to', async () => {
    allowedAt = new Date('2026-02-18T08:00:00Z');
    await press('lead', 'report/moreTime', moreTime);
    const [asked] = await store.outbox.list({ kind: 'reminder/time-request' });
    assert.deepEqual(asked?.notBefore, allowedAt);
  });

  it('does nothing about a day that was not asked for, or that makes no sense', async () => {
    const refused: readonly [until: string, words: RegExp][] = [
      ['2026-02-24', /after the deadline/],
      ['2026-03-17', /before the meeting/],
    ];
    for (const [until, words] of refused) {
      assert.match(String(await press('lead', 'report/moreTime', { ...moreTime, until })), words);
    }
    assert.match(String(await press('clerk', 'report/agreeTime', askedFor)), /Another day has been asked for/);
    assert.deepEqual((await records()).timeRequests, []);
  });

  it('stops reminding the moment the paper is in, and tells the clerk where it is, once', async () => {
    const plan = async () => {
      const { situation } = await readSituation(store, { timeZone: 'Europe/London' }, '2026-02-17');
      const reminders = planReminders(situation, '2026-02-18', '2026-03-16');
      return reminders
        .flatMap(({ lines }) => lines)
        .filter(({ about }) => JSON.stringify(about).includes('fostering-annual'));
    };
    assert((await plan()).length > 0);
    const link = 'https://papers.example/fostering';
    const words = 'Thank you: it is in, and you are reminded of it no more.';
    assert.equal(await press('lead', 'report/submitted', { link }), words);
    assert.deepEqual(await plan(), []);
    const [sent] = await store.outbox.list({ kind: 'reminder/paper-in' });
    assert.match(await render(sent), /https:\/\/papers\.example\/fostering/);
    assert.equal(await press('lead', 'report/submitted', { link }), 'Nothing is awaited of this paper any more.');
    assert.equal((await notices()).length, 1);
  });

  it('keeps what waits for a clerk who cannot be reached, and says plainly that they do not know', async () => {
    await press('lead', 'report/moreTime', moreTime);
    const [first] = await store.outbox.list({ kind: 'reminder/time-request' });
    assert(first);
    await store.knownConversations.markGone(first.conversation, 'The bot was removed.', now());
    assert.match(String(await press('lead', 'report/notMine', {})), /cannot reach the clerk now: tell them yourself/);
    const [parked] = await store.outbox.list({ kind: 'reminder/not-mine', states: ['parked'] });
    assert.equal(parked?.conversation, first.conversation);
  });

  it('says plainly that nobody could be asked where the calendar names no clerk the bot can write to', async () => {
    const directory = await store.directory();
    const people = directory.people.map(({ aadObjectId, ...person }) =>
      person.id === 'carol-clerk' || aadObjectId === undefined ? person : { ...person, aadObjectId },
    );
    sinon.stub(store, 'directory').resolves({ ...directory, people });
    const words = 'Your request is kept. The bot cannot reach the clerk now: ask them yourself as well.';
    assert.equal(await press('lead', 'report/moreTime', moreTime), words);
    assert.deepEqual(await notices(), []);
  });

  it('keeps no link that is none', async () => {
    await press('lead', 'report/draft', { draftLink: 'javascript:alert(1)' });
    assert.equal((await records()).submissions[0]?.link, null);
  });

  it('keeps a press once, however often it comes', async () => {
    const data = { shown: [paper] };
    await press('lead', 'report/onTrack', data);
    assert.equal(await press('lead', 'report/onTrack', data), 'This was kept before.');
    assert.match(lastCard(), /You said on 17 February 2026 that it is on track/);
    assert.equal((await records()).leadWords.length, 1);
  });

  it('asks the clerk who writes a paper that is not theirs, and takes one who may', async () => {
    await press('lead', 'report/notMine', {});
    assert.deepEqual(await notices(), ['reminder/not-mine to carol-clerk']);
    assert.match(
      String(await press('clerk', 'report/reassign', { person: 'connor-councillor' })),
      /Choose somebody of the list/,
    );
    const words = 'Ines Kestrelly writes it now, and is told.';
    assert.equal(await press('clerk', 'report/reassign', { person: 'ines-deputy' }), words);
    assert.match(lastCard(), /Ines Kestrelly writes it/);
    assert.equal((await records()).reassignments[0]?.person, 'ines-deputy');
  });

  it('refuses kindly whoever may not press, or presses somebody else’s', async () => {
    assert.match(String(await press('councillor', 'report/agreeTime', askedFor)), /These may run the panel’s calendar/);
    assert.match(String(await press('officer', 'report/submitted', {})), /These may say where a report stands/);
    const others = { id: `adoption-annual/2026-11-17` };
    assert.match(String(await press('lead', 'report/submitted', others)), /This paper is with Anton Cloverdale/);
    const { conversation } = dummyChannelMessage('', '');
    assert.match(String(await press('lead', 'report/submitted', {}, { conversation })), /personal chat/);
    assert.deepEqual((await records()).submissions, []);
  });

  it('keeps who is away, whose papers go to the deputy meanwhile, and takes it back', async () => {
    assert.match(await say('lead', 'away'), /You are not away in the year ahead/);
    const away = { id: 'leo-lead', from: '2026-02-23', to: '2026-02-27' };
    assert.equal(
      await press('lead', 'person/away', { ...away, to: '2026-02-20' }),
      'Choose a last day that is not before the first.',
    );
    assert.match(
      String(await press('lead', 'person/away', { ...away, nonce: 'n2' })),
      /Ines Kestrelly gets what is meant for you/,
    );
    assert.match(lastCard(), /Monday 23 February 2026 to Friday 27 February 2026/);
    const readerOnDeadline = async () => {
      const { situation } = await readSituation(store, { timeZone: 'Europe/London' }, '2026-02-17');
      const cards = planReminders(situation, '2026-02-24', '2026-02-24').filter(({ kind }) => kind === 'due');
      return cards
        .filter(({ lines }) => JSON.stringify(lines).includes('fostering-annual'))
        .map(({ person }) => person);
    };
    assert.deepEqual(await readerOnDeadline(), ['ines-deputy']);

    assert.equal(
      await press('lead', 'person/back', { id: '2026-02-23' }),
      'Taken back: what is meant for you comes to you.',
    );
    assert.deepEqual(await readerOnDeadline(), ['leo-lead']);
    assert.match(lastCard(), /You are not away in the year ahead/);
  });

  it('lets nobody say that somebody else is away', async () => {
    const words = 'You can say this of yourself alone.';
    const away = { id: 'leo-lead', from: '2026-02-23', to: '2026-02-27' };
    assert.equal(await press('clerk', 'person/away', away), words);
    assert.deepEqual((await records()).absences, []);
  });

  it('decides what becomes of a paper that did not come in', async () => {
    assert.equal(await press('clerk', 'report/defer', { to: '2026-06-16' }), 'It is put off to Tuesday 16 June 2026.');
    const [outcome] = await store.outbox.list({ kind: 'reminder/outcome' });
    assert.match(await render(outcome), /Put off to Tuesday 16 June 2026/);
  });

  it('counts who comes, by members’ latest word', async () => {
    assert.equal(
      await press('councillor', 'meeting/apologies', { id: meeting }),
      'Thank you: your apologies are noted.',
    );
    assert.equal(
      await press('councillor', 'meeting/attend', { id: meeting, nonce: 'n2' }),
      'Thank you: you are expected.',
    );
    assert.match(String(await press('lead', 'meeting/attend', { id: meeting })), /Only members of the panel/);
    assert.match(await say('clerk', 'next meeting'), /1 of the 4 needed are coming so far/);
  });

  it('counts on in the cards by which clerk and chair were told of the quorum', async () => {
    await say('clerk', 'next meeting');
    const about = { kind: 'meeting', meeting, day: meeting };
    const line = { about, reason: { kind: 'quorum unsure' }, standsInFor: null, until: '2026-03-17T09:00:00.000Z' };
    const details = { person: 'carol-clerk', lines: [line] };
    const conversation = `personal:${demoAccounts.clerk}`;
    const told = { kind: 'reminder/quorum', subject: meeting, conversation, details, notBefore: now() };
    await store.outbox.add([fakeDraft('quorum', told)], now());
    const list = store.outbox.list.bind(store.outbox);
    const sent = sinon
      .stub(store.outbox, 'list')
      .callsFake(async (filter) =>
        (await list({ ...filter, states: ['waiting', 'sent'] })).filter(({ key }) => key === 'quorum'),
      );
    await press('councillor', 'meeting/attend', { id: meeting });
    sent.restore();
    const [, redrawn] = await list({ kind: 'reminder/quorum' });
    assert.deepEqual(redrawn?.way, { edit: 'quorum' });
    assert.match(await render(redrawn), /1 of the 4 needed are coming so far/);
    for (const person of ['cheryl-chair', 'marcus-councillor', 'nadia-councillor']) {
      await store.panel.record({ kind: 'attendance', meeting, person, answer: 'coming', by: person, at: now() });
    }
    assert.match(await render(redrawn), /The quorum is reached/);
    const [first] = await list({ kind: 'reminder/quorum' });
    assert.equal(await render(first), '"nothing"');
  });

  it('moves a meeting for the clerk, with its reason, and not onto another or into the past', async () => {
    const reason = 'The hall is closed.';
    for (const day of ['2026-02-16', '2026-06-16', meeting]) {
      await press('clerk', 'meeting/move', { id: meeting, day, reason, nonce: day });
    }
    assert.deepEqual((await records()).moves, []);
    const words = 'It is on Tuesday 24 March 2026 now. Everybody who was told of it is told of the change.';
    assert.equal(await press('clerk', 'meeting/move', { id: meeting, day: '2026-03-24', reason }), words);
    assert.equal(nextMeeting(await store.calendar(), '2026-03-01')?.day, '2026-03-24');
    assert.match(lastCard(), /Tuesday 24 March 2026/);
  });

  it('keeps what the panel noted at a meeting that was held, and duties that are done', async () => {
    const noted = { subject: 'report', key: 'virtual-school-annual' };
    assert.equal(await press('clerk', 'meeting/noted', { id: '2026-01-20', ...noted }), 'Kept as noted.');
    assert.equal(await press('clerk', 'meeting/noted', { id: meeting, ...noted }), 'This meeting is still to come.');
    const duty = { id: 'minutes-to-select-committee/2026-01-20' };
    assert.match(String(await press('councillor', 'duty/done', duty)), /This is with: Clerk to the panel/);
    assert.match(String(await press('clerk', 'duty/done', duty)), /Kept as done/);
    const { noted: kept, duties } = await records();
    assert.deepEqual([kept.length, duties.length], [1, 1]);
  });

  it('keeps against an alert that the panel noted it, and its cards say so', async () => {
    await createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 }).run(now());
    const [alert] = await store.alerts.list({ live: true });
    assert(alert);
    const key = alertCardKey(alert.card, 'channel');
    const posted = { kind: 'alert/card', subject: alert.card, conversation: 'channel' };
    await store.outbox.add([fakeDraft(key, posted)], now());
    const noted = { id: '2026-01-20', subject: 'alert', key: alert.id };
    assert.equal(await press('clerk', 'meeting/noted', noted), 'Kept as noted.');
    assert.equal(await press('clerk', 'meeting/noted', noted), 'This was kept before.');
    const redrawn = (await store.outbox.list({ kind: 'alert/card', subject: alert.card })).filter(
      ({ way }) => way !== 'post',
    );
    assert.deepEqual(
      redrawn.map(({ way }) => way),
      [{ edit: key }],
    );
    assert.equal((await store.panel.noted('2026-01-01'))[0]?.key, alert.id);
  });

  it('says nothing of what was due once its time has passed, however late its turn comes', async () => {
    await createReminderTick(store, { timeZone: 'Europe/London' }).tick(new Date('2026-02-24T09:00:00Z'));
    const due = await store.outbox.list({ kind: 'reminder/due' });
    const leo = due.find(({ details }) => (details as { person: string }).person === 'leo-lead');
    assert.match(await render(leo), /Annual report on fostering/);
    const to = leo && (await store.knownConversations.find(leo.conversation));
    assert(to);
    const late = { store, newContext: () => fakeContext, timeZone: 'Europe/London', now: () => new Date('2026-05-01') };
    assert.equal(await createReminderRenderer(late).render(leo, to), 'nothing');
  });

  it('says nothing of somebody’s own to who is not taken for them any more', async () => {
    await press('lead', 'report/notMine', {});
    const [delivery] = await store.outbox.list({ kind: 'reminder/' });
    const to = delivery && (await store.knownConversations.find(delivery.conversation));
    assert(delivery && to);
    const renderer = createReminderRenderer({ store, newContext: () => fakeContext, timeZone: 'Europe/London', now });
    const stranger = { ...to, aadObjectId: 'aaaaaaaa-0000-4000-8000-0000000000aa' };
    assert.notEqual(await renderer.render(delivery, stranger), 'nothing');
    assert.equal(await renderer.render(delivery, { ...stranger, person: undefined }), 'nothing');
    assert.equal(await renderer.render(delivery, { ...to, aadObjectId: demoAccounts.lead }), 'nothing');
  });

  it('says nothing of its reader’s own where others read along', async () => {
    await press('lead', 'report/notMine', {});
    const [delivery] = await store.outbox.list({ kind: 'reminder/' });
    const to = delivery && (await store.knownConversations.find(delivery.conversation));
    assert(delivery && to);
    const renderer = createReminderRenderer({ store, newContext: () => fakeContext, timeZone: 'Europe/London', now });
    assert.equal(await renderer.render(delivery, { ...to, kind: 'group' }), 'nothing');
  });
});
