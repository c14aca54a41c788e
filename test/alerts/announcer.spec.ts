import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Announcer, createAnnouncer } from '../../src/alerts/announcer.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import type { Delivery } from '../../src/store/outbox.js';
import type { ReleaseDraft, Store } from '../../src/store/store.js';
import { fakeMetConversation } from '../support/deliveries.js';
import { fakeIndicator, fakePack, fakePeople, fakeRange, fakeReading, fakeRelease } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';
import { period, type Quarters } from './support.js';

const green = 76;
const amber = 72;
const red = 60;
// A Tuesday in summer, at ten by the council's clock.
const now = new Date('2024-06-18T09:00:00Z');
const everything = { domains: [], priorities: [] };

/** Six single indicators and a group of two, each expected between 75 and 80. */
const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const indicators: readonly Indicator[] = [
  ...keys.map((key) => fakeIndicator({ key, domain: key === 'a' ? 'health' : 'stability' })),
  fakeIndicator({ key: 'north', number: 30 }),
  fakeIndicator({ key: 'south', number: 30 }),
];

type Figures = Readonly<Record<string, Quarters>>;

/** A sheet that prints these quarters. */
function sheetOf(reporting: string, figures: Figures, released = '2024-06-18'): ReleaseDraft {
  return fakeRelease({
    period: period(reporting),
    released,
    title: `Scorecard ${reporting}`,
    readings: Object.entries(figures).flatMap(([indicator, quarters]) =>
      Object.entries(quarters).map(([name, value]) => fakeReading(period(name), value, { indicator })),
    ),
    ranges: Object.keys(figures).map((indicator) => fakeRange(75, 80, { indicator, fromYear: 2022 })),
  });
}

/** The same figure for all indicators but those that are named. */
function allBut(quarter: string, figure: number, others: Readonly<Record<string, number>> = {}): Figures {
  return Object.fromEntries(indicators.map(({ key }) => [key, { [quarter]: others[key] ?? figure }]));
}

/** A delivery as its kind, what it is about, why, and how it comes. */
function seen({ kind, subject, reason, way }: Delivery): string {
  const how = way === 'post' ? '' : ` (${Object.keys(way)[0]})`;
  return kind === 'alert/release' ? 'release card' : `${kind.slice(6)} ${subject}: ${reason}${how}`;
}

describeOnEachStore('announcing', (engine) => {
  let test: TestStore;
  let store: Store;
  let announcer: Announcer;

  const start = async (holdHours = 0) => {
    test = await createTestStore(engine, { pack: { indicators: [...indicators], people: fakePeople() } });
    store = test.store;
    announcer = createAnnouncer({ store, timeZone: 'Europe/London', holdHours });
    await store.knownConversations.meet(fakeMetConversation('channel'), now);
    await store.knownConversations.routeAlerts('channel', everything, 'test', now);
  };
  beforeEach(() => start());
  afterEach(() => test.dispose());

  /** Stores a sheet, announces, and says what went into the outbox by it. */
  const release = async (draft: ReleaseDraft, at = now): Promise<readonly string[]> => {
    const before = (await store.outbox.list()).length;
    await store.saveRelease(draft, 'test');
    await announcer.run(at);
    return (await store.outbox.list()).slice(before).map(seen);
  };

  it('sums up the first release on one card, however much is out', async () => {
    assert.deepEqual(await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', red))), ['release card']);
    assert.equal((await store.alerts.list({ live: true })).length, indicators.length);
    assert.deepEqual(await announcer.run(now), { decided: [], posted: [] });
  });

  describe('once a first release was told', () => {
    beforeEach(() => release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green, { f: red }))));

    const rows: readonly (readonly [title: string, sheet: ReleaseDraft, told: readonly string[]])[] = [
      [
        'a new quarter in which nothing changes',
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { f: red })),
        ['release card'],
      ],
      [
        'a new alert',
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber, f: red })),
        ['release card', 'card a-release-3: left range'],
      ],
      [
        'a group that leaves its range together',
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { north: amber, south: red, f: red })),
        ['release card', 'card number-30-release-3: left range'],
      ],
      [
        'five new alerts, a group counting as one',
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', red, { e: green })),
        ['release card', ...['a', 'b', 'c', 'd', 'number-30'].map((group) => `card ${group}-release-3: left range`)],
      ],
      ['more than five new alerts', sheetOf('2024-25 Q1', allBut('2024-25 Q1', red)), ['release card']],
      [
        'an end without a card',
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', green)),
        ['release card', 'event f-release-2: back in range'],
      ],
      [
        'a correction across the bound',
        sheetOf('2023-24 Q4', { b: { '2023-24 Q4': red } }, '2024-07-01'),
        ['release card', 'card b-release-3: restated'],
      ],
      [
        'a correction within a side: a line of the release card',
        sheetOf('2023-24 Q4', { f: { '2023-24 Q4': amber } }, '2024-07-01'),
        ['release card'],
      ],
      ['a correction that changes no judgement', sheetOf('2023-24 Q4', { b: { '2023-24 Q4': 77 } }, '2024-07-01'), []],
      ['an older sheet that comes late', sheetOf('2023-24 Q3', allBut('2023-24 Q3', red), '2024-03-01'), []],
    ];
    for (const [title, sheet, told] of rows) {
      it(`tells ${title}`, async () => assert.deepEqual(await release(sheet), told));
    }

    it('reads what was told long ago once a day, however often it looks', async () => {
      await announcer.run(now);
      const read = sinon.spy(store.alerts, 'announcements');
      await announcer.run(now);
      await announcer.run(new Date(now.getTime() + 60_000));
      assert.equal(read.callCount, 0);
      await announcer.run(new Date(now.getTime() + 24 * 3_600_000));
      assert.equal(read.callCount, 1);
    });

    it('tells nothing of a sheet that is held already', async () => {
      assert.deepEqual(await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green, { f: red }))), []);
    });

    it('edits the card of an alert and replies in its thread, quarter by quarter to its end', async () => {
      await release(sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber, f: green })));
      const next = (reporting: string, figure: number) =>
        release(sheetOf(reporting, allBut(reporting, green, { a: figure })));
      assert.deepEqual(await next('2024-25 Q2', amber), ['release card', 'card a-release-3: still out (edit)']);
      assert.deepEqual(await next('2024-25 Q3', red), [
        'release card',
        'card a-release-3: worse (edit)',
        'event a-release-3: worse (reply)',
      ]);
      assert.deepEqual(await next('2024-25 Q4', green), [
        'release card',
        'card a-release-3: back in range (edit)',
        'event a-release-3: back in range (reply)',
      ]);
      assert.deepEqual(await next('2025-26 Q1', amber), ['release card', 'card a-release-7: left range']);
    });

    it('keeps quiet of an alert that sleeps, and tells its end all the same', async () => {
      await release(sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber, f: green })));
      const [alert] = await store.alerts.list({ live: true });
      const snooze = {
        until: '2030-01-01',
        kind: 'date',
        reason: 'Known',
        by: 'officer',
        at: now.toISOString(),
      } as const;
      await store.alerts.press(
        { alert: alert?.id ?? '', nonce: 'snooze', verb: 'alert/snooze', by: 'officer', at: now },
        (each) => ({ action: 'alert snoozed', next: { ...each, snooze } }),
      );
      const next = (reporting: string, figure: number) =>
        release(sheetOf(reporting, allBut(reporting, green, { a: figure })));
      assert.deepEqual(await next('2024-25 Q2', red), ['release card', 'card a-release-3: worse (edit)']);
      assert.deepEqual(await next('2024-25 Q3', green), [
        'release card',
        'card a-release-3: back in range (edit)',
        'event a-release-3: back in range (reply)',
      ]);
    });

    it('tells in the end the same whichever order the sheets came in', async () => {
      const sheets = [
        sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: red, b: amber }), '2024-09-17'),
        sheetOf('2024-25 Q2', { ...allBut('2024-25 Q2', green, { a: red }) }, '2024-11-19'),
        sheetOf('2023-24 Q4', { c: { '2023-24 Q4': red } }, '2024-07-01'),
      ];
      const ends = [];
      for (const order of [sheets, sheets.toReversed()]) {
        await test.dispose();
        await start();
        await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green, { f: red })));
        for (const sheet of order) await release(sheet);
        const { told, live } = await store.alerts.memory();
        ends.push({
          told: [...told].sort(),
          live: live.map(({ indicator, openedPeriod, period: newest, colour }) => ({
            indicator,
            openedPeriod,
            newest,
            colour,
          })),
        });
      }
      assert.deepEqual(ends[0], ends[1]);
    });

    it('tells each release once, however many instances look for it', async () => {
      await store.saveRelease(sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber })), 'test');
      const instances = [1, 2, 3].map(() => createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 }));
      const ran = await Promise.all(instances.map((each) => each.run(now)));
      assert.deepEqual(
        ran.flatMap(({ decided }) => decided),
        ['release-3'],
      );
      assert.equal((await store.outbox.list({ kind: 'alert/card' })).length, 1);
    });
  });

  it('decides at once and delivers when people may be written to', async () => {
    const saturday = new Date('2024-06-22T22:00:00Z');
    await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green)), saturday);
    const [card] = await store.outbox.list();
    assert.deepEqual(card?.notBefore, new Date('2024-06-24T07:00:00Z'));
    assert.deepEqual((await store.alerts.announcements())[0]?.decidedAt, saturday);
  });

  it('tells a routed conversation of its own domain, and nothing where nothing changed there', async () => {
    await store.knownConversations.meet(fakeMetConversation('health'), now);
    await store.knownConversations.routeAlerts('health', { domains: ['health'], priorities: [] }, 'test', now);
    await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green)));
    await release(sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber, b: amber })));
    await release(sheetOf('2024-25 Q2', allBut('2024-25 Q2', green, { a: 77, b: red })));
    const told = await store.outbox.list({ conversation: 'health' });
    assert.deepEqual(told.map(seen), [
      'release card',
      'card a-release-3: left range',
      'release card',
      'card a-release-3: back in range (edit)',
      'event a-release-3: back in range (reply)',
    ]);
    assert.deepEqual(told[0]?.details, { announcement: 'release-3', cards: ['a-release-3'], indicators: ['a'] });
  });

  describe('in a conversation that is told of less than before', () => {
    beforeEach(async () => {
      await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', green)));
      await release(sheetOf('2024-25 Q1', allBut('2024-25 Q1', green, { a: amber, b: amber })));
    });

    for (const [what, route, also] of [
      ['of nothing', undefined, []],
      [
        'of another domain',
        { domains: ['health'], priorities: [] },
        ['release card', 'event a-release-3: back in range (reply)'],
      ],
    ] as const) {
      it(`keeps up to date in silence what was posted, where it is told ${what}`, async () => {
        await store.knownConversations.routeAlerts('channel', route, 'test', now);
        const told = await release(sheetOf('2024-25 Q2', allBut('2024-25 Q2', green, { b: red })));
        assert.deepEqual(
          [...told].sort(),
          ['card a-release-3: back in range (edit)', 'card b-release-3: worse (edit)', ...also].sort(),
        );
        await release(sheetOf('2024-25 Q3', allBut('2024-25 Q3', green)));
        const edits = await store.outbox.list({ subject: 'b-release-3' });
        assert.deepEqual(
          edits.map(({ reason }) => reason),
          ['left range', 'worse', 'back in range'],
        );
      });
    }
  });

  describe('of a count that may be too few to show', () => {
    /** Expected from 10 to 20 in a quarter, amber down to 0, and red above 30. */
    const quarterly = { lower: 40, higher: 80, quarterLower: 10, quarterHigher: 20, toBeConfirmed: false };
    const counted = ['a', 'north', 'south'].map((key) =>
      fakeIndicator({
        key,
        unit: 'children',
        aggregation: 'sum',
        polarity: 'range',
        ...(key !== 'a' && { number: 30 }),
      }),
    );

    beforeEach(async () => {
      await test.dispose();
      test = await createTestStore(engine, { pack: fakePack({ indicators: counted }) });
      store = test.store;
      announcer = createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 });
      await store.knownConversations.meet(fakeMetConversation('channel'), now);
      await store.knownConversations.routeAlerts('channel', everything, 'test', now);
      await next('2023-24 Q4', { a: 15, north: 15, south: 15 });
    });

    let hour = 0;
    /** The next release, an hour after the one before. */
    const next = (reporting: string, figures: Readonly<Record<string, number>>) => {
      hour += 1;
      const quarters = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, { [reporting]: value }]));
      const ranges = Object.keys(figures).map((indicator) => fakeRange(40, 80, { indicator, range: quarterly }));
      return release({ ...sheetOf(reporting, quarters), ranges }, new Date(now.getTime() + hour * 3_600_000));
    };

    it('gives it not away by telling where it lies', async () => {
      assert.deepEqual(await next('2024-25 Q1', { a: 3 }), ['release card']);
      assert.equal((await store.alerts.list({ live: true }))[0]?.toldAt, null);
    });

    it('ends on the card that was posted, once, and says it in its thread', async () => {
      assert.deepEqual(await next('2024-25 Q1', { a: 25 }), ['release card', 'card a-release-3: left range']);
      assert.deepEqual(await next('2024-25 Q2', { a: 3 }), [
        'release card',
        'card a-release-3: withheld (edit)',
        'withheld a-release-3: withheld (reply)',
      ]);
      assert.deepEqual(await next('2024-25 Q3', { a: 2 }), ['release card']);
      const [alert] = await store.alerts.list();
      assert.deepEqual(
        alert?.history.map(({ kind }) => kind),
        ['opened', 'told', 'continued', 'withheld', 'continued'],
      );
    });

    it('ends so at once although the release waits to be let go', async () => {
      await next('2024-25 Q1', { a: 25 });
      announcer = createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 12 });
      assert.deepEqual(await next('2024-25 Q2', { a: 3 }), [
        'card a-release-3: withheld (edit)',
        'withheld a-release-3: withheld (reply)',
      ]);
    });

    it('is told of afterwards, but on no card of an alert in whose time it lies', async () => {
      await next('2024-25 Q1', { a: 25 });
      await next('2024-25 Q2', { a: 3 });
      await next('2024-25 Q3', { a: 25 });
      // The same whether its alert went on from the first of these quarters or began with the last.
      assert.deepEqual(await next('2024-25 Q4', { a: 35 }), ['release card', 'event a-release-6: worse']);
      assert.deepEqual(await next('2025-26 Q1', { a: 15 }), ['release card', 'event a-release-7: back in range']);
      assert.deepEqual(await next('2025-26 Q2', { a: 25 }), ['release card', 'card a-release-8: left range']);
    });

    it('lets nobody see by the card of another whether its alert goes on', async () => {
      await next('2024-25 Q1', { north: 25, south: 15 });
      await next('2024-25 Q2', { north: 3, south: 15 });
      assert.deepEqual(await next('2024-25 Q3', { north: 3, south: 25 }), [
        'release card',
        'card number-30-release-5: left range',
      ]);
    });

    it('makes no release worth a card whose only news is withheld', async () => {
      await next('2024-25 Q1', { a: 15 });
      const corrected = { ...sheetOf('2024-25 Q1', { a: { '2024-25 Q1': 3 } }, '2024-07-01'), ranges: [] };
      assert.deepEqual(await release(corrected), []);
      assert.equal((await store.alerts.list({ live: true })).length, 1);
    });
  });

  describe('where releases wait before they are told', () => {
    const officer = { aadObjectId: '00000000-0000-4000-8000-000000000001', id: 'officer' };

    beforeEach(async () => {
      await test.dispose();
      const people = fakePeople();
      const known = { ...people, people: people.people.map((person) => ({ ...person, ...officer })) };
      test = await createTestStore(engine, { pack: { indicators: [...indicators], people: known } });
      store = test.store;
      announcer = createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 12 });
      await store.knownConversations.meet(fakeMetConversation('channel'), now);
      await store.knownConversations.routeAlerts('channel', everything, 'test', now);
      await release(sheetOf('2023-24 Q4', allBut('2023-24 Q4', red)));
    });

    it('shows a preview to those who may let it go, and nothing to the channel', async () => {
      const held = await store.outbox.list();
      assert.deepEqual(
        held.map(({ kind, conversation }) => [kind, conversation]),
        [['alert/preview', `personal:${officer.aadObjectId}`]],
      );
      // Ten hours a day, from ten o'clock on the Tuesday: noon of the Wednesday.
      assert.deepEqual((await store.alerts.announcements())[0]?.heldUntil, new Date('2024-06-19T11:00:00Z'));
      assert.deepEqual((await announcer.run(new Date('2024-06-19T10:59:00Z'))).posted, []);
    });

    it('posts it when its time has come', async () => {
      assert.deepEqual((await announcer.run(new Date('2024-06-19T11:00:00Z'))).posted, ['release-2']);
      const [, card, redrawn] = await store.outbox.list();
      assert.deepEqual([card?.kind, card?.conversation], ['alert/release', 'channel']);
      assert.deepEqual(redrawn?.way, { edit: `alert/preview/release-2/personal:${officer.aadObjectId}` });
      assert.deepEqual((await announcer.run(new Date('2024-06-19T11:01:00Z'))).posted, []);
    });

    it('posts it although somebody acts on one of its alerts at the same moment', async () => {
      const [alert] = await store.alerts.list();
      let acted = false;
      const post: typeof store.alerts.post = async (...posting) => {
        if (!acted) {
          acted = true;
          const press = { alert: alert?.id ?? '', nonce: 'first', verb: 'alert/comment', by: 'officer', at: now };
          await store.alerts.press(press, (each) => ({
            action: 'alert commented',
            next: { ...each, comments: [{ by: 'officer', at: now.toISOString(), text: 'Looked at it.' }] },
          }));
          return false;
        }
        return store.alerts.post(...posting);
      };
      const busy = { ...store, alerts: { ...store.alerts, post } };
      const other = createAnnouncer({ store: busy, timeZone: 'Europe/London', holdHours: 12 });
      assert.equal(await other.postNow('release-2', 'officer', now), true);
      const told = await store.alerts.find(alert?.id ?? '');
      assert.deepEqual([told?.comments.length, told?.toldAt], [1, now.toISOString()]);
    });

    it('posts it at once where somebody lets it go, and once only', async () => {
      const gone = await Promise.all([1, 2].map(() => announcer.postNow('release-2', 'officer', now)));
      assert.deepEqual(gone.filter(Boolean).length, 1);
      assert.equal((await store.outbox.list({ conversation: 'channel' })).length, 1);
      assert.equal((await store.alerts.announcement('release-2'))?.postedBy, 'officer');
      assert.equal(await announcer.postNow('release-9', 'officer', now), false);
    });
  });

  describe('of figures that have not come', () => {
    const watched = indicators.slice(0, 2).map((each) => fakeIndicator({ ...each, dueWithinDays: 80 }));
    // 30 June and 80 days is 18 September.
    const before = new Date('2024-09-18T09:00:00Z');
    const after = new Date('2024-09-19T09:00:00Z');

    beforeEach(async () => {
      await test.dispose();
      test = await createTestStore(engine, { pack: { indicators: watched, people: fakePeople() } });
      store = test.store;
      announcer = createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 });
      await store.knownConversations.meet(fakeMetConversation('channel'), now);
      await store.knownConversations.routeAlerts('channel', everything, 'test', now);
    });

    it('tells all of one date in one message, once', async () => {
      await release(sheetOf('2023-24 Q4', { a: { '2023-24 Q4': green }, b: { '2023-24 Q4': green } }));
      assert.deepEqual((await announcer.run(before)).decided, []);
      assert.deepEqual((await announcer.run(after)).decided, ['overdue-2024-09-18']);
      const [, overdue] = await store.outbox.list();
      assert.deepEqual(
        [overdue?.kind, overdue?.details],
        ['alert/overdue', { announcement: 'overdue-2024-09-18', cards: [], indicators: ['a', 'b'] }],
      );
      const another = createAnnouncer({ store, timeZone: 'Europe/London', holdHours: 0 });
      assert.deepEqual((await another.run(after)).decided, []);
    });

    it('tells nothing of a date that passed before the bot was there', async () => {
      await release(sheetOf('2023-24 Q4', { a: { '2023-24 Q4': green } }), after);
      assert.deepEqual((await announcer.run(after)).decided, []);
      assert.deepEqual((await announcer.run(new Date('2024-12-20T09:00:00Z'))).decided, ['overdue-2024-12-19']);
    });
  });
});
