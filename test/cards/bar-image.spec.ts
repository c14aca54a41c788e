import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { drawBar, scaleOfBars } from '../../src/cards/bar-image.js';

/** The first and last place, from 0 to 1, at which a bar's picture shows anything. */
function extentOf(url: string): readonly [number, number] {
  const png = PNG.sync.read(Buffer.from(url.replace('data:image/png;base64,', ''), 'base64'));
  const seen = Array.from({ length: png.width }, (_, x) => x).filter((x) => (png.data[x * 4 + 3] ?? 0) > 0);
  return [(seen[0] ?? 0) / png.width, ((seen.at(-1) ?? 0) + 1) / png.width];
}

describe('drawBar', () => {
  it('goes from zero to the right where values are not negative', () => {
    assert.deepEqual(extentOf(drawBar({ value: 50, ...scaleOfBars([50, 100]), isOwn: true })), [0, 0.5]);
  });

  it('goes from zero to the left where they are', () => {
    assert.deepEqual(extentOf(drawBar({ value: -0.5, ...scaleOfBars([-0.5, -1]), isOwn: true })), [0.5, 1]);
  });

  it('puts zero between where they are both', () => {
    const scale = scaleOfBars([-1, 3]);
    assert.equal(extentOf(drawBar({ value: 3, ...scale, isOwn: true }))[0], 0.25);
    assert.equal(extentOf(drawBar({ value: -1, ...scale, isOwn: false }))[0], 0);
  });

  it('tells our own bar from the others', () => {
    const bar = { value: 1, least: 0, most: 1 };
    assert.notEqual(drawBar({ ...bar, isOwn: true }), drawBar({ ...bar, isOwn: false }));
  });

  it('draws something of any value, and takes little room in a message', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const url = drawBar({ value: one, ...scaleOfBars([one, other]), isOwn: true });
        const [from, to] = extentOf(url);
        assert.ok(from < to && url.length < 400);
      }),
      { numRuns: 50 },
    );
  });
});
