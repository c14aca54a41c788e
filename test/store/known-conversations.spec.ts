import assert from 'node:assert/strict';
import { personalConversationId } from '../../src/store/known-conversations.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeKnownConversation, fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, describeOnEachStore, openTables, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-03T09:00:00Z');
const later = new Date('2024-06-03T10:00:00Z');
const everything = { domains: [], priorities: [] };

describeOnEachStore('a known conversation', (engine) => {
  let test: TestStore;
  let known: Store['knownConversations'];

  beforeEach(async () => {
    test = await createTestStore(engine);
    known = test.store.knownConversations;
  });
  afterEach(() => test.dispose());

  it('is what was learnt of it', async () => {
    assert.equal(await known.find('channel'), undefined);
    await known.meet(fakeMetConversation('channel'), start);
    assert.deepEqual(await known.find('channel'), fakeKnownConversation('channel'));
  });

  it('takes on what is new, and keeps what is not said again', async () => {
    await known.meet(fakeMetConversation('channel'), start);
    const moved = { serviceUrl: 'https://smba.example/', name: undefined, tenant: undefined, reference: undefined };
    await known.meet(fakeMetConversation('channel', moved), later);
    assert.deepEqual(
      await known.find('channel'),
      fakeKnownConversation('channel', { serviceUrl: 'https://smba.example/' }),
    );
  });

  it('is nobody’s any more where its chat is met as that of nobody known', async () => {
    const chat = fakeMetConversation('chat', { kind: 'personal', person: 'lee' });
    await known.meet(chat, start);
    await known.meet({ ...chat, person: undefined, name: undefined }, start);
    const { person, name } = (await known.find('chat')) ?? {};
    assert.deepEqual([person, name], [undefined, 'General']);
  });

  it('is listed in the order of the ids', async () => {
    for (const id of ['b', 'c', 'a']) await known.meet(fakeMetConversation(id), start);
    assert.deepEqual(
      (await known.list()).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });

  it('is gone for the first who finds it so, with the first reason', async () => {
    await known.meet(fakeMetConversation('channel'), start);
    assert.equal(await known.markGone('channel', 'The bot was removed.', later), true);
    assert.equal(await known.markGone('channel', 'The channel was deleted.', later), false);
    const gone = { since: later, reason: 'The bot was removed.' };
    assert.deepEqual(await known.find('channel'), fakeKnownConversation('channel', { gone }));
  });

  it('gives cause for notices only to the first who finds it gone', async () => {
    await known.meet(fakeMetConversation('channel'), start);
    for (const key of ['first', 'second']) await known.markGone('channel', 'Removed.', later, [fakeDraft(key)]);
    assert.deepEqual(
      (await test.store.outbox.list()).map(({ key }) => key),
      ['first'],
    );
  });

  it('cannot be gone where nobody met it, nor as of a moment before it was met again', async () => {
    assert.equal(await known.markGone('channel', 'The bot was removed.', start), false);
    await known.meet(fakeMetConversation('channel'), later);
    assert.equal(await known.markGone('channel', 'The bot was removed.', start), false);
    assert.equal((await known.find('channel'))?.gone, undefined);
  });

  it('is back once it is met again, with its alerts', async () => {
    await known.meet(fakeMetConversation('channel'), start);
    await known.routeAlerts('channel', everything, 'clerk', start);
    await known.markGone('channel', 'The bot was removed.', start);
    await known.meet(fakeMetConversation('channel'), later);
    assert.deepEqual(await known.find('channel'), fakeKnownConversation('channel', { alerts: everything }));
  });

  it('has the alerts that were chosen last, each choice audited once', async () => {
    await known.meet(fakeMetConversation('channel'), start);
    const health = { domains: ['health'], priorities: [] };
    assert.equal(await known.routeAlerts('channel', everything, 'clerk', start), true);
    assert.equal(await known.routeAlerts('channel', everything, 'clerk', later), false);
    assert.equal(await known.routeAlerts('channel', health, 'lead', later), true);
    assert.deepEqual((await known.find('channel'))?.alerts, health);
    assert.equal(await known.routeAlerts('channel', undefined, 'clerk', later), true);
    assert.equal(await known.routeAlerts('channel', undefined, 'clerk', later), false);
    assert.equal((await known.find('channel'))?.alerts, undefined);
    const db = openTables(test.url);
    const audit = await db
      .selectFrom('audit')
      .select(['actor', 'action', 'before', 'after'])
      .where('subject', '=', 'channel')
      .orderBy('id')
      .execute();
    await db.destroy();
    const [all, some] = [JSON.stringify(everything), JSON.stringify(health)];
    assert.deepEqual(audit, [
      { actor: 'clerk', action: 'alerts routed', before: null, after: all },
      { actor: 'lead', action: 'alerts routed', before: all, after: some },
      { actor: 'clerk', action: 'alerts stopped', before: some, after: null },
    ]);
  });

  it('gets no alerts where nobody met it', async () => {
    assert.equal(await known.routeAlerts('channel', everything, 'clerk', start), false);
  });

  it('is a chat with a colleague before it is opened, and the same chat once it is', async () => {
    const colleague = { aadObjectId: 'AAAA-1', person: 'jo' };
    const id = await known.introduce(colleague, start);
    assert.equal(id, personalConversationId('aaaa-1'));
    const unopened = fakeKnownConversation(id, {
      ...{ kind: 'personal', name: undefined, tenant: undefined, serviceUrl: undefined, reference: undefined },
      ...colleague,
    });
    assert.deepEqual(await known.find(id), unopened);
    const opened = fakeMetConversation(id, { kind: 'personal', aadObjectId: 'AAAA-1' });
    await known.meet(opened, later);
    assert.equal(await known.introduce(colleague, later), id);
    assert.deepEqual(await known.find(id), {
      ...opened,
      person: 'jo',
      alerts: undefined,
      gone: undefined,
      outsiderSince: undefined,
    });
  });
});
