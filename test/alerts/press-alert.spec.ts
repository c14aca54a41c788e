import assert from 'node:assert/strict';
import { type AlertRequest, type Asking, changeAlert, isSnoozed } from '../../src/alerts/press-alert.js';
import type { Alert } from '../../src/store/alert.js';
import { fakeAlert } from './fake-alert.js';

const asking: Asking = { by: 'olivia', at: '2024-06-20T10:00:00.000Z', today: '2024-06-20' };
const earlier = { by: 'leo', at: '2024-06-19T10:00:00.000Z' };

const acknowledge: AlertRequest = { kind: 'acknowledge' };
const comment: AlertRequest = { kind: 'comment', text: 'Looked at it.' };
const assign = (person: string, from: string | null = null): AlertRequest => ({ kind: 'assign', person, from });
const snooze = (until: string): AlertRequest => ({ kind: 'snooze', until, ends: 'date', reason: 'A review is due' });
const report: AlertRequest = { kind: 'addToReport', meeting: '2024-09-17' };

const open = fakeAlert();
const acknowledged = fakeAlert({ state: 'acknowledged', acknowledged: earlier });
const assigned = fakeAlert({ assigned: { ...earlier, person: 'leo' } });
const asleep = fakeAlert({ snooze: { ...earlier, until: '2024-07-01', kind: 'date', reason: 'Holidays' } });
const slept = fakeAlert({ snooze: { ...earlier, until: '2024-06-20', kind: 'date', reason: 'Holidays' } });
const reported = fakeAlert({ reported: [{ ...earlier, meeting: '2024-09-17' }] });
const over = fakeAlert({ state: 'back in range' });

type Row = readonly [title: string, alert: Alert, request: AlertRequest, becomes: string];

/** The word for the audit, or why not and who did before. */
function changed(alert: Alert, request: AlertRequest): string {
  const change = changeAlert(alert, request, asking);
  if (!('refusal' in change)) return change.action;
  return [change.refusal.why, change.refusal.who?.by].filter(Boolean).join(' by ');
}

const rows: readonly Row[] = [
  ['acknowledges an open alert', open, acknowledge, 'alert acknowledged'],
  ['acknowledges once, and says who did', acknowledged, acknowledge, 'done before by leo'],
  ['acknowledges what sleeps', asleep, acknowledge, 'alert acknowledged'],
  ['assigns what nobody looks after', open, assign('ines'), 'alert assigned'],
  ['hands on what the card shows somebody to look after', assigned, assign('ines', 'leo'), 'alert assigned'],
  ['assigns nobody over somebody that the card did not show', assigned, assign('ines'), 'changed meanwhile by leo'],
  ['assigns no one twice', assigned, assign('leo', 'leo'), 'done before by leo'],
  ['takes a comment', acknowledged, comment, 'alert commented'],
  ['takes a comment after the end', over, comment, 'alert commented'],
  ['snoozes until a day ahead', open, snooze('2024-06-21'), 'alert snoozed'],
  ['snoozes until no day that has come', open, snooze('2024-06-20'), 'not ahead'],
  ['snoozes what sleeps not again', asleep, snooze('2024-08-01'), 'done before by leo'],
  ['snoozes again what has woken', slept, snooze('2024-08-01'), 'alert snoozed'],
  ['wakes what sleeps', asleep, { kind: 'wake' }, 'alert woken'],
  ['wakes nothing that is awake', slept, { kind: 'wake' }, 'awake'],
  ['goes on the report of a meeting', open, report, 'alert added to report'],
  ['goes on a report once', reported, report, 'done before by leo'],
  ['goes on the report of another meeting', reported, { ...report, meeting: '2024-11-19' }, 'alert added to report'],
  ['is over', over, acknowledge, 'over'],
  ['is over for snoozing too', over, snooze('2024-08-01'), 'over'],
];

describe('changeAlert', () => {
  for (const [title, alert, request, becomes] of rows) {
    it(title, () => assert.equal(changed(alert, request), becomes));
  }

  it('keeps what was there and adds to the history who did what when', () => {
    const change = changeAlert(assigned, acknowledge, asking);
    assert.ok('next' in change);
    assert.deepEqual(change.next, {
      ...assigned,
      state: 'acknowledged',
      acknowledged: { by: 'olivia', at: asking.at },
      history: [{ at: asking.at, by: 'olivia', kind: 'acknowledged', reason: null, period: null, detail: null }],
    });
  });

  it('leaves an alert open whatever is done to it but acknowledging', () => {
    for (const request of [assign('ines'), comment, snooze('2024-08-01'), report]) {
      const change = changeAlert(open, request, asking);
      assert.equal('next' in change && change.next.state, 'open');
    }
  });
});

describe('isSnoozed', () => {
  it('holds until the day before the one it ends on', () => {
    assert.deepEqual(
      ['2024-06-30', '2024-07-01'].map((today) => isSnoozed(asleep, today)),
      [true, false],
    );
    assert.equal(isSnoozed(open, '2024-06-30'), false);
  });
});
