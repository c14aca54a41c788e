import assert from 'node:assert/strict';
import { quarter } from '../../src/indicators/period.js';
import { findAdditions } from '../../src/reports/find-additions.js';
import type { Alert } from '../../src/store/alert.js';

const people = [{ id: 'leo', name: 'Leo', title: 'Service lead', roles: ['lead'] }];
const act = { by: 'leo', at: '2027-01-04T10:00:00.000Z' };

function fakeAlert(fields: Partial<Alert>): Alert {
  return {
    id: 'alert-1',
    indicator: 'stability',
    group: 'stability',
    card: 'alert-1',
    state: 'open',
    openedPeriod: quarter(2023, 3),
    openedAt: act.at,
    period: quarter(2023, 4),
    colour: 'red',
    acknowledged: null,
    assigned: null,
    comments: [],
    snooze: null,
    reported: [],
    toldAt: null,
    ended: null,
    history: [],
    version: 1,
    ...fields,
  };
}

describe('findAdditions', () => {
  const reported = [{ ...act, meeting: '2027-01-19' }];

  it('finds what was put on the report of this meeting and no other', () => {
    const alerts = [
      fakeAlert({ reported }),
      fakeAlert({ indicator: 'health', reported: [{ ...act, meeting: '2026-11-17' }] }),
      fakeAlert({ indicator: 'plans' }),
    ];
    assert.deepEqual(findAdditions(alerts, { plannedFor: '2027-01-19' }, people), [
      { indicator: 'stability', reason: 'Put on this report from its alert on 4 January 2027.', action: undefined },
    ]);
  });

  it('names who looks after it by their title, and repeats no comment', () => {
    const alert = fakeAlert({
      reported,
      assigned: { ...act, person: 'leo' },
      comments: [{ ...act, text: 'Between us: late again.' }],
    });
    const [addition] = findAdditions([alert], { plannedFor: '2027-01-19' }, people);
    assert.equal(addition?.action, 'Looked after by: Service lead.');
    assert.doesNotMatch(JSON.stringify(addition), /late again|Leo/);
  });
});
