import assert from 'node:assert/strict';
import { afterWorkingHours } from '../../src/calendar/after-working-hours.js';
import { nextAllowedMoment } from '../../src/calendar/next-allowed-moment.js';
import { loadWorkingDays, type WorkingDays } from '../../src/calendar/working-days.js';

describe('afterWorkingHours', () => {
  let workingDays: WorkingDays;
  before(async () => {
    workingDays = await loadWorkingDays({ holidays: { country: 'GB', region: 'ENG' }, closures: [] });
  });

  // Ten hours a day, eight to six by the council's clock; the times are UTC.
  const rows = [
    ['none, in working hours', '2026-01-20T10:15:00Z', 0, '2026-01-20T10:15:00Z'],
    ['none, at night', '2026-01-20T20:00:00Z', 0, '2026-01-21T08:00:00Z'],
    ['some of the same day', '2026-01-20T10:15:00Z', 4, '2026-01-20T14:15:00Z'],
    ['up to the very evening', '2026-01-20T10:00:00Z', 8, '2026-01-21T08:00:00Z'],
    ['over the night', '2026-01-20T16:00:00Z', 4, '2026-01-21T10:00:00Z'],
    ['over a weekend', '2026-01-23T16:00:00Z', 4, '2026-01-26T10:00:00Z'],
    ['from a Sunday', '2026-01-25T12:00:00Z', 1, '2026-01-26T09:00:00Z'],
    ['over the weekend on which clocks go forward', '2026-03-27T17:00:00Z', 2, '2026-03-30T08:00:00Z'],
    ['over the weekend on which clocks go back', '2026-10-23T16:00:00Z', 2, '2026-10-26T09:00:00Z'],
    ['over the end of the year', '2026-12-31T17:00:00Z', 2, '2027-01-04T09:00:00Z'],
    ['over Easter, several days', '2026-04-02T16:00:00Z', 12, '2026-04-08T08:00:00Z'],
  ] as const;
  for (const [what, moment, count, then] of rows) {
    it(`counts ${what}: ${count} from ${moment}`, () => {
      const hours = { quietFrom: '18:00', quietUntil: '08:00', workingDays, timeZone: 'Europe/London' };
      const after = afterWorkingHours(new Date(moment), count, hours);
      assert.equal(after.toISOString(), new Date(then).toISOString());
      assert.deepEqual(nextAllowedMoment(after, hours), after);
    });
  }
});
