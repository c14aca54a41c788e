import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeLines } from '../../src/cards/chart-lines.js';
import { plainText } from '../../src/cards/plain-text.js';
import type { ChartContent } from '../../src/questions/answer.js';

type Point = ChartContent['points'][number];

const point = (label: string, value: number | null, bounds?: Point['bounds']): Point =>
  bounds ? { label, value, bounds } : { label, value };

function linesOf(points: readonly Point[], lower: number | null = null, higher: number | null = null) {
  const chart = { sentence: '', unit: '%', points, lower, higher };
  const places = points.map(({ label }) => plainText(label));
  return makeLines(chart, places).map(({ legend, values }) => [legend, values.map(({ x, y }) => `${x} ${y}`)]);
}

describe('makeLines', () => {
  it('draws figures without a gap as one line', () => {
    assert.deepEqual(linesOf([point('a', 1), point('b', 2)]), [['Figure', ['a 1', 'b 2']]]);
  });

  it('begins a new line behind each gap, named by the time it covers', () => {
    const points = [point('a', 1), point('b', 2), point('c', null), point('d', 4), point('e', null), point('f', 6)];
    assert.deepEqual(linesOf(points), [
      ['a to b', ['a 1', 'b 2']],
      ['d', ['d 4']],
      ['f', ['f 6']],
    ]);
  });

  it('draws the expected range through the gaps, so that their periods keep their place on the axis', () => {
    assert.deepEqual(linesOf([point('a', 1), point('b', null), point('c', 3)], 75, 82), [
      ['a', ['a 1']],
      ['From 75%', ['a 75', 'b 75', 'c 75']],
      ['To 82%', ['a 82', 'b 82', 'c 82']],
      ['c', ['c 3']],
    ]);
  });

  it('draws a range only where one was set, and says so where it changed', () => {
    const none = { lower: null, higher: null };
    const points = [
      point('a', 1, none),
      point('b', 2, { lower: null, higher: 9 }),
      point('c', 3, { lower: null, higher: 10 }),
    ];
    assert.deepEqual(linesOf(points), [
      ['Figure', ['a 1', 'b 2', 'c 3']],
      ['At most, as expected then', ['b 9', 'c 10']],
    ]);
  });

  it('keeps every value once, in order of time, and joins none across a gap', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(values, (given) => {
        const points = given.map((value, at) => point(`p${at}`, value));
        const chart = { sentence: '', unit: '%', points, lower: null, higher: null };
        const lines = makeLines(
          chart,
          given.map((_, at) => at),
        );
        const drawn = lines.flatMap((line) => line.values.map(({ x, y }) => [x, y]));
        assert.deepEqual(
          drawn,
          given.flatMap((value, at) => (value === null ? [] : [[at, value]])),
        );
        for (const { values: run } of lines) {
          assert.ok(run.every(({ x }, step) => x === Number(run[0]?.x) + step));
        }
      }),
    );
  });
});
