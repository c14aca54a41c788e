import assert from 'node:assert/strict';
import { meetingsBetween } from '../../src/calendar/find-meetings.js';
import { moveMeetings } from '../../src/calendar/move-meetings.js';
import { dummyRule, fakeCalendar } from './fake-calendar.js';

const calendar = fakeCalendar({
  meetings: { rule: dummyRule, moved: [{ from: '2026-03-17', to: '2026-03-24', reason: 'Snow.' }] },
});

/** The meetings of spring 2026 as "planned for: on". */
function meetingsAfter(...moves: readonly (readonly [plannedFor: string, to: string])[]): readonly string[] {
  const records = moves.map(([plannedFor, to]) => ({ plannedFor, to, reason: 'Agreed.' }));
  const meetings = meetingsBetween(moveMeetings(calendar, records), '2026-01-01', '2026-06-30');
  return meetings.map(({ plannedFor, day }) => `${plannedFor}: ${day}`);
}

describe('meetings that people move', () => {
  it('stand as the calendar says while nobody moves any', () => {
    assert.deepEqual(meetingsAfter(), ['2026-01-20: 2026-01-20', '2026-03-17: 2026-03-24', '2026-06-16: 2026-06-16']);
  });

  it('keep the name of the day they were first planned for, whoever moved them last', () => {
    assert.deepEqual(meetingsAfter(['2026-03-17', '2026-03-31'], ['2026-06-16', '2026-06-23']), [
      '2026-01-20: 2026-01-20',
      '2026-03-17: 2026-03-31',
      '2026-06-16: 2026-06-23',
    ]);
    assert.deepEqual(
      meetingsAfter(['2026-01-20', '2026-01-27'], ['2026-01-20', '2026-02-03'])[0],
      '2026-01-20: 2026-02-03',
    );
  });

  it('stand on their first day again when moved back', () => {
    assert.equal(meetingsAfter(['2026-03-17', '2026-03-17'])[1], '2026-03-17: 2026-03-17');
  });
});
