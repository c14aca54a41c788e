import assert from 'node:assert/strict';
import { type AlertsStanding, alertsToJson, describeAlerts } from '../../src/alerts/describe-alerts.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import type { Delivery } from '../../src/store/outbox.js';
import { fakeDraft } from '../support/deliveries.js';
import { fakeIndicator } from '../support/store-records.js';
import { fakeAlert } from './fake-alert.js';
import { period } from './support.js';

const at = new Date('2024-06-18T09:00:00Z');
const act = { by: 'olivia', at: at.toISOString() };

function fakeDelivery(key: string, fields: Partial<Delivery> = {}): Delivery {
  return {
    ...fakeDraft(key),
    ...{ id: 1, state: 'sent', attempts: 1, nextAt: at, createdAt: at },
    ...{ sentAt: at, activityId: 'activity', problem: undefined },
    ...fields,
  };
}

function fakeStanding(fields: Partial<AlertsStanding> = {}): AlertsStanding {
  const catalogue = createCatalogue([fakeIndicator({ plainName: 'Same home for two years' })]);
  return { alerts: [], announcements: [], deliveries: [], undecided: [], catalogue, today: '2024-06-20', ...fields };
}

describe('alerts as they stand', () => {
  it('says so where there is nothing', () => {
    assert.equal(describeAlerts(fakeStanding()), 'No alert is open.\n0 alerts are over.\nDeliveries: none.');
  });

  it('says of a release that was not judged yet that the bot does it, so that no alert is no good news', () => {
    const undecided = [{ period: period('2023-24 Q4') }];
    assert.deepEqual(describeAlerts(fakeStanding({ undecided })).split('\n').slice(0, 2), [
      'The release of 2023-24 Q4 has not been judged for alerts yet. Start the bot: it does that by itself.',
      'No alert is open.',
    ]);
    assert.deepEqual(Object.keys(alertsToJson(fakeStanding({ undecided }))), ['alerts', 'announcements', 'deliveries']);
  });

  it('says of each open alert since when, who knows and who looks after it', () => {
    const alerts = [
      fakeAlert({ toldAt: act.at }),
      fakeAlert({
        id: '2',
        acknowledged: act,
        assigned: { ...act, person: 'leo' },
        snooze: { ...act, until: '2024-07-01', kind: 'date', reason: 'Holidays' },
      }),
      fakeAlert({ id: '3', state: 'back in range' }),
    ];
    assert.deepEqual(describeAlerts(fakeStanding({ alerts })).split('\n'), [
      '2 alerts are open:',
      '  1 Same home for two years: red in 2023-24 Q4, outside since 2023-24 Q4, not acknowledged',
      '  2 Same home for two years: red in 2023-24 Q4, outside since 2023-24 Q4, acknowledged by olivia, looked after by leo, asleep until 2024-07-01, not posted yet',
      '1 alert is over.',
      'Deliveries: none.',
    ]);
  });

  it('counts deliveries, and names with their reason those that could not be sent', () => {
    const deliveries = [
      fakeDelivery('one'),
      fakeDelivery('two', { state: 'failed', problem: 'Teams refuses it.' }),
      fakeDelivery('three', { state: 'parked', problem: 'The bot was removed.' }),
    ];
    assert.deepEqual(describeAlerts(fakeStanding({ deliveries })).split('\n').slice(2), [
      'Deliveries: 1 sent, 1 parked, 1 failed.',
      '  failed: two. Teams refuses it.',
      '  parked: three. The bot was removed.',
    ]);
  });

  it('gives a program the same, with periods as everywhere and what is not there as null', () => {
    const announcement = {
      ...{ id: 'release-2', release: 2, dueOn: null, hasNewQuarter: true, isFirst: true, decisions: [], decidedAt: at },
      ...{ heldUntil: at, postedAt: null, postedBy: null },
    };
    const standing = fakeStanding({
      alerts: [
        fakeAlert({
          comments: [{ ...act, text: 'For officers only' }],
          snooze: { ...act, until: '2024-07-01', kind: 'date', reason: 'For officers only, too' },
        }),
      ],
      announcements: [announcement],
      deliveries: [fakeDelivery('one', { sentAt: undefined, activityId: undefined })],
    });
    const printed = JSON.stringify(alertsToJson(standing));
    const read = JSON.parse(printed);
    assert.deepEqual([read.alerts[0].openedPeriod, read.alerts[0].comments], ['2023-24 Q4', 1]);
    assert.deepEqual(read.alerts[0].snooze, { ...act, until: '2024-07-01', kind: 'date' });
    assert.deepEqual([read.announcements[0].decisions, read.deliveries[0].sentAt], [{}, null]);
    assert.ok(!printed.includes('For officers only'));
    assert.match(describeAlerts(standing), /Waiting to be posted: release-2, until 2024-06-18T09:00:00.000Z\./);
  });
});
