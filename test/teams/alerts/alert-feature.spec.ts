import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import pino from 'pino';
import sinon from 'sinon';
import { createAnnouncer } from '../../../src/alerts/announcer.js';
import { readConfig } from '../../../src/app/config.js';
import { openFilledStore } from '../../../src/app/open-filled-store.js';
import { checkCard } from '../../../src/cards/check-card.js';
import { createDeliverer, type Deliverer } from '../../../src/delivery/deliverer.js';
import { importRelease } from '../../../src/imports/import-release.js';
import { findReading } from '../../../src/indicators/find-reading.js';
import type { Alert } from '../../../src/store/alert.js';
import type { Store } from '../../../src/store/store.js';
import { createAlertFeature } from '../../../src/teams/alerts/alert-feature.js';
import { createAlertRenderer } from '../../../src/teams/alerts/alert-renderer.js';
import { createAnswerer } from '../../../src/teams/create-answerer.js';
import type { InvokeBody } from '../../../src/teams/invoke-response.js';
import { type DummyActivity, dummyChannelMessage, dummyMessage, dummyPress } from '../../support/activities.js';
import { startTestBot, type TestBot } from '../../support/bot.js';
import { type DemoPerson, demoAccounts } from '../../support/demo-accounts.js';
import { type FakeClock, fakeClock } from '../../support/fake-clock.js';

const general = '19:general@thread.tacv2';
const now = new Date('2024-09-18T10:00:00Z');
const timeZone = 'Europe/London';

describe('alerts in chat', function () {
  this.timeout(20_000);
  let store: Store;
  let test: TestBot;
  let deliverer: Deliverer;
  let clock: FakeClock;
  let holdHours = 0;
  let counter = 0;

  beforeEach(async () => {
    holdHours = 0;
    clock = fakeClock(now);
    const log = pino({ enabled: false });
    store = await openFilledStore({ config: readConfig({ DATABASE_URL: 'sqlite::memory:' }), log });
    const announcer = { postNow: (id: string, by: string, at: Date) => announcerNow().postNow(id, by, at) };
    const newContext = () => ({ classification: 'Dummy classification', nonce: `nonce-${counter++}` });
    test = await startTestBot({
      store,
      answerer: createAnswerer({ store, classification: 'Dummy', today: () => '2024-09-18', timeZone }),
      features: [createAlertFeature({ store, announcer, newContext, timeZone, deliverSoon: () => {} })],
      now: () => now,
    });
    test.connector.setMembers(
      Object.entries(demoAccounts).map(([who, aadObjectId]) => ({ id: `29:${who}`, aadObjectId })),
    );
    deliverer = createDeliverer({
      readership: test.bot.readership,
      allowedFrom: async (moment) => moment,
      queue: store.deliveryQueue,
      messenger: test.bot.messenger,
      renderer: createAlertRenderer({ store, newContext, timeZone, now: () => now }),
      draftNotices: async () => [],
      clock,
      log,
    });
    await announcerNow().run(now);
  });
  afterEach(async () => {
    await deliverer.stop();
    await test.stop();
    await store.close();
  });

  const announcerNow = () => createAnnouncer({ store, timeZone, holdHours });
  const from = (who: DemoPerson) => ({ id: `29:${who}`, name: `Dummy ${who}`, aadObjectId: demoAccounts[who] });

  /** Says something in the channel and gives what the bot says. */
  async function sayInChannel(who: DemoPerson, text: string): Promise<string> {
    await test.post(dummyChannelMessage(test.connector.serviceUrl, text, { from: from(who) }));
    return lastText();
  }

  async function sayAlone(who: DemoPerson, text: string): Promise<string> {
    await test.post(dummyMessage(test.connector.serviceUrl, { text, from: from(who) }));
    return lastText();
  }

  /** What the connector took: replies and edits, and posts that start a thread. */
  const sent = (): readonly Partial<Activity>[] =>
    test.connector.calls.flatMap(({ path, body }) => {
      const activity = /\/activities(\/|$)/.test(path) ? body : (body as { activity?: unknown } | undefined)?.activity;
      return activity ? [activity as Partial<Activity>] : [];
    });
  const lastText = () => JSON.stringify(sent().at(-1)?.attachments?.[0]?.content ?? '');

  async function press(
    who: DemoPerson,
    verb: string,
    data: object,
    overrides: DummyActivity = {},
  ): Promise<InvokeBody> {
    const { conversation, channelData } = dummyChannelMessage('', '');
    const whole = { v: 1, nonce: 'nonce-drawn', ...data };
    const activity = dummyPress(test.connector.serviceUrl, verb, whole, {
      from: from(who),
      conversation,
      channelData,
      ...overrides,
    });
    return (await (await test.post(activity)).json()) as InvokeBody;
  }

  /** Sends what is due, a minute after whatever was sent before. */
  async function deliver(): Promise<void> {
    clock.pass(60_000);
    await deliverer.deliverDue();
  }

  /** Brings in the example of a next release and sends what it gives cause to say. */
  async function importNext(): Promise<void> {
    await importRelease({ store, file: 'data/examples/2024-25-q1.tsv', today: '2024-09-18', by: 'test' });
    await announcerNow().run(now);
    await deliver();
  }

  async function findAlert(indicator: string): Promise<Alert> {
    const [alert] = await store.alerts.list({ live: true, indicator });
    assert.ok(alert, `no alert of ${indicator}`);
    return alert;
  }

  /** The summaries of what was posted, edited and replied since. */
  const told = (since = 0) =>
    sent()
      .slice(since)
      .map(({ summary }) => String(summary));

  describe('choosing where they are posted', () => {
    it('takes the word of somebody with the right, and of nobody else', async () => {
      assert.match(await sayInChannel('councillor', 'post alerts here'), /These may choose where alerts are posted/);
      assert.equal((await store.knownConversations.find(general))?.alerts, undefined);
      assert.match(await sayInChannel('officer', 'Post alerts here'), /Alerts are posted here/);
      assert.deepEqual((await store.knownConversations.find(general))?.alerts, { domains: [], priorities: [] });
    });

    it('takes a subject or a priority, and asks back where it knows none', async () => {
      await sayInChannel('officer', 'post health and priority 2 alerts here');
      const { alerts } = (await store.knownConversations.find(general)) ?? {};
      assert.deepEqual(alerts, { domains: ['health-wellbeing'], priorities: ['2'] });
      assert.match(await sayInChannel('officer', 'post football alerts here'), /No alerts are known as “football”/);
      assert.deepEqual((await store.knownConversations.find(general))?.alerts, alerts);
    });

    it('ends it, and says so where there was none', async () => {
      await sayInChannel('officer', 'post alerts here');
      assert.match(await sayInChannel('clerk', 'stop alerts here'), /No alerts are posted here any more/);
      assert.equal((await store.knownConversations.find(general))?.alerts, undefined);
      assert.match(await sayInChannel('clerk', 'stop alerts here'), /To have them, type/);
    });

    it('lets a lead have theirs in their own chat', async () => {
      assert.match(await sayAlone('lead', 'send me my alerts'), /Your alerts come to you here/);
      await importNext();
      const own = await store.outbox.list({ conversation: `personal:${demoAccounts.lead}` });
      assert.ok(own.length > 0 && own.every(({ state }) => state === 'sent'));
    });
  });

  describe('a release', () => {
    beforeEach(async () => {
      await sayInChannel('officer', 'post alerts here');
    });

    it('is told on one card, and each new alert on a card of its own', async () => {
      const before = sent().length;
      await importNext();
      const summaries = told(before);
      assert.equal(summaries.filter((summary) => summary.startsWith('What is new in the scorecard')).length, 1);
      assert.ok(
        summaries.some((summary) => summary.startsWith('Alert, not acknowledged yet. Suitable home at 19 to 21')),
      );
      assert.ok(summaries.some((summary) => /back in its expected range/.test(summary)));
      for (const { attachments, summary } of sent().slice(before)) {
        checkCard({ card: attachments?.[0]?.content, summary: String(summary) });
      }
    });

    it('is kept from a channel in which a guest reads along', async () => {
      const insiders = Object.entries(demoAccounts).map(([who, aadObjectId]) => ({ id: `29:${who}`, aadObjectId }));
      test.connector.setMembers([...insiders, { id: '29:guest', aadObjectId: 'guest', userRole: 'guest' }]);
      const before = sent().length;
      await importNext();
      assert.deepEqual(told(before), []);
      const kept = await store.outbox.list({ conversation: general });
      assert.ok(kept.length > 0 && kept.every(({ state, attempts }) => state === 'waiting' && attempts === 0));
      assert.ok((await store.knownConversations.find(general))?.outsiderSince);
    });

    it('cannot be acted on where a guest reads along, and says so to whoever presses', async () => {
      await importNext();
      const { id } = await findAlert('dfe-accommodation-19-21');
      const insiders = Object.entries(demoAccounts).map(([who, aadObjectId]) => ({ id: `29:${who}`, aadObjectId }));
      test.connector.setMembers([...insiders, { id: '29:guest', aadObjectId: 'guest', userRole: 'guest' }]);
      const elsewhere = { conversation: { id: '19:elsewhere@thread.tacv2', conversationType: 'channel' } };
      for (const verb of ['alert/acknowledge', 'alert/show']) {
        assert.match(String((await press('officer', verb, { id }, elsewhere)).value), /from outside the council/);
      }
      assert.equal((await findAlert('dfe-accommodation-19-21')).acknowledged, null);
    });

    it('waits for those who may let it go where it is held, and goes when one of them says so', async () => {
      holdHours = 4;
      const before = sent().length;
      await importNext();
      assert.ok(told(before).every((summary) => summary.startsWith('Waiting to be posted')));
      const [preview] = await store.outbox.list({ kind: 'alert/preview' });
      assert.ok(preview);
      const { id } = await findAlert('dfe-accommodation-19-21');
      const opens = `"${id}"`;
      assert.ok(!(await sayInChannel('officer', 'alerts')).includes(opens), 'the channel is not told yet');
      assert.ok((await sayAlone('officer', 'alerts')).includes(opens), 'who may let it go sees it');
      assert.match(String((await press('officer', 'alert/acknowledge', { id })).value), /not known any more/);
      const refused = await press('councillor', 'alert/postNow', { id: preview.subject });
      assert.match(String(refused.value), /These may let a release go out early/);
      assert.match(String((await press('officer', 'alert/postNow', { id: preview.subject })).value), /goes out now/);
      assert.match(String((await press('lead', 'alert/postNow', { id: preview.subject })).value), /gone out already/);
      await deliver();
      assert.ok(told(before).some((summary) => summary.startsWith('What is new in the scorecard')));
      assert.ok(told(before).some((summary) => summary.startsWith('Posted: what is new')));
      assert.ok((await sayInChannel('officer', 'alerts')).includes(opens));
    });
  });

  describe('a card', () => {
    let alert: Alert;
    beforeEach(async () => {
      await sayInChannel('officer', 'post alerts here');
      await importNext();
      alert = await findAlert('dfe-accommodation-19-21');
    });

    it('is acknowledged once: the presser sees it, everybody gets it, and the second sees who was first', async () => {
      const body = await press('clerk', 'alert/acknowledge', { id: alert.id });
      assert.match(JSON.stringify(body.value), /by Carol Ashgrove on 18 September 2024/);
      const before = sent().length;
      await deliver();
      assert.deepEqual(
        told(before).map((summary) => summary.split('.')[0]),
        ['Alert, acknowledged'],
      );
      assert.equal(
        (await press('officer', 'alert/acknowledge', { id: alert.id })).value,
        'Carol Ashgrove acknowledged it before you.',
      );
      await press('clerk', 'alert/acknowledge', { id: alert.id });
      assert.equal((await findAlert(alert.indicator)).history.filter(({ kind }) => kind === 'acknowledged').length, 1);
    });

    it('is acknowledged by one of two who press at once', async () => {
      const bodies = await Promise.all(
        (['clerk', 'officer'] as const).map((who) => press(who, 'alert/acknowledge', { id: alert.id })),
      );
      assert.deepEqual(bodies.map(({ value }) => typeof value).sort(), ['object', 'string']);
    });

    it('is for those who may look after alerts, and says kindly who they are', async () => {
      const { value } = await press('councillor', 'alert/acknowledge', { id: alert.id });
      assert.match(String(value), /^These may look after alerts: .*clerk.*\. You are here as councillor\.$/);
      assert.equal((await findAlert(alert.indicator)).state, 'open');
    });

    it('is assigned to people who may look after it', async () => {
      await press('officer', 'alert/assign', { id: alert.id, from: null, person: 'leo-lead' });
      assert.equal((await findAlert(alert.indicator)).assigned?.person, 'leo-lead');
      const { value } = await press('officer', 'alert/assign', {
        id: alert.id,
        from: 'leo-lead',
        person: 'connor-councillor',
      });
      assert.match(String(value), /Choose somebody of the list/);
      const stale = await press('clerk', 'alert/assign', { id: alert.id, from: null, person: 'bea-lead' });
      assert.match(String(stale.value), /Olivia Penhallow was quicker/);
    });

    it('keeps what two people write on the same drawing of it, and the same press once', async () => {
      for (const who of ['clerk', 'officer', 'officer'] as const) {
        await press(who, 'alert/comment', { id: alert.id, text: ` Looked into by the ${who}. ` });
      }
      assert.deepEqual(
        (await findAlert(alert.indicator)).comments.map(({ text }) => text),
        ['Looked into by the clerk.', 'Looked into by the officer.'],
      );
    });

    it('is snoozed until the next panel, or until a day that lies ahead', async () => {
      const past = await press('officer', 'alert/snooze', { id: alert.id, reason: 'Known.', until: '2024-09-18' });
      assert.equal(past.value, 'Choose a day that lies ahead.');
      await press('officer', 'alert/snooze', { id: alert.id, reason: 'Known.', until: '' });
      const { snooze } = await findAlert(alert.indicator);
      assert.deepEqual([snooze?.until, snooze?.kind], ['2024-11-19', 'next meeting']);
    });

    it('is put on the next exception report', async () => {
      await press('officer', 'alert/addToReport', { id: alert.id });
      assert.deepEqual(
        (await findAlert(alert.indicator)).reported.map(({ meeting }) => meeting),
        ['2024-11-19'],
      );
    });

    it('presses all alerts that share it, by the buttons it has for all', async () => {
      const { card } = await findAlert('pa-visits-cic-north');
      await press('clerk', 'alert/acknowledge', { id: `card:${card}` });
      const shared = await store.alerts.list({ card, live: true });
      assert.ok(shared.length > 1 && shared.every(({ state }) => state === 'acknowledged'));
    });

    it('is not pressed where its figure is not shown, and nobody learns that it is there', async () => {
      const live = await store.alerts.list({ live: true });
      const channel = await store.scorecard((await store.directory()).audienceOf('channel'));
      const shown = await Promise.all(
        live.map(async (each) => findReading(await channel.series(each.indicator), each.period)?.suppressed === false),
      );
      const hidden = live.find((_, at) => !shown[at]);
      assert.ok(hidden, 'no alert is withheld from the channel');
      const made = await press('clerk', 'alert/acknowledge', { id: '999' });
      assert.match(String(made.value), /not known any more, or not shown here/);
      for (const id of [hidden.id, `card:${hidden.card}`]) {
        const isShared = live.some(({ card }, at) => card === hidden.card && shown[at]);
        if (id !== hidden.id && isShared) continue;
        for (const verb of ['alert/acknowledge', 'alert/show', 'alert/addToReport']) {
          assert.deepEqual((await press('clerk', verb, { id })).value, made.value, verb);
        }
      }
      assert.deepEqual(await store.alerts.find(hidden.id), hidden);
    });

    it('is pressed of all that share it for those alone that are shown here', async () => {
      const { card } = await findAlert('pa-visits-cic-north');
      const sharing = await store.alerts.list({ card, live: true });
      const [first] = sharing;
      assert.ok(first);
      const scorecard = store.scorecard.bind(store);
      const withhold = sinon.stub(store, 'scorecard').callsFake(async (audience) => {
        const whole = await scorecard(audience);
        const series: typeof whole.series = async (key) => {
          const held = await whole.series(key);
          if (key !== first.indicator) return held;
          return { ...held, readings: held.readings.map((each) => ({ ...each, value: null, suppressed: true })) };
        };
        return { ...whole, series };
      });
      await press('clerk', 'alert/acknowledge', { id: `card:${card}` });
      withhold.restore();
      const after = await store.alerts.list({ card, live: true });
      assert.deepEqual(
        after.filter(({ state }) => state !== 'acknowledged').map(({ id }) => id),
        [first.id],
      );
    });

    it('is kept up to date where its channel is told of less since', async () => {
      await sayInChannel('officer', 'post health alerts here');
      const before = sent().length;
      await press('officer', 'alert/acknowledge', { id: alert.id });
      await deliver();
      assert.ok(told(before).some((summary) => /^Alert, acknowledged\. Suitable home at 19 to 21/.test(summary)));
    });

    it('is redrawn for whoever presses an old drawing of it', async () => {
      await press('clerk', 'alert/acknowledge', { id: alert.id });
      await deliver();
      const before = sent().length;
      const late = await press('officer', 'alert/acknowledge', { id: alert.id }, { replyToId: 'an-old-drawing' });
      assert.equal(late.value, 'Carol Ashgrove acknowledged it before you.');
      assert.match(JSON.stringify(sent().slice(before)), /by Carol Ashgrove on 18 September 2024/);
    });

    it('is opened by its row, in the thread of the release card', async () => {
      const [release] = await store.outbox.list({ kind: 'alert/release', conversation: general });
      const hidden = await findAlert('two-year-stability');
      await press('councillor', 'alert/show', { id: hidden.id }, { replyToId: release?.activityId });
      const before = sent().length;
      await deliver();
      assert.match(told(before)[0] ?? '', /In the same home for at least two years/);
    });

    it('says so where an alert is not known, or data is not ours', async () => {
      assert.match(String((await press('clerk', 'alert/acknowledge', { id: 'nothing' })).value), /not known any more/);
      assert.equal((await press('clerk', 'alert/comment', { id: alert.id, text: '' })).statusCode, 400);
    });
  });

  it('lists what is out, as whoever reads along may see it', async () => {
    const inChannel = await sayInChannel('officer', 'alerts');
    const alone = await sayAlone('officer', 'show the alerts');
    assert.match(inChannel, /not acknowledged yet/);
    const rows = (card: string) => card.match(/"alert\/show"/g)?.length ?? 0;
    assert.ok(rows(inChannel) > 0 && rows(alone) > rows(inChannel), 'a channel sees fewer');
    for (const asked of ['alerts', 'list the alerts', 'which alerts are open?']) {
      assert.equal(rows(await sayInChannel('officer', asked)), rows(inChannel), asked);
    }
  });
});
