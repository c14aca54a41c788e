import assert from 'node:assert/strict';
import type { Bounds } from '../../src/indicators/expected-range.js';
import type { Polarity } from '../../src/indicators/indicator.js';
import { type Movement, movementBetween } from '../../src/indicators/movement.js';

describe('movementBetween', () => {
  const bounds: Bounds = { lower: 10, higher: 14 };
  const none: Bounds = { lower: null, higher: null };
  const rows: readonly (readonly [Polarity, number, number, Bounds, Movement])[] = [
    ['higher', 66, 67, none, 'better'],
    ['higher', 67, 66, none, 'worse'],
    ['lower', 7, 6, none, 'better'],
    ['lower', 6, 7, none, 'worse'],
    ['higher', 66, 66, none, 'unchanged'],
    ['lower', 66, 66, none, 'unchanged'],
    ['range', 17, 17, bounds, 'unchanged'],
    ['none', 4, 4, none, 'unchanged'],
    ['higher', 0.1 + 0.2, 0.3, none, 'unchanged'],
    // Nearer to the range is better, from either side, and inside it no direction is.
    ['range', 17, 16, bounds, 'better'],
    ['range', 17, 12, bounds, 'better'],
    ['range', 7, 8, bounds, 'better'],
    ['range', 14, 17, bounds, 'worse'],
    ['range', 12, 9, bounds, 'worse'],
    ['range', 17, 7, bounds, 'neither'],
    ['range', 11, 13, bounds, 'neither'],
    ['range', 20, 5, bounds, 'better'],
    ['range', 17, 16, none, 'neither'],
    ['none', 7, 4, bounds, 'neither'],
  ];
  for (const [polarity, from, to, within, movement] of rows) {
    const range = within === none ? 'no range' : `${within.lower} to ${within.higher}`;
    it(`calls ${from} to ${to} ${movement} (${polarity}, ${range})`, () => {
      assert.equal(movementBetween(from, to, within, polarity), movement);
    });
  }
});
