import assert from 'node:assert/strict';
import { findPlannedMeeting } from '../../src/calendar/find-meetings.js';
import { fakeCalendar } from './fake-calendar.js';

const dates = [{ day: '2026-03-17', source: 'minutes' }];

describe('findPlannedMeeting', () => {
  it('finds a meeting by the day it was planned for, wherever it was moved', () => {
    const moved = [{ from: '2026-03-17', to: '2027-01-12', reason: 'Election.' }];
    assert.equal(findPlannedMeeting(fakeCalendar({ meetings: { dates } }), '2026-03-17')?.day, '2026-03-17');
    assert.equal(findPlannedMeeting(fakeCalendar({ meetings: { dates, moved } }), '2026-03-17')?.day, '2027-01-12');
  });

  it('finds none that is cancelled or was never planned', () => {
    const cancelled = [{ day: '2026-03-17', reason: 'Snow.' }];
    assert.equal(findPlannedMeeting(fakeCalendar({ meetings: { dates, cancelled } }), '2026-03-17'), undefined);
    assert.equal(findPlannedMeeting(fakeCalendar({ meetings: { dates } }), '2026-03-18'), undefined);
  });
});
