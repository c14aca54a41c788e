import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addYears,
  daysBetween,
  momentAt,
  monthOf,
  nthWeekday,
  weekdayOf,
  weekdays,
  yearOf,
} from '../../src/calendar/day.js';

describe('a day', () => {
  const steps = [
    { day: '2026-01-31', count: 1, becomes: '2026-02-01', why: 'the end of a month' },
    { day: '2026-12-31', count: 1, becomes: '2027-01-01', why: 'the end of a year' },
    { day: '2027-01-01', count: -1, becomes: '2026-12-31', why: 'the start of a year' },
    { day: '2024-02-28', count: 1, becomes: '2024-02-29', why: 'a leap year' },
    { day: '2026-02-28', count: 1, becomes: '2026-03-01', why: 'no leap year' },
    { day: '2026-03-28', count: 2, becomes: '2026-03-30', why: 'clocks going forward' },
    { day: '2026-10-24', count: 2, becomes: '2026-10-26', why: 'clocks going back' },
  ];
  for (const { day, count, becomes, why } of steps) {
    it(`${count} later than ${day} is ${becomes}: ${why}`, () => {
      assert.equal(addDays(day, count), becomes);
      assert.equal(daysBetween(day, becomes), count);
    });
  }

  it('moves by whole years, and off a 29 February to the 28th', () => {
    assert.equal(addYears('2026-03-17', -2), '2024-03-17');
    assert.equal(addYears('2024-02-29', 1), '2025-02-28');
  });

  it('knows its month, year and weekday', () => {
    assert.deepEqual([monthOf('2026-03-17'), yearOf('2026-03-17'), weekdayOf('2026-03-17')], [3, 2026, 'tuesday']);
    assert.equal(weekdayOf('2026-03-29'), 'sunday');
  });
});

describe('the nth weekday of a month', () => {
  const rows = [
    { year: 2026, month: 3, weekday: 'tuesday', nth: 3, day: '2026-03-17' },
    { year: 2026, month: 9, weekday: 'tuesday', nth: 1, day: '2026-09-01' },
    { year: 2026, month: 11, weekday: 'sunday', nth: 1, day: '2026-11-01' },
    { year: 2026, month: 12, weekday: 'thursday', nth: 5, day: '2026-12-31' },
    { year: 2026, month: 11, weekday: 'tuesday', nth: 5, day: undefined },
    { year: 2026, month: 5, weekday: 'friday', nth: -1, day: '2026-05-29' },
    { year: 2026, month: 2, weekday: 'saturday', nth: -1, day: '2026-02-28' },
    { year: 2024, month: 2, weekday: 'thursday', nth: -1, day: '2024-02-29' },
  ] as const;
  for (const { year, month, weekday, nth, day } of rows) {
    it(`${nth} ${weekday} of ${year}-${month} is ${day}`, () => {
      assert.equal(nthWeekday(year, month, weekday, nth), day);
    });
  }

  it('is always that weekday, in that month, with as many before it as its number says', () => {
    const months = fc.tuple(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...weekdays),
      fc.constantFrom(1, 2, 3, 4, -1),
    );
    fc.assert(
      fc.property(months, ([year, month, weekday, nth]) => {
        const day = nthWeekday(year, month, weekday, nth);
        assert.ok(day);
        assert.deepEqual([yearOf(day), monthOf(day), weekdayOf(day)], [year, month, weekday]);
        if (nth === -1) assert.notEqual(monthOf(addDays(day, 7)), month);
        else assert.equal(Math.ceil(Number(day.slice(8)) / 7), nth);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the moment of a time of day', () => {
  const rows = [
    { day: '2026-01-20', time: '09:00', zone: 'Europe/London', moment: '2026-01-20T09:00:00.000Z', why: 'winter' },
    { day: '2026-06-16', time: '09:00', zone: 'Europe/London', moment: '2026-06-16T08:00:00.000Z', why: 'summer' },
    { day: '2026-03-28', time: '09:00', zone: 'Europe/London', moment: '2026-03-28T09:00:00.000Z', why: 'day before' },
    { day: '2026-03-29', time: '09:00', zone: 'Europe/London', moment: '2026-03-29T08:00:00.000Z', why: 'forward' },
    { day: '2026-03-29', time: '01:30', zone: 'Europe/London', moment: '2026-03-29T01:30:00.000Z', why: 'skipped' },
    { day: '2026-10-25', time: '09:00', zone: 'Europe/London', moment: '2026-10-25T09:00:00.000Z', why: 'back' },
    { day: '2026-12-31', time: '23:30', zone: 'America/New_York', moment: '2027-01-01T04:30:00.000Z', why: 'year end' },
  ];
  for (const { day, time, zone, moment, why } of rows) {
    it(`${time} on ${day} in ${zone} is ${moment}: ${why}`, () => {
      assert.equal(momentAt(day, time, zone).toISOString(), moment);
    });
  }
});
