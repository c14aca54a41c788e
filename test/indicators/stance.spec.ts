import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../src/indicators/assess.js';
import type { Assessment, JudgedIndicator } from '../../src/indicators/assessment.js';
import type { Polarity } from '../../src/indicators/indicator.js';
import { formatPeriod, quarter, shiftPeriod } from '../../src/indicators/period.js';
import type { YearRange } from '../../src/indicators/reading.js';
import { type DummyFigure, dummySeries, yearRanges } from './dummy-series.js';

const last = quarter(2023, 4);
const W = 'withheld';

/** Judges the last of some quarters in a row, which is 2023-24 Q4; null is not reported. */
function judgeLast(
  figures: readonly DummyFigure[],
  ranges: readonly YearRange[],
  indicator: Partial<JudgedIndicator> = {},
): Assessment {
  const periods = figures.map((_, index) => formatPeriod(shiftPeriod(last, index - figures.length + 1)));
  const series = dummySeries(Object.fromEntries(figures.map((figure, index) => [periods[index], figure])), ranges);
  return assess({
    indicator: { polarity: 'higher', unit: '%', aggregation: 'snapshot', ...indicator },
    series,
    period: last,
  });
}

interface Row {
  readonly figures: readonly DummyFigure[];
  readonly gives: readonly [stance: string | null, reason: string | null, quartersOutside: number | null];
  readonly polarity?: Polarity;
  readonly unit?: string;
}

function describeRows(rule: string, range: readonly [string, string], rows: readonly Row[]): void {
  describe(rule, () => {
    for (const { figures, gives, polarity = 'higher', unit = '%' } of rows) {
      const shown = figures.map((figure) => figure ?? 'none').join(', ');
      it(`makes ${gives[0] ?? 'nothing'} (${gives[1] ?? 'no reason'}) of ${shown} (${polarity}, ${range.join(' to ')})`, () => {
        const made = judgeLast(figures, yearRanges({ 2015: range }), { polarity, unit });
        assert.deepEqual([made.stance, made.stanceReason, made.quartersOutside], gives);
      });
    }
  });
}

describe('the stance of a quarter', () => {
  describeRows(
    'outside: a watching brief while new, of concern after',
    ['80%', '90%'],
    [
      { figures: [75], gives: ['watching', 'newly outside', 1] },
      { figures: [85, 75], gives: ['watching', 'newly outside', 1] },
      { figures: [85, 76, 75], gives: ['watching', 'newly outside', 2] },
      { figures: [85, 76, 75, 74], gives: ['concern', 'outside for a while', 3] },
      { figures: [75, 75, 75, 75, 75], gives: ['concern', 'outside for a while', 5] },
      { figures: [70, 85, 76, 75], gives: ['watching', 'newly outside', 2] },
      { figures: [70, 70, 95, 75], gives: ['watching', 'newly outside', 1] },
      { figures: [75, 75, 75, 65], gives: ['concern', 'outside for a while', 4] },
    ],
  );

  describeRows(
    'outside: a watching brief while the last quarter closed at least 40 % of the gap',
    ['80%', '90%'],
    [
      { figures: [70, 70, 70, 74], gives: ['watching', 'recovering', 4] },
      { figures: [70, 70, 70, 73.9], gives: ['concern', 'outside for a while', 4] },
      { figures: [70, 76, 70], gives: ['concern', 'outside for a while', 3] },
      { figures: [60, 70, 72], gives: ['concern', 'outside for a while', 3] },
      { figures: [85, 70, 76], gives: ['watching', 'recovering', 2] },
      // 40 % of 0.5 is 0.2, which binary fractions do not hold.
      { figures: [79.5, 79.5, 79.5, 79.7], gives: ['watching', 'recovering', 4] },
      { figures: [79.3, 79.3, 79.3, 79.58], gives: ['watching', 'recovering', 4] },
      { figures: [79.3, 79.3, 79.3, 79.57], gives: ['concern', 'outside for a while', 4] },
    ],
  );

  describeRows(
    'outside: of concern at once when more than three tolerances out',
    ['80', '90'],
    [
      { figures: [49.9], gives: ['concern', 'far beyond tolerance', 1], unit: 'days' },
      { figures: [50], gives: ['watching', 'newly outside', 1], unit: 'days' },
      { figures: [0, 40], gives: ['concern', 'far beyond tolerance', 2], unit: 'days' },
      { figures: [W, 40], gives: ['concern', 'far beyond tolerance', null], unit: 'days' },
    ],
  );

  describeRows(
    'a quarter that was not reported neither counts nor breaks a run',
    ['80%', '90%'],
    [
      { figures: [75, null, 75], gives: ['watching', 'newly outside', 2] },
      { figures: [75, null, 75, null, 75], gives: ['concern', 'outside for a while', 3] },
      { figures: [85, null, 75, 75], gives: ['watching', 'newly outside', 2] },
      { figures: [70, 70, 70, null, 76], gives: ['watching', 'recovering', 4] },
      { figures: [82, 84, null, 86], gives: ['celebrate', 'improved two quarters', 0] },
      { figures: [95, null, 94], gives: [null, null, 0] },
    ],
  );

  describeRows(
    'inside: to celebrate beyond the good end, or improved for two quarters, and never while worsening',
    ['80%', '90%'],
    [
      { figures: [85], gives: [null, null, 0] },
      { figures: [95], gives: ['celebrate', 'beyond good end', 0] },
      { figures: [95, 95], gives: ['celebrate', 'beyond good end', 0] },
      { figures: [90, 90], gives: [null, null, 0] },
      { figures: [94, 95], gives: ['celebrate', 'beyond good end', 0] },
      { figures: [96, 95], gives: [null, null, 0] },
      { figures: [82, 84], gives: [null, null, 0] },
      { figures: [82, 84, 86], gives: ['celebrate', 'improved two quarters', 0] },
      { figures: [70, 75, 80], gives: ['celebrate', 'improved two quarters', 0] },
      { figures: [84, 84, 86], gives: [null, null, 0] },
      { figures: [82, 86, 86], gives: [null, null, 0] },
      { figures: [82, 88, 86], gives: [null, null, 0] },
      { figures: [86, 84, 82], gives: [null, null, 0] },
    ],
  );

  describeRows(
    'inside, where lower is better',
    ['7%', '10%'],
    [
      { figures: [7, 6], gives: ['celebrate', 'beyond good end', 0], polarity: 'lower' },
      { figures: [5, 6], gives: [null, null, 0], polarity: 'lower' },
      { figures: [10, 9, 8], gives: ['celebrate', 'improved two quarters', 0], polarity: 'lower' },
      { figures: [8, 9, 10], gives: [null, null, 0], polarity: 'lower' },
    ],
  );

  describeRows(
    'inside a range with two bad sides, where nearer to it is better',
    ['10%', '14%'],
    [
      { figures: [17, 16, 14], gives: ['celebrate', 'improved two quarters', 0], polarity: 'range' },
      { figures: [7, 16, 14], gives: ['celebrate', 'improved two quarters', 0], polarity: 'range' },
      { figures: [17, 13, 12], gives: [null, null, 0], polarity: 'range' },
      { figures: [11, 12, 13], gives: [null, null, 0], polarity: 'range' },
      { figures: [15, 14, 14, 17], gives: ['watching', 'newly outside', 1], polarity: 'range' },
      { figures: [17, 8, 17], gives: ['concern', 'outside for a while', 3], polarity: 'range' },
    ],
  );

  describeRows(
    'where an earlier quarter is withheld, no stance that would depend on it',
    ['80%', '90%'],
    [
      { figures: [W, 75, 75], gives: [null, 'earlier quarters withheld', null] },
      { figures: [75, W, 75], gives: [null, 'earlier quarters withheld', null] },
      { figures: [W, W, 75], gives: [null, 'earlier quarters withheld', null] },
      { figures: [82, 84, W, 86], gives: [null, 'earlier quarters withheld', 0] },
      { figures: [W, 84, 86], gives: [null, 'earlier quarters withheld', 0] },
      { figures: [W, W, 86], gives: [null, 'earlier quarters withheld', 0] },
      { figures: [W, 95], gives: [null, 'earlier quarters withheld', 0] },
      // What the shown quarters settle by themselves is said.
      { figures: [W, 75], gives: ['watching', 'newly outside', null] },
      { figures: [85, W, 75], gives: ['watching', 'newly outside', null] },
      { figures: [W, 85, 75], gives: ['watching', 'newly outside', 1] },
      { figures: [W, 70, 76], gives: ['watching', 'recovering', null] },
      { figures: [W, 75, 75, 75], gives: ['concern', 'outside for a while', null] },
      { figures: [W, 94, 95], gives: ['celebrate', 'beyond good end', 0] },
      { figures: [W, 96, 95], gives: [null, null, 0] },
      { figures: [W, 88, 86], gives: [null, null, 0] },
      { figures: [W, 86], gives: [null, null, 0] },
      { figures: [88, W, 86], gives: [null, null, 0] },
    ],
  );

  describe('over years with different ranges', () => {
    const redrawn = yearRanges({ 2022: ['60%', '70%'], 2023: ['75%', '82%'] });

    it('counts a quarter as inside that was inside the range of its own time', () => {
      const made = judgeLast([65, 65, 65, 74, 74], redrawn);
      assert.equal(made.quartersOutside, 4);
      assert.equal(judgeLast([65, 70, 70, 70, 70], redrawn).quartersOutside, 4);
    });

    it('measures the gap that was closed to the bound of its own time', () => {
      // 10 below its bound, then 9 below the new one: one tenth closed, though the figure rose by 16.
      const missing = [null, null, null];
      const made = judgeLast([50, 50, 50, ...missing, 66], redrawn);
      assert.deepEqual([made.stance, made.stanceReason], ['concern', 'outside for a while']);
    });

    it('passes over quarters without a range, as over those without a figure', () => {
      const later = yearRanges({ 2023: ['75%', '82%'] });
      assert.equal(judgeLast([50, 74, 74, 74, 74], later).quartersOutside, 4);
      assert.equal(judgeLast([W, W, 74, 74, 74, 74], later).quartersOutside, 4);
      const unsettled = yearRanges({ 2021: ['75%', '82%'], 2022: ['tbc', 'tbc'], 2023: ['75%', '82%'] });
      assert.equal(judgeLast([74, 74, 10, W, 10, 10, 74, 74, 74, 74], unsettled).quartersOutside, 6);
    });
  });

  it('looks at quarters only, whatever months and years stand between them', () => {
    const series = dummySeries(
      { 'Dec-23': 90, '2023-24 Q3': 74, 'Jan-24': 80, 'Feb-24': 80, '2022-23': 80, 'Mar-24': 73, '2023-24 Q4': 73 },
      yearRanges({ 2022: ['75%', '82%'] }),
    );
    const indicator = { polarity: 'higher', unit: '%', aggregation: 'snapshot' } as const;
    assert.equal(assess({ indicator, series, period: last }).quartersOutside, 2);
  });

  describe('for any figures', () => {
    const ranges = yearRanges({ 2015: ['12', '18'] });
    const figure = fc.integer({ min: 0, max: 30 });
    const polarity = fc.constantFrom<Polarity>('higher', 'lower', 'range');
    const unit = fc.constantFrom('%', 'days');

    it('comes out the same with unreported quarters and without', () => {
      const anyFigures = fc.array(fc.option(figure), { maxLength: 8 });
      fc.assert(
        fc.property(anyFigures, figure, polarity, unit, (earlier, now, good, in_) => {
          const reported = earlier.filter((value) => value !== null);
          const indicator = { polarity: good, unit: in_ };
          assert.deepEqual(
            judgeLast([...earlier, now], ranges, indicator),
            judgeLast([...reported, now], ranges, indicator),
          );
        }),
        { numRuns: 300 },
      );
    });

    it('tells nothing about a withheld quarter, and is silent only where one would decide', () => {
      const withheldOrNot = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 2, arbitrary: fc.constant(W) });
      // Finer and wider than the figures shown, so that there is always one between and one beyond.
      const everyFigure = Array.from({ length: 81 }, (_, index) => index / 2 - 5);
      fc.assert(
        fc.property(
          fc.array(withheldOrNot, { maxLength: 4 }).filter((figures) => figures.filter((one) => one === W).length < 3),
          figure,
          polarity,
          unit,
          (earlier, now, good, in_) => {
            const indicator = { polarity: good, unit: in_ };
            const made = judgeLast([...earlier, now], ranges, indicator);
            const possible = new Set(
              completions(earlier, everyFigure, (c) => judgeLast([...c, now], ranges, indicator).stance),
            );
            const silent = made.stanceReason === 'earlier quarters withheld';
            assert.equal(silent, possible.size > 1, `${made.stanceReason}, possible: ${[...possible].join(', ')}`);
            if (!silent) assert.ok(possible.has(made.stance));
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});

/** What each way to fill the withheld quarters would come to. */
function completions<T>(
  figures: readonly DummyFigure[],
  values: readonly number[],
  judge: (figures: readonly DummyFigure[]) => T,
): readonly T[] {
  const at = figures.indexOf(W);
  if (at < 0) return [judge(figures)];
  return values.flatMap((value) => completions(figures.with(at, value), values, judge));
}
