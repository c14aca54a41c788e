import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseScale } from '../../src/cards/chart-scale.js';

describe('chooseScale', () => {
  const rows = [
    [[66, 67, 70, 69, 75, 82], '%', 60, 85, 'percentages far from zero'],
    [[95, 97, 100], '%', 90, 100, 'percentages up to 100'],
    [[0, 5, 8, 8.5], 'children', 0, 12, 'small counts, in four steps from zero'],
    [[49, 71, 90, 120], 'children', 0, 160, 'larger counts, in four steps from zero'],
    [[0, 20], 'children', 0, 24, 'a count that would lie on the very end'],
    [[58, 68, 85, 95, 100], '%', 50, 100, 'percentages below a range that ends at 100'],
    [[12, 45, 85], '%', 0, 100, 'percentages far apart'],
    [[407, 409, 418, 426], 'days', 405, 430, 'days far from zero'],
    [[40, 43.9, 50], 'per 10,000', 35, 60, 'a rate'],
    [[-1.21, -1.1, -0.9], 'score', -1.3, -0.8, 'values below zero'],
    [[66, 66], '%', 0, 80, 'values that are all the same'],
    [[0, 0], 'children', 0, 4, 'nothing but zero'],
  ] as const;
  for (const [values, unit, yMin, yMax, what] of rows) {
    it(`fits ${what}: ${values.join(', ')} ${unit}`, () => {
      assert.deepEqual(chooseScale(values, unit), { yMin, yMax });
    });
  }

  it('holds every value, never below zero without cause, never above 100 %', () => {
    const value = fc.double({ noNaN: true, min: -1e5, max: 1e5 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('%', 'children'),
        (values, unit) => {
          const { yMin, yMax } = chooseScale(values, unit);
          const least = Math.min(...values);
          const most = Math.max(...values);
          assert.ok(yMin <= least && most <= yMax && yMin < yMax, `${yMin} to ${yMax}`);
          if (least >= 0) assert.ok(yMin >= 0);
          if (unit === '%' && least >= 0 && most <= 100) assert.ok(yMax <= 100);
        },
      ),
    );
  });
});
