import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactly } from '../../src/indicators/exact.js';

describe('exactly', () => {
  it('takes away the noise of binary fractions', () => {
    assert.notEqual(7.3 - 7, 0.3);
    assert.equal(exactly(7.3 - 7), 0.3);
    assert.equal(exactly(0.1 + 0.2), 0.3);
  });

  it('knows no negative zero', () => {
    assert.ok(Object.is(exactly(-0), 0));
    assert.ok(Object.is(exactly(-0.00000001), 0));
  });

  it('gives the difference of any two printed figures as the figure one would print', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(fc.property(cents, cents, (a, b) => assert.equal(exactly(a / 100 - b / 100), (a - b) / 100 + 0)));
  });
});
