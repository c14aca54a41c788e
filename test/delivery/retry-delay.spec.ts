import assert from 'node:assert/strict';
import { patientRetries, retryDelayMs } from '../../src/delivery/retry-delay.js';

const policy = { firstDelayMs: 2_000, longestDelayMs: 60_000, mostAttempts: 10 };

describe('the delay before a delivery is tried again', () => {
  const rows = [
    { attempt: 1, afterMs: undefined, random: 0, delay: 1_000, why: 'half of the first delay at least' },
    { attempt: 1, afterMs: undefined, random: 0.999, delay: 1_999, why: 'less than all of it' },
    { attempt: 2, afterMs: undefined, random: 0, delay: 2_000, why: 'doubled with each attempt' },
    { attempt: 5, afterMs: undefined, random: 0.5, delay: 24_000, why: 'and doubled again' },
    { attempt: 6, afterMs: undefined, random: 0.999, delay: 59_970, why: 'until it is the longest' },
    { attempt: 2_000, afterMs: undefined, random: 0, delay: 30_000, why: 'however often it was tried' },
    { attempt: 1, afterMs: 7_000, random: 0, delay: 7_000, why: 'what Teams asked for' },
    { attempt: 1, afterMs: 7_000, random: 0.999, delay: 7_999, why: 'and little more' },
    { attempt: 9, afterMs: 0, random: 0, delay: 0, why: 'also where Teams asks for none' },
    { attempt: 1, afterMs: 4 * 3_600_000, random: 0, delay: 4 * 3_600_000, why: 'also where Teams asks for hours' },
  ];
  for (const { attempt, afterMs, random, delay, why } of rows) {
    it(`is ${delay} ms after attempt ${attempt}${afterMs === undefined ? '' : ` and "wait ${afterMs}"`}: ${why}`, () => {
      assert.equal(retryDelayMs({ attempt, afterMs, random }, policy), delay);
    });
  }

  it('goes on for days before a delivery is given up', () => {
    let total = 0;
    for (let attempt = 1; attempt < patientRetries.mostAttempts; attempt += 1) {
      total += retryDelayMs({ attempt, afterMs: undefined, random: 0.5 }, patientRetries);
    }
    assert.ok(total > 2 * 24 * 3_600_000);
  });
});
