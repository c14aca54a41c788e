import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockAt } from '../../src/calendar/day.js';
import { nextAllowedMoment, type SpeakingHours } from '../../src/calendar/next-allowed-moment.js';
import { loadWorkingDays } from '../../src/calendar/working-days.js';

describe('the next moment at which the bot may speak first', () => {
  let hours: SpeakingHours;
  before(async () => {
    const closures = [{ from: '2026-12-29', to: '2026-12-31', reason: 'Between the years.' }];
    hours = {
      workingDays: await loadWorkingDays({ holidays: { country: 'GB', region: 'ENG' }, closures }),
      quiet: { quietFrom: '18:00', quietUntil: '08:00' },
      timeZone: 'Europe/London',
    };
  });

  const rows = [
    { at: '2026-02-03T11:30:00Z', allowed: '2026-02-03T11:30:00Z', why: 'working hours' },
    { at: '2026-02-03T08:00:00Z', allowed: '2026-02-03T08:00:00Z', why: 'the first moment of the day' },
    { at: '2026-02-03T07:59:59Z', allowed: '2026-02-03T08:00:00Z', why: 'early morning' },
    { at: '2026-02-03T17:59:59Z', allowed: '2026-02-03T17:59:59Z', why: 'the last moment of the day' },
    { at: '2026-02-03T18:00:00Z', allowed: '2026-02-04T08:00:00Z', why: 'evening' },
    { at: '2026-02-04T00:00:00Z', allowed: '2026-02-04T08:00:00Z', why: 'midnight' },
    { at: '2026-02-06T18:00:00Z', allowed: '2026-02-09T08:00:00Z', why: 'Friday evening' },
    { at: '2026-02-07T12:00:00Z', allowed: '2026-02-09T08:00:00Z', why: 'Saturday' },
    { at: '2026-02-08T02:00:00Z', allowed: '2026-02-09T08:00:00Z', why: 'a night before a Sunday' },
    { at: '2026-07-01T07:30:00Z', allowed: '2026-07-01T07:30:00Z', why: 'summer, an hour ahead of UTC' },
    { at: '2026-07-01T17:30:00Z', allowed: '2026-07-02T07:00:00Z', why: 'a summer evening' },
    { at: '2026-03-27T19:00:00Z', allowed: '2026-03-30T07:00:00Z', why: 'over clocks going forward' },
    { at: '2026-10-23T18:00:00Z', allowed: '2026-10-26T08:00:00Z', why: 'over clocks going back' },
    { at: '2026-04-02T18:00:00Z', allowed: '2026-04-07T07:00:00Z', why: 'over Easter' },
    { at: '2026-01-30T20:00:00Z', allowed: '2026-02-02T08:00:00Z', why: 'over the end of a month' },
    { at: '2026-12-24T18:30:00Z', allowed: '2027-01-04T08:00:00Z', why: 'over Christmas, a closure and the new year' },
  ];
  for (const { at, allowed, why } of rows) {
    it(`for ${at} is ${allowed}: ${why}`, () => {
      assert.deepEqual(nextAllowedMoment(new Date(at), hours), new Date(allowed));
    });
  }

  it('goes by the zone of the council', () => {
    const moment = new Date('2026-02-03T12:00:00Z');
    const abroad = { ...hours, timeZone: 'America/New_York' };
    assert.deepEqual(nextAllowedMoment(moment, abroad), new Date('2026-02-03T13:00:00Z'));
  });

  it('lets quiet hours lie within a day', () => {
    const siesta = { ...hours, quiet: { quietFrom: '12:00', quietUntil: '14:00' } };
    const at = (time: string) => nextAllowedMoment(new Date(`2026-02-03T${time}:00Z`), siesta).toISOString();
    assert.equal(at('03:00'), '2026-02-03T03:00:00.000Z');
    assert.equal(at('12:30'), '2026-02-03T14:00:00.000Z');
    const saturday = nextAllowedMoment(new Date('2026-02-07T12:30:00Z'), siesta);
    assert.deepEqual(saturday, new Date('2026-02-09T00:00:00Z'));
  });

  it('knows no quiet hours that end as they begin', () => {
    const always = { ...hours, quiet: { quietFrom: '00:00', quietUntil: '00:00' } };
    const night = new Date('2026-02-03T03:00:00Z');
    assert.deepEqual(nextAllowedMoment(night, always), night);
  });

  it('is never earlier, is itself allowed, and is on a working day outside quiet hours', () => {
    const moments = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2028-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const allowed = nextAllowedMoment(moment, hours);
        assert.ok(allowed >= moment);
        assert.deepEqual(nextAllowedMoment(allowed, hours), allowed);
        const { day, time } = clockAt(allowed, hours.timeZone);
        assert.ok(hours.workingDays.isWorkingDay(day));
        assert.ok('08:00' <= time && time < '18:00');
      }),
      { numRuns: 200 },
    );
  });
});
