import assert from 'node:assert/strict';
import { calendarSchema, emptyCalendar } from '../../src/calendar/calendar-schema.js';
import { chooseMeeting } from '../../src/reports/choose-meeting.js';

const calendar = calendarSchema.parse({
  meetings: {
    rule: { weekday: 'tuesday', week: 3, months: [1, 3, 6, 9, 11], from: '2023-09-01', source: 'the rule' },
    moved: [{ from: '2027-03-16', to: '2027-03-23', reason: 'The room was taken.' }],
  },
});

describe('chooseMeeting', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['next', '2026-11-22', '2027-01-19'],
    ['next', '2027-01-19', '2027-01-19'],
    ['next', '2027-01-20', '2027-03-23'],
    ['2024-06-18', '2026-11-22', '2024-06-18'],
    ['2027-03-23', '2026-11-22', '2027-03-23'],
  ];
  for (const [named, today, day] of rows) {
    it(`finds the meeting of ${day} by ${named} on ${today}`, () => {
      assert.equal(chooseMeeting(calendar, named, today).day, day);
    });
  }

  const unknown: readonly (readonly [string, RegExp])[] = [
    ['2027-03-16', /does not meet on Tuesday 16 March 2027.*\(2027-01-19\) and .*\(2027-03-23\)/],
    ['2027-02-30', /is no meeting\. Write next/],
    ['soon', /is no meeting\. Write next/],
  ];
  for (const [named, message] of unknown) {
    it(`says of ${named} that there is none, and what to name instead`, () => {
      assert.throws(() => chooseMeeting(calendar, named, '2026-11-22'), { code: 'meeting-unknown', message });
    });
  }

  it('says that nothing lies ahead where the calendar is empty', () => {
    assert.throws(() => chooseMeeting(emptyCalendar, 'next', '2026-11-22'), { code: 'meeting-unknown' });
  });
});
