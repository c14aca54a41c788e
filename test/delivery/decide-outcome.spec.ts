import assert from 'node:assert/strict';
import { decideOutcome } from '../../src/delivery/decide-outcome.js';
import type { SendResult } from '../../src/delivery/messenger.js';
import type { DeliveryOutcome } from '../../src/store/delivery-queue.js';

const now = new Date('2024-06-03T09:00:00Z');
const retries = { firstDelayMs: 2_000, longestDelayMs: 60_000, mostAttempts: 3 };

describe("what Teams' answer means for a delivery", () => {
  const reference = { conversation: { id: 'opened' } };
  const rows: readonly {
    readonly result: SendResult;
    readonly attempts?: number;
    readonly outcome: DeliveryOutcome;
  }[] = [
    {
      result: { kind: 'taken', activityId: '1' },
      outcome: { kind: 'sent', activityId: '1' },
    },
    {
      result: { kind: 'taken', activityId: undefined, reference },
      outcome: { kind: 'sent', activityId: undefined, reference },
    },
    {
      result: { kind: 'later', afterMs: undefined, reason: 'busy' },
      attempts: 2,
      outcome: { kind: 'later', at: new Date('2024-06-03T09:00:03Z'), problem: 'busy' },
    },
    {
      result: { kind: 'later', afterMs: 30_000, reason: 'throttled' },
      outcome: { kind: 'later', at: new Date('2024-06-03T09:00:30.500Z'), problem: 'throttled' },
    },
    {
      result: { kind: 'later', afterMs: 30_000, reason: 'throttled' },
      attempts: 3,
      outcome: { kind: 'failed', problem: 'Given up after 3 attempts. throttled' },
    },
    { result: { kind: 'gone', reason: 'removed' }, outcome: { kind: 'gone', problem: 'removed' } },
    { result: { kind: 'no target', reason: 'deleted' }, outcome: { kind: 'dropped', problem: 'deleted' } },
    { result: { kind: 'final', reason: 'too big' }, outcome: { kind: 'failed', problem: 'too big' } },
  ];
  for (const { result, attempts = 1, outcome } of rows) {
    it(`is ${outcome.kind} for ${JSON.stringify(result)} at attempt ${attempts}`, () => {
      assert.deepEqual(decideOutcome(result, { attempts }, { now, random: 0.5, retries }), outcome);
    });
  }
});
