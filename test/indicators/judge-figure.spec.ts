import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Colour } from '../../src/indicators/assessment.js';
import type { Bounds } from '../../src/indicators/expected-range.js';
import type { Polarity } from '../../src/indicators/indicator.js';
import { gapOf, judgeFigure } from '../../src/indicators/judge-figure.js';

type Row = readonly [value: number, colour: Colour, gap: number];

describe('judgeFigure', () => {
  const tables: readonly { rule: string; polarity: Polarity; unit: string; bounds: Bounds; rows: readonly Row[] }[] = [
    {
      rule: 'higher is better, and a percentage is forgiven the width of a wide range',
      polarity: 'higher',
      unit: '%',
      bounds: { lower: 75, higher: 82 },
      rows: [
        [75, 'green', 0],
        [82, 'green', 0],
        [82.1, 'green', 0],
        [74.9, 'amber', 0.1],
        [68, 'amber', 7],
        [67.9, 'red', 7.1],
        [66, 'red', 9],
      ],
    },
    {
      rule: 'lower is better, and a percentage is forgiven five points of a narrow range',
      polarity: 'lower',
      unit: '%',
      bounds: { lower: 7, higher: 10 },
      rows: [
        [6.2, 'green', 0],
        [10, 'green', 0],
        [15, 'amber', 5],
        [15.1, 'red', 5.1],
      ],
    },
    {
      rule: 'either side of the range is bad',
      polarity: 'range',
      unit: '%',
      bounds: { lower: 10, higher: 14 },
      rows: [
        [10, 'green', 0],
        [14, 'green', 0],
        [9, 'amber', 1],
        [5, 'amber', 5],
        [4.9, 'red', 5.1],
        [17, 'amber', 3],
        [19.1, 'red', 5.1],
      ],
    },
    {
      rule: 'other units are forgiven the width only',
      polarity: 'higher',
      unit: 'children',
      bounds: { lower: 5, higher: 8.5 },
      rows: [
        [8, 'green', 0],
        [1.5, 'amber', 3.5],
        [1, 'red', 4],
      ],
    },
    {
      rule: 'a range of one figure has no width, yet a percentage keeps its five points',
      polarity: 'higher',
      unit: '%',
      bounds: { lower: 100, higher: 100 },
      rows: [
        [100, 'green', 0],
        [99, 'amber', 1],
        [95, 'amber', 5],
        [94, 'red', 6],
      ],
    },
    {
      rule: 'a range of one figure forgives a count nothing',
      polarity: 'lower',
      unit: 'children',
      bounds: { lower: 0, higher: 0 },
      rows: [
        [0, 'green', 0],
        [1, 'red', 1],
      ],
    },
    {
      rule: 'a range printed with its bad end only is enough',
      polarity: 'higher',
      unit: '%',
      bounds: { lower: 95, higher: null },
      rows: [
        [100, 'green', 0],
        [90, 'amber', 5],
        [89, 'red', 6],
      ],
    },
  ];
  for (const { rule, polarity, unit, bounds, rows } of tables) {
    describe(rule, () => {
      for (const [value, colour, gap] of rows) {
        it(`calls ${value} in ${bounds.lower} to ${bounds.higher} ${colour}`, () => {
          const judgement = judgeFigure(value, bounds, { polarity, unit });
          assert.deepEqual([judgement?.colour, judgement?.gap], [colour, gap]);
        });
      }
    });
  }

  const reasons: readonly (readonly [Polarity, number, Bounds, string | undefined])[] = [
    ['higher', 83, { lower: 75, higher: 82 }, 'beyond good end'],
    ['higher', 82, { lower: 75, higher: 82 }, 'inside range'],
    ['higher', 99, { lower: 75, higher: null }, 'inside range'],
    ['higher', 70, { lower: 75, higher: 82 }, 'slightly outside'],
    ['higher', 60, { lower: 75, higher: 82 }, 'far outside'],
    ['lower', 6, { lower: 7, higher: 10 }, 'beyond good end'],
    ['lower', 7, { lower: 7, higher: 10 }, 'inside range'],
    ['lower', 1, { lower: null, higher: 10 }, 'inside range'],
    ['range', 9, { lower: 7, higher: 10 }, 'inside range'],
    ['range', 11, { lower: 7, higher: 10 }, 'slightly outside'],
    // Without the end that decides nothing is judged, least of all green.
    ['higher', 83, { lower: null, higher: 82 }, undefined],
    ['lower', 6, { lower: 7, higher: null }, undefined],
    ['range', 9, { lower: 7, higher: null }, undefined],
    ['range', 9, { lower: null, higher: 10 }, undefined],
    ['none', 9, { lower: 7, higher: 10 }, undefined],
  ];
  for (const [polarity, value, bounds, reason] of reasons) {
    it(`finds ${value} ${reason ?? 'not to be judged'} in ${bounds.lower} to ${bounds.higher} (${polarity})`, () => {
      assert.equal(judgeFigure(value, bounds, { polarity, unit: '%' })?.reason, reason);
    });
  }

  it('judges tenths and hundredths as it judges whole figures, without a slip at any bound', () => {
    const figure = fc.integer({ min: 0, max: 300 });
    const polarity = fc.constantFrom<Polarity>('higher', 'lower', 'range');
    fc.assert(
      fc.property(figure, figure, figure, polarity, fc.constantFrom(10, 100), (value, a, b, good, scale) => {
        const [lower, higher] = a <= b ? [a, b] : [b, a];
        const indicator = { polarity: good, unit: 'children' };
        const whole = judgeFigure(value, { lower, higher }, indicator);
        const small = judgeFigure(value / scale, { lower: lower / scale, higher: higher / scale }, indicator);
        assert.ok(whole && small);
        assert.deepEqual([small.colour, small.reason], [whole.colour, whole.reason]);
        assert.equal(small.gap, whole.gap / scale);
      }),
      { numRuns: 500 },
    );
  });

  it('never calls a worse figure by a better colour', () => {
    const order: readonly Colour[] = ['green', 'amber', 'red'];
    const figure = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(figure, figure, fc.constantFrom('%', 'children'), (a, b, unit) => {
        const bounds = { lower: -3, higher: 4.5 };
        const rank = (value: number) =>
          order.indexOf(judgeFigure(value, bounds, { polarity: 'higher', unit })?.colour ?? 'red');
        assert.ok(a < b ? rank(a) >= rank(b) : rank(a) <= rank(b));
      }),
    );
  });

  it('mirrors what is better', () => {
    const figure = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(figure, (value) => {
        const up = judgeFigure(value, { lower: -3, higher: 4.5 }, { polarity: 'higher', unit: '%' });
        const down = judgeFigure(-value, { lower: -4.5, higher: 3 }, { polarity: 'lower', unit: '%' });
        assert.deepEqual(up, down);
      }),
    );
  });
});

describe('gapOf', () => {
  it('measures the distance to the bound that was missed', () => {
    assert.equal(gapOf(6.7, { lower: 7, higher: 10 }, 'higher'), 0.3);
    assert.equal(gapOf(10.3, { lower: 7, higher: 10 }, 'lower'), 0.3);
    assert.equal(gapOf(6.7, { lower: 7, higher: 10 }, 'range'), 0.3);
    assert.equal(gapOf(8, { lower: 7, higher: 10 }, 'range'), 0);
  });
});
