import assert from 'node:assert/strict';
import { calendarSchema, emptyCalendar } from '../../src/calendar/calendar-schema.js';
import { meetingsBetween } from '../../src/calendar/find-meetings.js';
import { dummyRule, fakeReport } from './fake-calendar.js';

/** Every mistake as "path: message". */
function mistakesIn(calendar: object): readonly string[] {
  const parsed = calendarSchema.safeParse(calendar);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const source = 'minutes';

describe('a calendar as written', () => {
  it('may be empty: then nobody meets, and deadlines and reminders are the usual ones', () => {
    assert.deepEqual(meetingsBetween(emptyCalendar, '2000-01-01', '2099-12-31'), []);
    const { deadlines, reminders } = emptyCalendar;
    assert.deepEqual(deadlines, { draftWorkingDays: 15, finalWorkingDays: 7, circulationClearDays: 5 });
    assert.deepEqual(reminders.ladder.draft, { calendarDays: [30], workingDays: [10, 5, 1, 0] });
    assert.deepEqual(reminders.ladder.standing, { calendarDays: [], workingDays: [5, 1] });
    assert.deepEqual([reminders.at, reminders.quietFrom, reminders.quietUntil], ['09:00', '18:00', '08:00']);
  });

  it('is read again as it was read first, as the store does', () => {
    const calendar = calendarSchema.parse({ meetings: { rule: dummyRule }, reports: [fakeReport()] });
    assert.deepEqual(calendarSchema.parse(JSON.parse(JSON.stringify(calendar))), calendar);
  });

  const rows: readonly { readonly why: string; readonly calendar: object; readonly mistakes: readonly string[] }[] = [
    {
      why: 'a day in another form',
      calendar: { meetings: { dates: [{ day: '27/9/2022', source }] } },
      mistakes: ['meetings.dates.0.day: write the day as YYYY-MM-DD'],
    },
    {
      why: 'a day that is not there',
      calendar: { meetings: { dates: [{ day: '2026-02-30', source }] } },
      mistakes: ['meetings.dates.0.day: write the day as YYYY-MM-DD'],
    },
    {
      why: 'a rule nobody can follow',
      calendar: { meetings: { rule: { ...dummyRule, weekday: 'Tue', week: 5, months: [13] } } },
      mistakes: [
        'meetings.rule.weekday: write a weekday in full and in small letters, such as tuesday',
        'meetings.rule.week: use 1 to 4, or -1 for the last of the month',
        'meetings.rule.months.0: use 1 to 12',
      ],
    },
    {
      why: 'the same day twice',
      calendar: {
        meetings: {
          dates: [
            { day: '2026-02-03', source },
            { day: '2026-02-03', source },
          ],
        },
      },
      mistakes: ['meetings.dates.1.day: "2026-02-03" is given twice'],
    },
    {
      why: 'moving and cancelling what is not there, and moving onto another meeting',
      calendar: {
        meetings: {
          rule: dummyRule,
          moved: [
            { from: '2026-01-19', to: '2026-01-21', reason: 'Snow.' },
            { from: '2026-01-20', to: '2026-03-17', reason: 'Snow.' },
            { from: '2026-06-16', to: '2026-06-16', reason: 'Snow.' },
          ],
          cancelled: [{ day: '2026-09-16', reason: 'Snow.' }],
        },
      },
      mistakes: [
        'meetings.moved.0.from: there is no meeting on 2026-01-19 to move',
        'meetings.moved.1.to: there is a meeting on 2026-03-17 already',
        'meetings.moved.2.to: name another day',
        'meetings.cancelled.0.day: there is no meeting on 2026-09-16 to cancel',
      ],
    },
    {
      why: 'months that do not fit a cadence',
      calendar: {
        reports: [
          fakeReport({ cadence: 'six-monthly', months: [3, 3] }),
          fakeReport({ key: 'b', cadence: 'every-meeting' }),
          fakeReport({ key: 'c', cadence: 'once', months: [] }),
          fakeReport({ key: 'd', by: '2026-06-30' }),
          fakeReport({ key: 'e', cadence: 'sometimes' }),
        ],
      },
      mistakes: [
        'reports.0.months: name 2 different months for what is six-monthly',
        'reports.1.months: every meeting needs no months',
        'reports.2.months: something that comes once needs "by", and no months',
        'reports.3.months: only something that comes once has "by"',
        'reports.4.cadence: write one of every-meeting, quarterly, six-monthly, annual, once',
      ],
    },
    {
      why: 'reports of months without a meeting, keys given twice, inferring from nothing',
      calendar: {
        meetings: { rule: dummyRule },
        reports: [fakeReport({ months: [5] }), fakeReport({ months: [3] })],
      },
      mistakes: ['reports.1.key: "fostering" is given twice', 'reports.0.months.0: the panel does not meet in month 5'],
    },
    {
      why: 'inferring without saying from what',
      calendar: { reports: [fakeReport({ inferred: true })] },
      mistakes: ['reports.0.inferred: say in inferred_from what it was inferred from'],
    },
    {
      why: 'receiving a report that the programme has not',
      calendar: { meetings: { dates: [{ day: '2026-02-03', source, received: [{ title: 'A', report: 'nothing' }] }] } },
      mistakes: ['meetings.dates.0.received.0.report: there is no report with the key "nothing"'],
    },
    {
      why: 'deadlines out of order',
      calendar: { deadlines: { draftWorkingDays: 7, finalWorkingDays: 7, circulationClearDays: 7 } },
      mistakes: [
        'deadlines.draftWorkingDays: the draft must be due before the final paper',
        'deadlines.finalWorkingDays: the final paper must be due by its circulation',
      ],
    },
    {
      why: 'deadlines of one report out of order, and reminders at night',
      calendar: {
        reports: [
          fakeReport({ deadlines: { finalWorkingDays: 15 } }),
          fakeReport({ key: 'b', deadlines: { finalWorkingDays: 5 } }),
        ],
        reminders: { at: '18:00' },
      },
      mistakes: [
        'reports.0.deadlines.draftWorkingDays: the draft must be due before the final paper',
        'reports.1.deadlines.finalWorkingDays: the final paper must be due by its circulation',
        'reminders.at: reminders would be written in the quiet hours',
      ],
    },
    {
      why: 'quiet hours that do not last over midnight',
      calendar: { reminders: { quietFrom: '08:00', quietUntil: '18:00' } },
      mistakes: ['reminders.quietUntil: quiet hours last over midnight: end them before they begin'],
    },
    {
      why: 'a quorum above all members, a closure that ends before it begins, a time of no clock',
      calendar: {
        panel: { quorum: { needed: 9, members: 8, percent: 50, otherwise: 'Adjourn.', source } },
        closures: [{ from: '2026-12-31', to: '2026-12-24', reason: 'Christmas.' }],
        reminders: { at: '25:00' },
      },
      mistakes: [
        'closures.0: the first closed day is after the last',
        'panel.quorum: a quorum cannot need more than all members',
        'reminders.at: write the time as HH:mm, such as 09:00',
      ],
    },
  ];
  for (const { why, calendar, mistakes } of rows) {
    it(`is refused with every mistake and its place: ${why}`, () => assert.deepEqual(mistakesIn(calendar), mistakes));
  }
});
