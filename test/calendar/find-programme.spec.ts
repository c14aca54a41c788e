import assert from 'node:assert/strict';
import { meetingsBetween } from '../../src/calendar/find-meetings.js';
import { dutiesFor, nextMeetingFor, reportsFor } from '../../src/calendar/find-programme.js';
import { dummyRule, fakeCalendar, fakeReport } from './fake-calendar.js';

const calendar = fakeCalendar({
  meetings: { rule: dummyRule, moved: [{ from: '2026-03-17', to: '2026-04-14', reason: 'Illness.' }] },
  reports: [
    fakeReport(),
    fakeReport({ key: 'asylum', cadence: 'six-monthly', months: [1, 6] }),
    fakeReport({ key: 'scorecard', kind: 'standing', cadence: 'every-meeting', months: [] }),
    fakeReport({ key: 'strategy', cadence: 'once', months: [], by: '2026-06-30' }),
  ],
  duties: [
    {
      key: 'chair',
      title: 'Elect the chair',
      cadence: 'annual',
      months: [6],
      owner: { title: 'The panel' },
      source: 'the strategy',
    },
  ],
});

describe('what comes to a meeting', () => {
  it('follows months and cadence, wherever a meeting was moved to', () => {
    const year = meetingsBetween(calendar, '2026-01-01', '2026-12-31');
    assert.deepEqual(
      year.map((meeting) => [meeting.day, reportsFor(calendar, meeting).map(({ key }) => key)]),
      [
        ['2026-01-20', ['asylum', 'scorecard']],
        ['2026-04-14', ['fostering', 'scorecard']],
        ['2026-06-16', ['asylum', 'scorecard', 'strategy']],
        ['2026-09-15', ['scorecard']],
        ['2026-11-17', ['scorecard']],
      ],
    );
    assert.deepEqual(
      year.flatMap((meeting) => dutiesFor(calendar, meeting).map(({ key }) => [key, meeting.day])),
      [['chair', '2026-06-16']],
    );
  });

  it('is looked for from today on', () => {
    const [fostering, asylum, , strategy] = calendar.reports;
    assert.ok(fostering && asylum && strategy);
    assert.equal(nextMeetingFor(calendar, fostering, '2026-04-14')?.day, '2026-04-14');
    assert.equal(nextMeetingFor(calendar, fostering, '2026-04-15')?.day, '2027-03-16');
    assert.equal(nextMeetingFor(calendar, asylum, '2026-06-17')?.day, '2027-01-19');
    assert.equal(nextMeetingFor(calendar, strategy, '2026-02-01')?.day, '2026-06-16');
    assert.equal(nextMeetingFor(calendar, strategy, '2026-06-17'), undefined);
  });
});
