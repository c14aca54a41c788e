import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spendAllowance, teamsLimits } from '../../src/delivery/send-limits.js';

const start = new Date('2024-06-03T09:00:00Z');
const msLater = (ms: number) => new Date(start.getTime() + ms);

describe('the allowance of a conversation', () => {
  it('lets a burst through at once, and then one at a time', () => {
    let spentUntil = new Date(0);
    const waits: number[] = [];
    for (let sent = 1; sent <= 8; sent += 1) {
      const allowance = spendAllowance(spentUntil, start, teamsLimits);
      spentUntil = allowance.spentUntil;
      waits.push(allowance.freeAt.getTime() - start.getTime());
    }
    assert.deepEqual(waits, [0, 0, 0, 0, 0, 2_010, 4_020, 6_030]);
  });

  it('is whole again after a quiet time, and never more than that', () => {
    const { spentUntil } = spendAllowance(msLater(6 * 2_010), start, teamsLimits);
    const rested = spendAllowance(spentUntil, msLater(3_600_000), teamsLimits);
    assert.deepEqual(rested, { spentUntil: msLater(3_600_000 + 2_010), freeAt: msLater(3_600_000) });
  });

  it('never lets more through than Teams allows in any of its windows, however sends are asked for', () => {
    const windows = [
      { ms: 1_000, most: 7 },
      { ms: 2_000, most: 8 },
      { ms: 30_000, most: 60 },
      { ms: 3_600_000, most: 1_800 },
    ];
    const pauses = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 60_000 })), {
      minLength: 1_000,
      maxLength: 4_000,
    });
    fc.assert(
      fc.property(pauses, (gaps) => {
        const sends: number[] = [];
        let now = start;
        let spentUntil = new Date(0);
        for (const gap of gaps) {
          sends.push(now.getTime());
          const allowance = spendAllowance(spentUntil, now, teamsLimits);
          spentUntil = allowance.spentUntil;
          now = new Date(Math.max(now.getTime() + gap, allowance.freeAt.getTime()));
        }
        for (const { ms, most } of windows) {
          for (let index = most; index < sends.length; index += 1) {
            const span = (sends[index] ?? 0) - (sends[index - most] ?? 0);
            assert.ok(span >= ms, `${most + 1} sends within ${span} ms`);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
