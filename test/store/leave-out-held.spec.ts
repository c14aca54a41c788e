import assert from 'node:assert/strict';
import type { AlertDecision } from '../../src/store/alert-decision.js';
import { leaveOutHeld } from '../../src/store/leave-out-held.js';
import { fakeAlert } from '../alerts/fake-alert.js';
import { decideAfter, seriesOf } from '../alerts/support.js';

describe('leaveOutHeld', () => {
  const decisions: readonly AlertDecision[] = decideAfter(
    seriesOf({ '2023-24 Q3': 76 }),
    seriesOf({ '2023-24 Q3': 76, '2023-24 Q4': 60 }),
  ).decisions;
  const decidedAt = new Date('2024-06-18T09:00:00.000Z');
  const held = [{ decidedAt, decisions }];
  const opened = fakeAlert({ openedAt: decidedAt.toISOString() });
  const older = fakeAlert({ id: '2', openedAt: '2024-03-18T09:00:00.000Z' });
  const other = fakeAlert({ id: '3', indicator: 'other', openedAt: decidedAt.toISOString() });
  const alerts = [opened, older, other];

  it('keeps what a release opened that waits from everybody but those who may let it go', () => {
    assert.deepEqual(leaveOutHeld(alerts, held, { rights: new Set(['acknowledge']) }), [older, other]);
    assert.deepEqual(leaveOutHeld(alerts, held, { rights: new Set(['release']) }), alerts);
  });

  it('leaves nothing out once it was posted', () => {
    assert.deepEqual(leaveOutHeld(alerts, [], { rights: new Set() }), alerts);
  });
});
