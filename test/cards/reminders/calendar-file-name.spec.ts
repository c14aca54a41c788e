import assert from 'node:assert/strict';
import {
  type CalendarFileTarget,
  calendarFileName,
  parseCalendarFileName,
} from '../../../src/cards/reminders/calendar-file-name.js';

describe('the name of a calendar file', () => {
  const rows: readonly (readonly [name: string, target: CalendarFileTarget])[] = [
    ['meeting-2026-03-17', { kind: 'meeting', meeting: '2026-03-17' }],
    ['deadlines-2026-03-17', { kind: 'deadlines', meeting: '2026-03-17' }],
    [
      'paper-fostering-annual-2026-03-17',
      { kind: 'paper', paper: { report: 'fostering-annual', meeting: '2026-03-17' } },
    ],
    ['paper-a-2026-01-01-2026-03-17', { kind: 'paper', paper: { report: 'a-2026-01-01', meeting: '2026-03-17' } }],
  ];
  for (const [name, target] of rows) {
    it(`is ${name}, and says what it holds`, () => {
      assert.equal(calendarFileName(target), name);
      assert.deepEqual(parseCalendarFileName(name), target);
    });
  }
  for (const name of [
    '',
    'meeting',
    'meeting-x-2026-03-17',
    'paper-2026-03-17',
    'year-2026-03-17',
    'meeting-2026-3-17',
  ]) {
    it(`stands for nothing where it is "${name}"`, () => {
      assert.equal(parseCalendarFileName(name), undefined);
    });
  }
});
