import assert from 'node:assert/strict';
import HolidayCalendar from 'date-holidays';
import sinon from 'sinon';
import { emptyCalendar } from '../../src/calendar/calendar-schema.js';
import { findDeadlines } from '../../src/calendar/find-deadlines.js';
import { loadWorkingDays, type WorkingDays } from '../../src/calendar/working-days.js';
import { BotError } from '../../src/errors.js';
import { fakeCalendar } from './fake-calendar.js';

const closures = [{ from: '2026-12-24', to: '2026-12-31', reason: 'Between the years.' }];
const holidays = { country: 'GB', region: 'ENG' };

describe('working days in England', () => {
  let days: WorkingDays;
  before(async () => {
    days = await loadWorkingDays({ holidays, closures });
  });

  const closed = [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-04', 'the early May bank holiday'],
    ['2026-05-25', 'the spring bank holiday'],
    ['2026-08-31', 'the summer bank holiday'],
    ['2021-12-27', 'the day instead of a Christmas Day on Saturday'],
    ['2021-12-28', 'the day instead of a Boxing Day on Sunday'],
    ['2022-09-19', 'a day of state mourning'],
    ['2026-03-28', 'a Saturday'],
    ['2026-03-29', 'a Sunday'],
    ['2026-12-30', "the council's own closure"],
  ] as const;
  for (const [day, why] of closed) {
    it(`are not ${day}, ${why}`, () => assert.equal(days.isWorkingDay(day), false));
  }
  for (const [day, why] of [
    ['2026-01-02', 'a holiday in Scotland only'],
    ['2026-03-17', 'a holiday in Northern Ireland only'],
    ['2026-03-30', 'the day after clocks went forward'],
  ] as const) {
    it(`are ${day}, ${why}`, () => assert.equal(days.isWorkingDay(day), true));
  }

  const counted = [
    { from: '2026-04-07', count: 1, before: '2026-04-02', why: 'over Easter' },
    { from: '2026-04-05', count: 1, before: '2026-04-02', why: 'from a day off' },
    { from: '2026-05-05', count: 2, before: '2026-04-30', why: 'over the early May bank holiday' },
    { from: '2027-01-05', count: 2, before: '2026-12-23', why: 'over the end of the year' },
    { from: '2026-03-31', count: 2, before: '2026-03-27', why: 'over clocks going forward' },
    { from: '2026-10-27', count: 2, before: '2026-10-23', why: 'over clocks going back' },
    { from: '2026-03-02', count: 1, before: '2026-02-27', why: 'over the end of a month' },
  ];
  for (const { from, count, before: expected, why } of counted) {
    it(`count back ${count} from ${from} to ${expected}: ${why}`, () => {
      assert.equal(days.before(from, count), expected);
      assert.ok(days.after(expected, count) >= from || !days.isWorkingDay(from));
    });
  }

  it('count forward from a day, and find the nearest on or before it', () => {
    assert.equal(days.after('2026-04-02', 1), '2026-04-07');
    assert.equal(days.after('2026-12-23', 2), '2027-01-05');
    assert.equal(days.onOrBefore('2026-04-06'), '2026-04-02');
    assert.equal(days.onOrBefore('2026-04-07'), '2026-04-07');
  });

  // Counted by hand: after Easter, over the two May bank holidays, and over Christmas.
  const deadlines = [
    { meeting: '2026-01-20', draft: '2025-12-29', final: '2026-01-09', circulation: '2026-01-12' },
    { meeting: '2026-03-17', draft: '2026-02-24', final: '2026-03-06', circulation: '2026-03-09' },
    { meeting: '2026-04-14', draft: '2026-03-20', final: '2026-04-01', circulation: '2026-04-02' },
    { meeting: '2026-06-16', draft: '2026-05-26', final: '2026-06-05', circulation: '2026-06-08' },
    { meeting: '2026-09-15', draft: '2026-08-24', final: '2026-09-04', circulation: '2026-09-07' },
    { meeting: '2026-11-17', draft: '2026-10-27', final: '2026-11-06', circulation: '2026-11-09' },
  ];
  for (const { meeting, ...expected } of deadlines) {
    it(`set the deadlines of a meeting on ${meeting}`, () => {
      assert.deepEqual(findDeadlines(fakeCalendar(), { day: meeting }, days), expected);
    });
  }
});

describe('working days elsewhere', () => {
  it('are all but weekends where a calendar names no holidays', async () => {
    const days = await loadWorkingDays(emptyCalendar);
    assert.equal(days.isWorkingDay('2026-12-25'), true);
    assert.equal(days.isWorkingDay('2026-12-26'), false);
  });

  it('are read once, since every message that is sent asks for them', async () => {
    const read = sinon.spy(HolidayCalendar.prototype, 'getHolidays');
    try {
      const first = await loadWorkingDays({ holidays: { country: 'GB', region: 'NIR' }, closures: [] });
      assert.equal(first.isWorkingDay('2026-03-17'), false);
      const reads = read.callCount;
      const again = await loadWorkingDays({ holidays: { country: 'GB', region: 'NIR' }, closures });
      assert.equal(again.isWorkingDay('2026-03-17'), false);
      assert.equal(again.isWorkingDay('2026-12-29'), false);
      assert.ok(reads > 0);
      assert.equal(read.callCount, reads);
    } finally {
      read.restore();
    }
  });

  it('are refused for a country nobody knows, saying what to write', async () => {
    await assert.rejects(
      loadWorkingDays({ holidays: { country: 'ZZ' }, closures: [] }),
      (error: unknown) => error instanceof BotError && error.code === 'pack-invalid' && /GB.*ENG/.test(error.message),
    );
  });
});
