import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundsFor, monthsAreJudged, parseExpectedRange, yearRangeFor } from '../../src/indicators/expected-range.js';
import { aggregations } from '../../src/indicators/indicator.js';
import { periodKinds } from '../../src/indicators/period.js';
import { periodOf, rangeOf, yearRanges } from './dummy-series.js';

type Ends = readonly [number | null, number | null];

describe('parseExpectedRange', () => {
  const printed: readonly { lower: string; higher: string; year: Ends; pace?: Ends; tbc?: true }[] = [
    { lower: '75%', higher: '82%', year: [75, 82] },
    { lower: ' 75 % ', higher: '82 %', year: [75, 82] },
    { lower: '39.5', higher: '44.1', year: [39.5, 44.1] },
    { lower: '1,140', higher: '1,160', year: [1140, 1160] },
    { lower: '100%', higher: '100%', year: [100, 100] },
    { lower: '0', higher: '0%', year: [0, 0] },
    { lower: '-0.5', higher: '0.25', year: [-0.5, 0.25] },
    { lower: '20 (5/Qtr)', higher: '34 (8.5/ Qtr)', year: [20, 34], pace: [5, 8.5] },
    { lower: '20(5 / qtr)', higher: '34 ( 8.5/Quarter )', year: [20, 34], pace: [5, 8.5] },
    { lower: '30 (pa)', higher: '40 (pa)', year: [30, 40], pace: [7.5, 10] },
    { lower: '30 (PA)', higher: '40(p.a.)', year: [30, 40], pace: [7.5, 10] },
    { lower: '30 (pa)', higher: '42 (11/Qtr)', year: [30, 42], pace: [7.5, 11] },
    // Both ends of a range are of one kind, so a plain one beside a yearly one is yearly.
    { lower: '30 (pa)', higher: '40', year: [30, 40], pace: [7.5, 10] },
    { lower: '20', higher: '34 (8.5/Qtr)', year: [20, 34], pace: [5, 8.5] },
    { lower: '30 (pa)', higher: '-', year: [30, null], pace: [7.5, null] },
    { lower: '7%', higher: '', year: [7, null] },
    { lower: '–', higher: '10%', year: [null, 10] },
    { lower: 'tbc', higher: 'tbc', year: [null, null], tbc: true },
    { lower: 'TBC.', higher: ' ', year: [null, null], tbc: true },
    { lower: 'tbc', higher: '82%', year: [null, 82], tbc: true },
    { lower: 'tbc', higher: '40 (pa)', year: [null, 40], pace: [null, 10], tbc: true },
  ];
  for (const { lower, higher, year, pace = [null, null], tbc = false } of printed) {
    it(`reads "${lower}" to "${higher}"`, () => {
      assert.deepEqual(parseExpectedRange(lower, higher), {
        ok: true,
        range: {
          lower: year[0],
          higher: year[1],
          quarterLower: pace[0],
          quarterHigher: pace[1],
          toBeConfirmed: tbc,
        },
      });
    });
  }

  const empty: readonly (readonly [string, string])[] = [
    ['', ''],
    ['-', '-'],
    [' ', '—'],
  ];
  for (const [lower, higher] of empty) {
    it(`reads no range where "${lower}" and "${higher}" are printed`, () => {
      assert.deepEqual(parseExpectedRange(lower, higher), { ok: true, range: undefined });
    });
  }

  const refused: readonly { lower: string; higher: string; ends: readonly string[]; text: RegExp }[] = [
    { lower: 'about 75', higher: '82%', ends: ['lower'], text: /lower end .* reads "about 75"/ },
    { lower: '75%', higher: '82%%', ends: ['higher'], text: /higher end .* reads "82%%"/ },
    { lower: '20 (5/month)', higher: '34', ends: ['lower'], text: /"20 \(5\/month\)"/ },
    { lower: '1,14', higher: '2', ends: ['lower'], text: /"1,14"/ },
    { lower: '75-82', higher: '', ends: ['lower'], text: /"75-82"/ },
    { lower: '5/Qtr', higher: '8/Qtr', ends: ['lower', 'higher'], text: /"5\/Qtr".*"8\/Qtr"/ },
    { lower: 'x', higher: 'y', ends: ['lower', 'higher'], text: /"x".*"y"/ },
    { lower: '82%', higher: ' 75%', ends: ['both'], text: /"82%" to "75%": its lower end lies above its higher end/ },
    { lower: '20 (5/Qtr)', higher: '34 (4/Qtr)', ends: ['both'], text: /lies above/ },
    { lower: '20 (50/Qtr)', higher: '340 (60/Qtr)', ends: ['lower'], text: /"20 \(50\/Qtr\)": a quarter cannot ask/ },
    { lower: '20 (5/Qtr)', higher: '34 (85/Qtr)', ends: ['higher'], text: /"34 \(85\/Qtr\)": a quarter cannot ask/ },
    { lower: '40 (50/Qtr)', higher: '30 (31/Qtr)', ends: ['both', 'lower', 'higher'], text: /lies above/ },
  ];
  for (const { lower, higher, ends, text } of refused) {
    it(`refuses "${lower}" to "${higher}", and says what it read`, () => {
      const parsed = parseExpectedRange(lower, higher);
      assert.ok(!parsed.ok);
      assert.deepEqual(
        parsed.problems.map(({ end }) => end),
        ends,
      );
      assert.match(parsed.problems.map((problem) => problem.text).join(' '), text);
    });
  }

  it('quotes the beginning of prose that strayed into a cell', () => {
    const parsed = parseExpectedRange(`see the note ${'x'.repeat(5000)}`, '82%');
    assert.ok(!parsed.ok);
    assert.ok(parsed.problems.every(({ text }) => text.length < 200 && text.includes('see the note xxx')));
  });

  it('reads back any pair of figures as printed, in order', () => {
    const figure = fc.integer({ min: 0, max: 200_000 }).map((hundredths) => hundredths / 100);
    const suffix = fc.constantFrom('', '%', ' %');
    fc.assert(
      fc.property(figure, figure, suffix, (a, b, unit) => {
        const [lower, higher] = a <= b ? [a, b] : [b, a];
        const { lower: readLower, higher: readHigher } = rangeOf(`${lower}${unit}`, `${higher}${unit}`);
        assert.deepEqual([readLower, readHigher], [lower, higher]);
        assert.equal(parseExpectedRange(`${higher}${unit}`, `${lower}${unit}`).ok, lower === higher);
      }),
    );
  });

  it('never throws, whatever a cell holds', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,%()/ -]{0,12}(qtr|pa|tbc)?\)?$/));
    fc.assert(
      fc.property(cell, cell, (lower, higher) => {
        const parsed = parseExpectedRange(lower, higher);
        if (!parsed.ok) assert.ok(parsed.problems.length > 0);
        else for (const end of Object.values(parsed.range ?? {})) assert.ok(!Number.isNaN(end));
      }),
    );
  });
});

describe('yearRangeFor', () => {
  const ranges = yearRanges({ 2021: ['70%', '80%'], 2023: ['75%', '82%'] });
  const lowerIn = (period: string) => yearRangeFor(ranges, periodOf(period))?.range.lower;

  it('takes the range of the period’s own financial year', () => {
    assert.equal(lowerIn('2021-22 Q1'), 70);
    assert.equal(lowerIn('2023-24'), 75);
    assert.equal(lowerIn('Mar-24'), 75);
    assert.equal(lowerIn('Mar-23'), 70);
  });

  it('takes the one before until another is printed', () => {
    assert.equal(lowerIn('2022-23 Q4'), 70);
    assert.equal(lowerIn('2030-31'), 75);
  });

  it('judges no history by a later range', () => {
    assert.equal(lowerIn('2020-21 Q4'), undefined);
    assert.equal(yearRangeFor([], periodOf('2023-24')), undefined);
  });

  it('keeps the earlier range in force where a release prints none', () => {
    const [first] = ranges;
    assert.ok(first);
    const nothing = { lower: null, higher: null, quarterLower: null, quarterHigher: null, toBeConfirmed: false };
    const withEmpty = [first, { ...first, fromYear: 2023, range: nothing }];
    assert.equal(yearRangeFor(withEmpty, periodOf('2023-24'))?.range.lower, 70);
  });

  it('lets a range that is to be confirmed replace the one before', () => {
    const confirmedLater = yearRanges({ 2021: ['70%', '80%'], 2023: ['tbc', 'tbc'] });
    assert.equal(yearRangeFor(confirmedLater, periodOf('2023-24'))?.range.toBeConfirmed, true);
  });

  it('finds a range that holds a pace and nothing else', () => {
    const paceOnly = { lower: null, higher: null, quarterLower: null, quarterHigher: 120, toBeConfirmed: false };
    const source = { document: 'a document', place: 'a place' };
    assert.equal(yearRangeFor([{ fromYear: 2022, range: paceOnly, source }], periodOf('2022-23'))?.fromYear, 2022);
  });
});

describe('boundsFor', () => {
  const counted = rangeOf('20 (5/Qtr)', '34 (8.5/Qtr)');

  it('holds a count of events against its pace in a quarter and the year in a year', () => {
    assert.deepEqual(boundsFor(counted, 'quarter', 'sum'), { lower: 5, higher: 8.5 });
    assert.deepEqual(boundsFor(counted, 'year', 'sum'), { lower: 20, higher: 34 });
  });

  it('takes a quarter of a yearly figure', () => {
    assert.deepEqual(boundsFor(rangeOf('30 (pa)', '40 (pa)'), 'quarter', 'sum'), { lower: 7.5, higher: 10 });
  });

  it('has no bounds for a quarter of a count without a pace', () => {
    assert.deepEqual(boundsFor(rangeOf('30', '40'), 'quarter', 'sum'), { lower: null, higher: null });
  });

  it('holds every other quarter against the range itself', () => {
    for (const aggregation of aggregations.filter((name) => name !== 'sum')) {
      assert.deepEqual(boundsFor(rangeOf('75%', '82%'), 'quarter', aggregation), { lower: 75, higher: 82 });
    }
  });

  it('has bounds for months, but not where they add up or are scaled to a year', () => {
    for (const aggregation of aggregations) {
      const expected = ['sum', 'annualised'].includes(aggregation) ? [null, null] : [20, 34];
      assert.equal(monthsAreJudged(aggregation), expected[0] !== null);
      const { lower, higher } = boundsFor(counted, 'month', aggregation);
      assert.deepEqual([lower, higher], expected);
    }
  });

  it('has no bounds while a range is to be confirmed, even where one end is printed', () => {
    for (const kind of periodKinds) {
      assert.deepEqual(boundsFor(rangeOf('tbc', '82%'), kind, 'snapshot'), { lower: null, higher: null });
    }
  });
});
