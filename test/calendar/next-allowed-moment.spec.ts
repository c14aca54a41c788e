import assert from 'node:assert/strict';
import { nextAllowedMoment } from '../../src/calendar/next-allowed-moment.js';
import { loadWorkingDays, type WorkingDays } from '../../src/calendar/working-days.js';

describe('the next moment at which people may be written to', () => {
  let workingDays: WorkingDays;
  before(async () => {
    workingDays = await loadWorkingDays({
      holidays: { country: 'GB', region: 'ENG' },
      closures: [{ from: '2026-12-29', to: '2026-12-31', reason: 'Closed.' }],
    });
  });

  // Times of the second column are UTC, an hour behind the council's clocks in summer.
  const rows = [
    ['in working hours', '2026-01-20T10:15:00Z', '2026-01-20T10:15:00Z'],
    ['just when the quiet hours end', '2026-01-20T08:00:00Z', '2026-01-20T08:00:00Z'],
    ['early in the morning', '2026-01-20T06:00:00Z', '2026-01-20T08:00:00Z'],
    ['just when the quiet hours begin', '2026-01-20T18:00:00Z', '2026-01-21T08:00:00Z'],
    ['late on a summer evening', '2026-06-16T17:30:00Z', '2026-06-17T07:00:00Z'],
    ['on the evening before a weekend', '2026-03-20T19:00:00Z', '2026-03-23T08:00:00Z'],
    ['over Easter', '2026-04-02T17:00:00Z', '2026-04-07T07:00:00Z'],
    ['over the weekend on which clocks go forward', '2026-03-28T12:00:00Z', '2026-03-30T07:00:00Z'],
    ['over the weekend on which clocks go back', '2026-10-24T12:00:00Z', '2026-10-26T08:00:00Z'],
    ["over the council's own closed days and the end of the year", '2026-12-24T18:00:00Z', '2027-01-04T08:00:00Z'],
  ] as const;
  for (const [when, moment, allowed] of rows) {
    it(`is ${allowed} ${when}, at ${moment}`, () => {
      const hours = { quietFrom: '18:00', quietUntil: '08:00', workingDays, timeZone: 'Europe/London' };
      const next = nextAllowedMoment(new Date(moment), hours);
      assert.equal(next.toISOString(), new Date(allowed).toISOString());
      assert.deepEqual(nextAllowedMoment(next, hours), next);
    });
  }
});
