import assert from 'node:assert/strict';
import { quarter } from '../../src/indicators/period.js';
import type { Alert } from '../../src/store/alert.js';
import type { AlertChange, AlertPress } from '../../src/store/alert-store.js';
import type { Store } from '../../src/store/store.js';
import { fakeNewAlert } from '../alerts/fake-alert.js';
import { fakeAnnouncement, fakeAnnouncementDraft } from '../alerts/fake-announcement.js';
import { fakeDraft } from '../support/deliveries.js';
import { fakeReading, fakeRelease } from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, type TestStore } from '../support/stores.js';

const decidedAt = new Date('2024-06-18T09:00:00Z');
const later = new Date('2024-06-19T09:00:00Z');

const acknowledge = (alert: Alert): AlertChange<string> =>
  alert.acknowledged === null
    ? {
        action: 'alert acknowledged',
        next: { ...alert, state: 'acknowledged', acknowledged: { by: 'olivia', at: later.toISOString() } },
      }
    : { refusal: `done by ${alert.acknowledged.by}` };

function fakePress(fields: Partial<AlertPress> = {}): AlertPress {
  return { alert: '1', nonce: 'first', verb: 'alert/acknowledge', by: 'olivia', at: later, ...fields };
}

describeOnEachStore('the alerts', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine);
    store = test.store;
  });
  afterEach(() => test.dispose());

  const audited = async (): Promise<readonly string[]> => {
    const tables = openTables(test.url);
    try {
      const rows = await tables.selectFrom('audit').select(['actor', 'action', 'subject']).orderBy('id').execute();
      return rows.slice(1).map(({ actor, action, subject }) => `${actor}: ${action} ${subject}`);
    } finally {
      await tables.destroy();
    }
  };

  it('keeps an announcement with its alerts, its memory, its deliveries and its audit', async () => {
    const told = new Map([
      [
        'stability',
        [
          {
            period: quarter(2023, 4),
            value: 66,
            colour: 'red',
            stance: 'concern',
            stanceReason: 'outside for a while',
            lower: 75,
            higher: 82,
            gap: 9,
            quartersOutside: 4,
          },
        ],
      ] as const,
    ]);
    const posting = { drafts: [fakeDraft('release card')], told: ['stability'] };
    const announcement = fakeAnnouncement();
    assert.equal(await store.alerts.announce(fakeAnnouncementDraft({ announcement, told, posting })), true);
    const [alert] = await store.alerts.list();
    assert.deepEqual(alert, {
      ...fakeNewAlert(),
      id: '1',
      version: 2,
      toldAt: decidedAt.toISOString(),
      history: [
        {
          at: decidedAt.toISOString(),
          by: null,
          kind: 'told',
          reason: null,
          period: quarter(2023, 4),
          detail: null,
        },
      ],
    });
    assert.deepEqual(await store.alerts.memory(), { revision: 1, told, live: [alert] });
    assert.deepEqual(await store.alerts.announcements(), [announcement]);
    assert.deepEqual(
      (await store.outbox.list()).map(({ key }) => key),
      ['release card'],
    );
    assert.equal((await audited()).at(-1), 'alerts: announcement posted release-2');
  });

  it('records nothing at all of what was decided on an older memory', async () => {
    await store.alerts.announce(fakeAnnouncementDraft());
    const stale = fakeAnnouncementDraft({
      announcement: fakeAnnouncement({ id: 'release-3' }),
      opened: [fakeNewAlert({ indicator: 'adopted' })],
      posting: { drafts: [fakeDraft('stale')], told: [] },
    });
    assert.equal(await store.alerts.announce(stale), false);
    assert.equal((await store.alerts.announcements()).length, 1);
    assert.equal((await store.alerts.list()).length, 1);
    assert.deepEqual(await store.outbox.list(), []);
  });

  it('lets one of several instances record a release', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => store.alerts.announce(fakeAnnouncementDraft())));
    assert.deepEqual(outcomes.filter(Boolean).length, 1);
    assert.equal((await store.alerts.list()).length, 1);
  });

  it('records nothing where somebody changed an alert since it was read', async () => {
    await store.alerts.announce(fakeAnnouncementDraft());
    const { live, revision } = await store.alerts.memory();
    await store.alerts.press(fakePress(), acknowledge);
    const draft = fakeAnnouncementDraft({
      announcement: fakeAnnouncement({ id: 'release-3' }),
      revision,
      opened: [],
      changed: live.map((alert) => ({ ...alert, state: 'back in range' as const })),
    });
    assert.equal(await store.alerts.announce(draft), false);
    assert.equal((await store.alerts.find('1'))?.state, 'acknowledged');
  });

  it('holds an announcement back, and posts it once', async () => {
    const held = fakeAnnouncement({ postedAt: null, heldUntil: later });
    await store.alerts.announce(fakeAnnouncementDraft({ announcement: held }));
    assert.equal((await store.alerts.find('1'))?.toldAt, null);
    assert.deepEqual(await store.alerts.held(), [held]);
    const posting = { drafts: [fakeDraft('card')], told: ['stability'] };
    const posted = await Promise.all([
      store.alerts.post('release-2', posting, 'olivia', later),
      store.alerts.post('release-2', posting, null, later),
    ]);
    assert.deepEqual(posted.filter(Boolean).length, 1);
    assert.deepEqual(await store.alerts.held(), []);
    assert.equal((await store.alerts.find('1'))?.toldAt, later.toISOString());
    assert.deepEqual((await store.alerts.announcement('release-2'))?.postedAt, later);
    assert.equal((await store.outbox.list()).length, 1);
    assert.equal(await store.alerts.post('release-9', posting, null, later), false);
  });

  it('names the releases of which nothing was decided, and their figures as they were then', async () => {
    const first = fakeRelease({ readings: [fakeReading(quarter(2023, 4), 66)] });
    const second = fakeRelease({ released: '2024-06-01', readings: [fakeReading(quarter(2023, 4), 76)] });
    await store.saveRelease(second, 'test');
    await store.saveRelease(first, 'test');
    // In the order in which they were stored, whatever their dates.
    const [one, two] = await store.alerts.undecided();
    assert.deepEqual([one?.released, two?.released], [second.released, first.released]);
    const valueAfter = async (release: number | undefined) =>
      (await store.alerts.figuresAfter(release ?? 0)).series.get('stability')?.readings.map(({ value }) => value);
    assert.deepEqual(await valueAfter(one?.id), [76]);
    assert.deepEqual(await valueAfter(two?.id), [76]);
    const announcement = fakeAnnouncement({ release: one?.id ?? null });
    await store.alerts.announce(fakeAnnouncementDraft({ announcement, opened: [] }));
    assert.deepEqual(
      (await store.alerts.undecided()).map(({ id }) => id),
      [two?.id],
    );
  });

  describe('when somebody presses', () => {
    beforeEach(() => store.alerts.announce(fakeAnnouncementDraft()));

    it('does what is asked, and audits it', async () => {
      const outcome = await store.alerts.press(fakePress(), acknowledge);
      const alert = await store.alerts.find('1');
      assert.deepEqual(outcome, { outcome: 'done', alert });
      assert.equal(alert?.state, 'acknowledged');
      assert.equal((await audited()).at(-1), 'olivia: alert acknowledged alert 1 stability');
    });

    it('drafts what it sends with it, and nothing where it is refused', async () => {
      const drafts = [fakeDraft('pressed')];
      const sends = (alert: Alert): AlertChange<string> => ({ ...acknowledge(alert), drafts });
      await store.alerts.press(fakePress(), sends);
      assert.deepEqual(
        (await store.outbox.list()).map(({ key }) => key),
        ['pressed'],
      );
      const again = { ...fakePress({ nonce: 'second' }) };
      await store.alerts.press(again, (alert) => ({ ...acknowledge(alert), drafts: [fakeDraft('refused')] }));
      assert.equal((await store.outbox.list()).length, 1);
    });

    it('does its work once however often the same card is pressed', async () => {
      const outcomes = await Promise.all([1, 2, 3].map(() => store.alerts.press(fakePress(), acknowledge)));
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['done', 'repeated', 'repeated']);
      assert.equal((await audited()).filter((line) => line.includes('acknowledged')).length, 1);
    });

    it('lets one of two people win, and tells the other who did', async () => {
      const change = (by: string) => (alert: Alert) => {
        const made = acknowledge(alert);
        return 'next' in made
          ? { ...made, next: { ...made.next, acknowledged: { by, at: later.toISOString() } } }
          : made;
      };
      const outcomes = await Promise.all(
        ['olivia', 'leo'].map((by) => store.alerts.press(fakePress({ nonce: by, by }), change(by))),
      );
      const winner = (await store.alerts.find('1'))?.acknowledged?.by;
      assert.deepEqual(
        outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.refusal : outcome.outcome)).sort(),
        ['done', `done by ${winner}`],
      );
    });

    it('knows no alert that somebody made up', async () => {
      for (const alert of ['2', '0', '', '1e3', '99999999999', "1' or 1=1"]) {
        assert.deepEqual(await store.alerts.press(fakePress({ alert, nonce: alert }), acknowledge), {
          outcome: 'unknown',
        });
      }
    });
  });
});
