import assert from 'node:assert/strict';
import type { ChangeRow, DecisionReason, ReleaseChanges } from '../../../src/alerts/release-changes.js';
import type { AlertDesk } from '../../../src/cards/alerts/alert-desk.js';
import { describeAlertGroup } from '../../../src/cards/alerts/describe-alert-group.js';
import { describeRelease } from '../../../src/cards/alerts/describe-release.js';
import { quarter } from '../../../src/indicators/period.js';
import { fakeAlert, loadDesk } from './fake-alerts.js';

const north = fakeAlert({ id: 'north', indicator: 'pa-visits-cic-north', period: quarter(2023, 4) });
const south = fakeAlert({ id: 'south', indicator: 'pa-visits-cic-south', period: quarter(2023, 4) });
/** Adoptions: too few children for a channel. */
const hidden = fakeAlert({ id: 'hidden', indicator: 'adopted-number' });

describe('describeAlertGroup', () => {
  let desk: AlertDesk;
  before(async () => {
    desk = await loadDesk();
  });

  it('shows each alert with its own figure and state, and names what they share', async () => {
    const acknowledged = { by: 'carol-clerk', at: '2024-05-01T13:30:00.000Z' };
    const content = await describeAlertGroup(
      'card-1',
      [north, { ...south, state: 'acknowledged', acknowledged }],
      desk,
    );
    assert.equal(content?.list.heading, 'Personal adviser visits up to date, CIC');
    const rows = content?.list.groups.flatMap((group) => group.rows) ?? [];
    assert.deepEqual(
      rows.map(({ alert, figure }) => [alert, figure]),
      [
        ['north', '92%'],
        ['south', '88%'],
      ],
    );
    assert.match(rows[0]?.detail ?? '', / · not acknowledged yet$/);
    assert.match(rows[1]?.detail ?? '', / · acknowledged by Carol Ashgrove$/);
    assert.equal(content?.buttons.canAcknowledge, true);
  });

  it('leaves out what its readers may not see, and is nothing where that is all', async () => {
    const content = await describeAlertGroup('card-1', [north, hidden], desk);
    assert.deepEqual(
      content?.list.groups[0]?.rows.map(({ alert }) => alert),
      ['north'],
    );
    assert.equal(await describeAlertGroup('card-1', [hidden], desk), undefined);
  });

  it('says when all of them are over, and offers nothing that would change them', async () => {
    const ended = { state: 'back in range' as const, ended: { period: quarter(2023, 4), at: '2024-05-01T09:00:00Z' } };
    const content = await describeAlertGroup('card-1', [{ ...north, ...ended }], desk);
    assert.equal(content?.standing.kicker, 'Alerts: back in range');
    assert.deepEqual([content?.buttons.canAcknowledge, content?.buttons.people], [false, []]);
  });
});

describe('describeRelease', () => {
  let desk: AlertDesk;
  let changes: ReleaseChanges;
  before(async () => {
    desk = await loadDesk();
    const { catalogue } = desk.scorecard;
    const indicatorOf = (key: string) => {
      const indicator = catalogue.get(key);
      assert.ok(indicator);
      return indicator;
    };
    const row = (key: string, reason: DecisionReason, alert = fakeAlert({ id: key, indicator: key })): ChangeRow => ({
      indicator: indicatorOf(key),
      decision: {
        indicator: key,
        group: key,
        reason,
        period: quarter(2023, 4),
        now: null,
        before: null,
        crossesBound: false,
        dueOn: null,
        words: `In words: ${reason}.`,
      },
      alert,
      hasOwnCard: false,
    });
    changes = {
      release: { id: 1, period: quarter(2023, 4), released: '2024-04-30', revision: 2, title: 'Scorecard' },
      isFirst: false,
      period: quarter(2023, 4),
      counts: { green: 26, amber: 8, red: 10, notJudged: 6 },
      new: [row('two-year-stability', 'left range')],
      continuing: [row('pa-visits-cic-south', 'still out')],
      worse: [],
      improved: [],
      backInRange: [],
      restated: [row('pa-visits-cic-north', 'restated')],
      rangeChanged: [],
      headingOut: [],
      celebrate: [indicatorOf('annual-dental-check')],
      overdue: [],
    };
  });

  it('tells what is new before what goes on, each under a heading with its number', async () => {
    const { list, counts } = await describeRelease(changes, desk);
    assert.equal(list.heading, 'What is new in the scorecard of 2023-24 Q4');
    assert.match(list.period, /^Released 30 April 2024, revision 2\./);
    assert.deepEqual(
      list.groups.map(({ heading, rows }) => [heading, rows.map(({ key }) => key)]),
      [
        ['1 left the expected range', ['two-year-stability']],
        ['1 corrected: judged otherwise than the panel was told', ['pa-visits-cic-north']],
        ['1 still out', ['pa-visits-cic-south']],
        ['1 to celebrate', ['annual-dental-check']],
      ],
    );
    assert.deepEqual(
      counts.map(({ name, count }) => [name, count]),
      [
        ['Red', 10],
        ['Amber', 8],
        ['Green', 26],
        ['Not judged', 6],
      ],
    );
  });

  it('opens the card of an alert by its row, and the answer where there is no alert', async () => {
    const rows = (await describeRelease(changes, desk)).list.groups.flatMap((group) => group.rows);
    assert.deepEqual(
      rows.map(({ alert }) => alert),
      ['two-year-stability', 'pa-visits-cic-north', 'pa-visits-cic-south', undefined],
    );
    assert.match(rows.at(-1)?.ask ?? '', /^How is /);
  });

  it('says the reason where it says more than the figure does', async () => {
    const rows = (await describeRelease(changes, desk)).list.groups.flatMap((group) => group.rows);
    assert.match(rows[0]?.detail ?? '', /below the expected 75% to 82%/);
    assert.equal(rows[1]?.detail, 'In words: restated');
  });

  it('of the first release compares nothing, and says that nothing changed where nothing did', async () => {
    const first = await describeRelease({ ...changes, isFirst: true }, desk);
    assert.equal(first.list.heading, 'Where the scorecard stands, 2023-24 Q4');
    const none = { ...changes, new: [], continuing: [], restated: [], celebrate: [] };
    assert.match((await describeRelease(none, desk)).list.lead.join(), /Nothing left its expected range/);
  });
});
