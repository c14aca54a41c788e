import assert from 'node:assert/strict';
import { personalConversationId } from '../../src/store/known-conversations.js';
import { indexPersonalConversations } from '../../src/store/personal-conversations.js';
import type { Store } from '../../src/store/store.js';
import { fakeDraft, fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, describeOnEachStore, openTables, type TestStore } from '../support/stores.js';

const account = 'ABCDEF01-0000-4000-8000-000000000002';
const claim = { aadObjectId: account, person: 'ben', name: 'Ben', address: undefined };
const at = new Date('2026-02-18T12:00:00Z');
const yes = { by: 'ann', at, confirmed: true };

describeOnEachStore('who people are', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    const people = {
      roles: [
        { key: 'officer', rights: ['ask'] },
        { key: 'channel', rights: ['ask'] },
      ],
      people: [{ id: 'ben', name: 'Ben', title: 'Member', roles: ['officer'], email: 'ben@council.example' }],
    };
    test = await createTestStore(engine, { pack: { people } });
    store = test.store;
  });
  afterEach(() => test.dispose());

  const press = (nonce: string) => ({ nonce, verb: 'identity/confirm' });
  const known = async () => (await store.directory()).find({ aadObjectId: account })?.id;

  it('is asked about once, with what is said of it, and is nobody meanwhile', async () => {
    assert.equal(await store.identities.find(account), undefined);
    assert.equal(await store.identities.ask(claim, [fakeDraft('q1')], at), true);
    assert.equal(await store.identities.ask(claim, [fakeDraft('q2')], at), false);
    assert.deepEqual(
      (await store.outbox.list()).map(({ key }) => key),
      ['q1'],
    );
    const { aadObjectId, state, answer } = (await store.identities.find(account)) ?? {};
    assert.deepEqual([aadObjectId, state, answer], [account.toLowerCase(), 'asked', null]);
    assert.equal(await known(), undefined);
  });

  it('is whom somebody confirmed, at once, until they say otherwise', async () => {
    await store.identities.ask(claim, [], at);
    assert.equal(await store.identities.answer(claim, yes, press('n1'), [fakeDraft('hello')]), 'saved');
    assert.equal(await known(), 'ben');
    assert.ok(await store.outbox.find('hello'));
    assert.equal(await store.identities.answer(claim, yes, press('n1'), []), 'repeated');
    assert.equal(await store.identities.answer(claim, { ...yes, confirmed: false }, press('n2'), []), 'saved');
    assert.equal(await known(), undefined);
    assert.deepEqual((await store.identities.find(account))?.answer, { by: 'ann', at });
  });

  it('is written to as that person no more, from the moment that the answer is no', async () => {
    const id = personalConversationId(account);
    const chat = fakeMetConversation(id, { kind: 'personal', aadObjectId: account, person: 'ben' });
    await store.identities.ask(claim, [], at);
    await store.identities.answer(claim, yes, press('n1'), []);
    await store.knownConversations.meet(chat, at);
    const chatOfBen = async () => {
      const ben = (await store.directory()).people.find((person) => person.id === 'ben');
      assert(ben);
      return indexPersonalConversations(await store.knownConversations.list())(ben)?.id;
    };
    assert.equal(await chatOfBen(), id);
    await store.identities.answer(claim, { ...yes, confirmed: false }, press('n2'), []);
    assert.equal(await chatOfBen(), undefined);
  });

  it('leaves an audit of each answer', async () => {
    await store.identities.ask(claim, [], at);
    await store.identities.answer(claim, yes, press('n1'), []);
    await store.identities.answer(claim, { ...yes, confirmed: false }, press('n2'), []);
    const db = openTables(test.url);
    const rows = await db.selectFrom('audit').selectAll().where('subject', '=', account.toLowerCase()).execute();
    await db.destroy();
    assert.deepEqual(
      rows.map(({ action, actor, before }) => [action, actor, before === null]),
      [
        ['identity confirmed', 'ann', true],
        ['identity refused', 'ann', false],
      ],
    );
  });

  it('is asked about anew where the account claims to be somebody else, whom an old card does not confirm', async () => {
    await store.identities.ask(claim, [], at);
    await store.identities.answer(claim, yes, press('n1'), []);
    assert.equal(await store.identities.ask({ ...claim, person: 'bob' }, [], at), true);
    assert.equal((await store.identities.find(account))?.state, 'asked');
    assert.equal(await store.identities.answer(claim, yes, press('n2'), []), 'gone');
  });
});
