import assert from 'node:assert/strict';
import { createAnnouncer } from '../../src/alerts/announcer.js';
import { importRelease } from '../../src/imports/import-release.js';
import { applyPack } from '../../src/imports/pack/apply-pack.js';
import { checkPack } from '../../src/imports/pack/check-pack.js';
import type { Store } from '../../src/store/store.js';
import { fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, sqlite, type TestStore } from '../support/stores.js';

const example = 'data/examples/2024-25-q1.tsv';
const now = new Date('2024-09-17T09:00:00Z');

describe('the example of a next release', () => {
  let test: TestStore;
  let store: Store;

  before(async () => {
    test = await createTestStore(sqlite);
    store = test.store;
    await applyPack(store, await checkPack('data/wiltshire', '2024-09-17'), 'test');
    await store.knownConversations.meet(fakeMetConversation('channel'), now);
    await store.knownConversations.routeAlerts('channel', { domains: [], priorities: [] }, 'test', now);
  });
  after(() => test.dispose());

  const announce = () => createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 }).run(now);
  const read = () => importRelease({ store, file: example, today: '2024-09-17', by: 'test' });

  it('is imported without a warning, and says in its title that it is one', async () => {
    await announce();
    const { outcome, warnings, release } = await read();
    assert.deepEqual([outcome, warnings], ['stored', []]);
    assert.match(release.title, /^EXAMPLE, NOT REAL/);
  });

  it('moves six indicators: two out, one worse, one back, one corrected, one with its range confirmed', async () => {
    await announce();
    const [, announcement] = await store.alerts.announcements();
    const moved = (announcement?.decisions ?? []).filter(({ reason }) => reason !== 'still out');
    assert.deepEqual(moved.map(({ reason, indicator }) => `${reason}: ${indicator}`).sort(), [
      'back in range: reviews-on-time',
      'left range: dfe-accommodation-19-21',
      'left range: three-plus-placements',
      'range changed: fostered-in-house-incl-connected',
      'restated: ofsted-in-touch-19-21',
      'worse: statutory-visits',
    ]);
  });

  it('is told as a release card, a card for each new alert and what is worth a message', async () => {
    const [, ...told] = await store.outbox.list();
    assert.deepEqual(
      told.map(({ kind, reason }) => `${kind} ${reason}`),
      [
        'alert/release release',
        'alert/card left range',
        'alert/card worse',
        'alert/event back in range',
        'alert/event restated',
        'alert/card left range',
      ],
    );
  });

  it('is known again, and told once', async () => {
    const before = (await store.outbox.list()).length;
    assert.equal((await read()).outcome, 'identical');
    assert.deepEqual(await announce(), { decided: [], posted: [] });
    assert.equal((await store.outbox.list()).length, before);
  });
});
