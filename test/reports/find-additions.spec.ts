import assert from 'node:assert/strict';
import { quarter } from '../../src/indicators/period.js';
import { findAdditions } from '../../src/reports/find-additions.js';
import type { Alert } from '../../src/store/alert.js';

const from = {
  people: [{ id: 'leo', name: 'Leo', title: 'Service lead', roles: ['lead'] }],
  timeZone: 'Europe/London',
};
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
    assert.deepEqual(findAdditions(alerts, { plannedFor: '2027-01-19' }, from), [
      { indicator: 'stability', reason: 'Put on this report from its alert on 4 January 2027.', action: undefined },
    ]);
  });

  it('names who looks after it by their title, and repeats no comment', () => {
    const alert = fakeAlert({
      reported,
      assigned: { ...act, person: 'leo' },
      comments: [{ ...act, text: 'Between us: late again.' }],
    });
    const [addition] = findAdditions([alert], { plannedFor: '2027-01-19' }, from);
    assert.equal(addition?.action, 'Looked after by: Service lead.');
    assert.doesNotMatch(JSON.stringify(addition), /late again|Leo/);
  });

  for (const [at, day] of [
    ['2026-03-28T23:30:00.000Z', '28 March 2026'],
    ['2026-03-29T00:59:00.000Z', '29 March 2026'],
    ['2026-03-29T23:00:00.000Z', '30 March 2026'],
    ['2026-10-24T22:59:00.000Z', '24 October 2026'],
    ['2026-10-24T23:30:00.000Z', '25 October 2026'],
    ['2026-10-25T23:30:00.000Z', '25 October 2026'],
    ['2026-12-31T23:59:00.000Z', '31 December 2026'],
  ] as const) {
    it(`tells the day by the council's clock, summer time or not: ${at} is ${day}`, () => {
      const alert = fakeAlert({ reported: [{ ...act, at, meeting: '2027-01-19' }] });
      const [addition] = findAdditions([alert], { plannedFor: '2027-01-19' }, from);
      assert.equal(addition?.reason, `Put on this report from its alert on ${day}.`);
    });
  }
});
