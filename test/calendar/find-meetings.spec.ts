import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../src/calendar/day.js';
import { dayOfMeeting, meetingsBetween, nextMeeting, previousMeeting } from '../../src/calendar/find-meetings.js';
import { daysOf, dummyRule, fakeCalendar } from './fake-calendar.js';

const source = 'minutes';

describe('the meetings of a calendar', () => {
  it('follow the rule, over the end of a year, both days included', () => {
    const meetings = meetingsBetween(fakeCalendar(), '2025-11-18', '2026-03-17');
    assert.deepEqual(daysOf(meetings), ['2025-11-18', '2026-01-20', '2026-03-17']);
    assert.deepEqual(meetings[0], {
      day: '2025-11-18',
      month: 11,
      start: null,
      place: null,
      dataCutOff: '2025-11-18',
      inferred: true,
      plannedFor: '2025-11-18',
      movedFrom: null,
      note: null,
      source: 'the rule',
      received: [],
    });
  });

  it('are found again by the day they were first planned for', () => {
    const moved = [{ from: '2025-11-18', to: '2025-12-02', reason: 'the hall is closed' }];
    const calendar = fakeCalendar({ meetings: { rule: dummyRule, moved } });
    assert.equal(dayOfMeeting(calendar, '2025-11-18'), '2025-12-02');
    assert.equal(dayOfMeeting(calendar, '2026-01-20'), '2026-01-20');
  });

  it('are none before the rule begins, and none without a rule or days', () => {
    assert.deepEqual(meetingsBetween(fakeCalendar(), '2020-01-01', '2024-01-15'), []);
    assert.deepEqual(meetingsBetween(fakeCalendar({ meetings: {} }), '2020-01-01', '2030-01-01'), []);
    assert.equal(nextMeeting(fakeCalendar({ meetings: {} }), '2026-01-01'), undefined);
    assert.equal(previousMeeting(fakeCalendar({ meetings: {} }), '2026-01-01'), undefined);
  });

  it('take a day of their own instead of the rule in its month, with what is known of it', () => {
    const dates = [
      { day: '2026-03-24', start: '10:00', place: 'County Hall', dataCutOff: '2026-03-02', source },
      { day: '2026-05-05', source },
    ];
    const meetings = meetingsBetween(
      fakeCalendar({ meetings: { rule: dummyRule, dates } }),
      '2026-02-01',
      '2026-07-01',
    );
    assert.deepEqual(daysOf(meetings), ['2026-03-24', '2026-05-05', '2026-06-16']);
    const { inferred, start, place, dataCutOff } = meetings[0] ?? {};
    assert.deepEqual([inferred, start, place, dataCutOff], [false, '10:00', 'County Hall', '2026-03-02']);
  });

  it('keep the month of their reports when moved, and stand on the new day only', () => {
    const moved = [{ from: '2026-01-20', to: '2026-02-03', reason: 'Snow.' }];
    const calendar = fakeCalendar({ meetings: { rule: dummyRule, moved } });
    assert.deepEqual(daysOf(meetingsBetween(calendar, '2026-01-01', '2026-01-31')), []);
    const [meeting] = meetingsBetween(calendar, '2026-02-03', '2026-02-03');
    assert.deepEqual(
      [meeting?.month, meeting?.movedFrom, meeting?.note, meeting?.dataCutOff],
      [1, '2026-01-20', 'Snow.', '2026-02-03'],
    );
    assert.equal(nextMeeting(calendar, '2026-01-20')?.day, '2026-02-03');
  });

  it('are left out when cancelled, also once moved', () => {
    const calendar = fakeCalendar({
      meetings: {
        rule: dummyRule,
        moved: [{ from: '2026-06-16', to: '2026-06-30', reason: 'Election.' }],
        cancelled: [
          { day: '2026-03-17', reason: 'Not quorate.' },
          { day: '2026-06-30', reason: 'Election.' },
        ],
      },
    });
    assert.deepEqual(daysOf(meetingsBetween(calendar, '2026-01-01', '2026-12-31')), [
      '2026-01-20',
      '2026-09-15',
      '2026-11-17',
    ]);
  });

  it('take their data from as many days before as the calendar says', () => {
    const calendar = fakeCalendar({ meetings: { rule: dummyRule, dataCutOffDays: 10 } });
    assert.equal(nextMeeting(calendar, '2026-03-01')?.dataCutOff, '2026-03-07');
  });

  it("count today's as the next one and not as the last", () => {
    assert.equal(nextMeeting(fakeCalendar(), '2026-03-17')?.day, '2026-03-17');
    assert.equal(nextMeeting(fakeCalendar(), '2026-03-18')?.day, '2026-06-16');
    assert.equal(nextMeeting(fakeCalendar(), '2026-11-18')?.day, '2027-01-19');
    assert.equal(previousMeeting(fakeCalendar(), '2026-03-17')?.day, '2026-01-20');
    assert.equal(previousMeeting(fakeCalendar(), '2026-01-01')?.day, '2025-11-18');
  });

  it('are found however far away a day of their own is', () => {
    const calendar = fakeCalendar({
      meetings: {
        dates: [
          { day: '2016-01-12', source },
          { day: '2040-05-01', source },
        ],
      },
    });
    assert.equal(nextMeeting(calendar, '2026-01-01')?.day, '2040-05-01');
    assert.equal(previousMeeting(calendar, '2026-01-01')?.day, '2016-01-12');
  });

  it('are the same however a stretch of time is cut', () => {
    const calendar = fakeCalendar({
      meetings: {
        rule: dummyRule,
        dates: [{ day: '2025-09-23', source }],
        moved: [{ from: '2026-01-20', to: '2026-02-24', reason: 'Snow.' }],
        cancelled: [{ day: '2026-06-16', reason: 'Election.' }],
      },
    });
    const offset = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(offset, offset, offset, (...offsets) => {
        const [from = 0, cut = 0, to = 0] = offsets.sort((a, b) => a - b);
        const day = (count: number) => addDays('2024-01-01', count);
        assert.deepEqual(meetingsBetween(calendar, day(from), day(to)), [
          ...meetingsBetween(calendar, day(from), day(cut)),
          ...meetingsBetween(calendar, day(cut + 1), day(to)),
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
