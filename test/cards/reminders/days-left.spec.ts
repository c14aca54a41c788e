import assert from 'node:assert/strict';
import { createWorkingDays, loadWorkingDays } from '../../../src/calendar/working-days.js';
import { daysLeft } from '../../../src/cards/reminders/days-left.js';

describe('daysLeft', () => {
  const rows: readonly [today: string, day: string, words: string, why: string][] = [
    ['2026-02-17', '2026-02-17', 'today', 'the day itself'],
    ['2026-02-17', '2026-02-18', 'tomorrow', 'the next day'],
    ['2026-02-20', '2026-02-23', 'in one working day', 'a weekend lies between'],
    ['2026-02-17', '2026-02-24', 'in five working days', 'a week'],
    ['2026-04-02', '2026-04-07', 'in one working day', 'Easter lies between'],
    ['2026-03-27', '2026-03-30', 'in one working day', 'clocks go forward'],
    ['2026-12-31', '2027-01-04', 'in one working day', 'the year ends, and its first day is a holiday'],
    ['2026-02-17', '2026-06-16', 'in 17 weeks', 'far off'],
    ['2026-02-17', '2026-02-16', 'yesterday', 'the day before'],
    ['2026-02-24', '2026-02-20', 'two working days ago', 'past'],
  ];
  for (const [today, day, words, why] of rows) {
    it(`says "${words}" on ${today} of ${day}: ${why}`, async () => {
      const workingDays = await loadWorkingDays({ holidays: { country: 'GB', region: 'ENG' }, closures: [] });
      assert.equal(daysLeft(day, today, workingDays), words);
    });
  }

  it('counts no day on which the council is closed', () => {
    const closed = createWorkingDays(() => false, [{ from: '2026-02-18', to: '2026-02-20', reason: 'Snow.' }]);
    assert.equal(daysLeft('2026-02-24', '2026-02-17', closed), 'in two working days');
  });
});
