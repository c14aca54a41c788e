import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  comparePeriods,
  containsPeriod,
  describePeriod,
  financialYear,
  formatPeriod,
  lastCalendarMonth,
  month,
  type Period,
  parsePeriod,
  partsOf,
  previousPeriod,
  quarter,
  quarterOf,
  samePeriod,
  samePeriodLastYear,
  shiftPeriod,
  stepsBetween,
  yearOf,
} from '../../src/indicators/period.js';
import { periodOf } from './dummy-series.js';

const invalid = { name: 'BotError', code: 'period-invalid' };

/** Any period of the financial years starting from `from` to `to`. */
function anyPeriod(from = 1950, to = 2099): fc.Arbitrary<Period> {
  return fc.oneof(
    fc.integer({ min: from, max: to }).map(financialYear),
    fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 4 })).map(([y, part]) => quarter(y, part)),
    fc
      .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
      .map(([y, calendar]) => month(calendar >= 4 ? y : y + 1, calendar)),
  );
}

/** Far enough from both ends of time that small steps stay within. */
const middlePeriod = anyPeriod(2015, 2034);
const smallStep = fc.integer({ min: -60, max: 60 });

describe('period', () => {
  describe('making one', () => {
    it('counts months from April and keeps January to March in the year before', () => {
      assert.deepEqual(month(2023, 4), { kind: 'month', year: 2023, part: 1 });
      assert.deepEqual(month(2023, 12), { kind: 'month', year: 2023, part: 9 });
      assert.deepEqual(month(2024, 1), { kind: 'month', year: 2023, part: 10 });
      assert.deepEqual(month(2024, 3), { kind: 'month', year: 2023, part: 12 });
    });

    it('cannot be changed afterwards', () => {
      assert.ok(Object.isFrozen(quarter(2023, 4)));
    });

    const impossible: readonly (readonly [string, () => Period, RegExp])[] = [
      ['a fifth quarter', () => quarter(2023, 5), /no quarter 5 .* use 1 to 4/],
      ['a quarter zero', () => quarter(2023, 0), /no quarter 0/],
      ['half a quarter', () => quarter(2023, 1.5), /no quarter 1\.5/],
      ['a thirteenth month', () => month(2023, 13), /no calendar month 13: use 1 to 12/],
      ['a month zero', () => month(2023, 0), /no calendar month 0/],
      ['half a month', () => month(2023, 1.5), /no calendar month 1\.5/],
      ['a month that is no number', () => month(2023, Number.NaN), /no calendar month NaN/],
      ['a year before all records', () => financialYear(1949), /starts in 1949 .* 1950 to 2099/],
      ['a year after all plans', () => financialYear(2100), /starts in 2100/],
      ['half a year', () => financialYear(2023.5), /starts in 2023\.5/],
      ['a year that is no number', () => quarter(Number.NaN, 1), /starts in NaN/],
      ['the March before the first year', () => month(1950, 3), /starts in 1949/],
      ['a step past the last year', () => shiftPeriod(quarter(2099, 4), 1), /starts in 2100/],
      ['a step of half a quarter', () => shiftPeriod(quarter(2023, 4), 0.5), /no quarter 4\.5/],
      ['the year before the first', () => samePeriodLastYear(financialYear(1950)), /starts in 1949/],
    ];
    for (const [what, make, message] of impossible) {
      it(`refuses ${what}, and says what would do`, () => {
        assert.throws(make, { ...invalid, message });
      });
    }
  });

  describe('writing and reading', () => {
    const written: readonly (readonly [string, Period])[] = [
      ['2023-24', financialYear(2023)],
      ['1999-00', financialYear(1999)],
      ['2099-00', financialYear(2099)],
      ['2023-24 Q4', quarter(2023, 4)],
      ['2008-09 Q1', quarter(2008, 1)],
      ['Mar-24', month(2024, 3)],
      ['Feb-24', month(2024, 2)],
      ['Apr-00', month(2000, 4)],
      ['Jan-00', month(2000, 1)],
      ['Dec-99', month(2099, 12)],
      ['Dec-1999', month(1999, 12)],
      ['Mar-2100', month(2100, 3)],
    ];
    for (const [text, period] of written) {
      it(`writes ${text} and reads it back`, () => {
        assert.equal(formatPeriod(period), text);
        assert.deepEqual(parsePeriod(text), period);
      });
    }

    it('reads back whatever it writes', () => {
      fc.assert(fc.property(anyPeriod(), (period) => assert.deepEqual(parsePeriod(formatPeriod(period)), period)));
    });

    it('writes no two periods alike', () => {
      fc.assert(
        fc.property(anyPeriod(), anyPeriod(), (a, b) =>
          assert.equal(formatPeriod(a) === formatPeriod(b), samePeriod(a, b)),
        ),
      );
    });

    const variants: readonly (readonly [string, string])[] = [
      ['2023-24Q4', '2023-24 Q4'],
      ['2023-24 q4', '2023-24 Q4'],
      ['2023/24 Q4', '2023-24 Q4'],
      ['2023–24 Q4', '2023-24 Q4'],
      ['2023-2024 Q4', '2023-24 Q4'],
      ['  2023 - 24  ', '2023-24'],
      ['2023/24', '2023-24'],
      ['2023-2024', '2023-24'],
      ['1999-2000', '1999-00'],
      ['mar-24', 'Mar-24'],
      ['MAR 24', 'Mar-24'],
      ['Mar24', 'Mar-24'],
      ['Mar-2024', 'Mar-24'],
    ];
    for (const [text, period] of variants) {
      it(`reads "${text}" as ${period}`, () => {
        assert.equal(formatPeriod(periodOf(text)), period);
      });
    }

    const unreadable = [
      '',
      ' ',
      '-',
      'tbc',
      'Q4',
      '2023',
      '23-24',
      '2023-25',
      '2023-23',
      '2023-2023',
      '2023-2025',
      '2024-23',
      '2023-24 Q5',
      '2023-24 Q0',
      '2023-24 Q',
      '2023-25 Q1',
      '2023-24 Q4 revised',
      '1949-50',
      '2100-01',
      'Mar',
      'Mar-',
      'Mar-4',
      'Mar-024',
      'Mär-24',
      'Foo-24',
      'Mar-1950',
      'Apr-2100',
      '13-24',
      '2023-10-01',
    ];
    for (const text of unreadable) {
      it(`reads no period in "${text}"`, () => {
        assert.equal(parsePeriod(text), undefined);
      });
    }

    it('never throws, and reads only what it could write', () => {
      const likely = fc.stringMatching(/^(\d{2,4}|[A-Za-z]{2,4})[-/ –]?\d{0,4} ?Q?\d?$/);
      fc.assert(
        fc.property(fc.oneof(fc.string(), likely), (text) => {
          const period = parsePeriod(text);
          if (period) assert.deepEqual(parsePeriod(formatPeriod(period)), period);
        }),
      );
    });
  });

  describe('in words', () => {
    const described: readonly (readonly [Period, string])[] = [
      [financialYear(2023), 'April 2023 to March 2024'],
      [quarter(2023, 1), 'April to June 2023'],
      [quarter(2023, 3), 'October to December 2023'],
      [quarter(2023, 4), 'January to March 2024'],
      [month(2024, 2), 'February 2024'],
      [month(2023, 12), 'December 2023'],
    ];
    for (const [period, words] of described) {
      it(`calls ${formatPeriod(period)} ${words}`, () => {
        assert.equal(describePeriod(period), words);
      });
    }

    it('speaks another language where asked', () => {
      assert.equal(describePeriod(quarter(2023, 4), 'cy'), 'Ionawr to Mawrth 2024');
      assert.equal(describePeriod(quarter(2023, 4)), 'January to March 2024');
    });
  });

  describe('stepping', () => {
    const steps: readonly (readonly [string, number, string])[] = [
      ['2023-24 Q1', -1, '2022-23 Q4'],
      ['2022-23 Q4', 1, '2023-24 Q1'],
      ['2023-24 Q4', -4, '2022-23 Q4'],
      ['2023-24 Q2', 11, '2026-27 Q1'],
      ['Apr-24', -1, 'Mar-24'],
      ['Mar-24', 1, 'Apr-24'],
      ['Jan-24', -1, 'Dec-23'],
      ['Jan-00', -1, 'Dec-1999'],
      ['Feb-24', 12, 'Feb-25'],
      ['Feb-24', -25, 'Jan-22'],
      ['2023-24', -3, '2020-21'],
      ['2023-24', 0, '2023-24'],
    ];
    for (const [from, count, to] of steps) {
      it(`goes ${count} from ${from} to ${to}`, () => {
        assert.equal(formatPeriod(shiftPeriod(periodOf(from), count)), to);
      });
    }

    it('comes back by as many steps', () => {
      fc.assert(
        fc.property(middlePeriod, smallStep, (period, count) =>
          assert.deepEqual(shiftPeriod(shiftPeriod(period, count), -count), period),
        ),
      );
    });

    it('adds steps up', () => {
      fc.assert(
        fc.property(
          middlePeriod,
          fc.integer({ min: -19, max: 19 }),
          fc.integer({ min: -19, max: 19 }),
          (period, a, b) => assert.deepEqual(shiftPeriod(shiftPeriod(period, a), b), shiftPeriod(period, a + b)),
        ),
      );
    });

    it('counts the steps it took', () => {
      fc.assert(
        fc.property(middlePeriod, smallStep, (period, count) =>
          assert.equal(stepsBetween(period, shiftPeriod(period, count)), count),
        ),
      );
    });

    it('counts no steps between periods of two kinds', () => {
      assert.throws(() => stepsBetween(quarter(2023, 4), month(2024, 3)), { ...invalid, message: /one kind/ });
    });

    it('takes the period before as one step back', () => {
      assert.equal(formatPeriod(previousPeriod(quarter(2023, 4))), '2023-24 Q3');
      assert.equal(formatPeriod(previousPeriod(month(2024, 3))), 'Feb-24');
      assert.equal(formatPeriod(previousPeriod(financialYear(2023))), '2022-23');
    });

    it('takes the same part a year before as a whole year of steps', () => {
      fc.assert(
        fc.property(middlePeriod, (period) => {
          const stepsInYear = { month: 12, quarter: 4, year: 1 }[period.kind];
          assert.deepEqual(samePeriodLastYear(period), shiftPeriod(period, -stepsInYear));
        }),
      );
    });
  });

  describe('within one another', () => {
    it('splits a year into quarters and a quarter into months, in order', () => {
      assert.deepEqual(partsOf(financialYear(2023)).map(formatPeriod), [
        '2023-24 Q1',
        '2023-24 Q2',
        '2023-24 Q3',
        '2023-24 Q4',
      ]);
      assert.deepEqual(partsOf(quarter(2023, 3)).map(formatPeriod), ['Oct-23', 'Nov-23', 'Dec-23']);
      assert.deepEqual(partsOf(quarter(2023, 4)).map(formatPeriod), ['Jan-24', 'Feb-24', 'Mar-24']);
      assert.deepEqual(partsOf(month(2024, 2)), []);
    });

    it('contains its parts, and they not it', () => {
      fc.assert(
        fc.property(anyPeriod(), (period) => {
          assert.ok(containsPeriod(period, period));
          for (const part of partsOf(period)) {
            assert.ok(containsPeriod(period, part));
            assert.ok(!containsPeriod(part, period));
          }
        }),
      );
    });

    it('lies in its quarter and year, which name it among their parts', () => {
      fc.assert(
        fc.property(anyPeriod(), (period) => {
          assert.ok(containsPeriod(yearOf(period), period));
          if (period.kind === 'year') return;
          const around = quarterOf(period);
          assert.ok(containsPeriod(around, period));
          const parts = period.kind === 'month' ? partsOf(around) : partsOf(yearOf(period));
          assert.ok(parts.some((part) => samePeriod(part, period)));
        }),
      );
    });

    it('shares no month with a neighbour', () => {
      fc.assert(
        fc.property(middlePeriod, (period) => {
          assert.ok(!containsPeriod(period, previousPeriod(period)));
          assert.ok(partsOf(period).every((part) => !containsPeriod(previousPeriod(period), part)));
        }),
      );
    });

    it('places a whole year in no single quarter', () => {
      assert.throws(() => quarterOf(financialYear(2023)), { ...invalid, message: /no single quarter/ });
    });

    it('ends with its last month', () => {
      assert.deepEqual(lastCalendarMonth(financialYear(2023)), { year: 2024, month: 3 });
      assert.deepEqual(lastCalendarMonth(quarter(2023, 3)), { year: 2023, month: 12 });
      assert.deepEqual(lastCalendarMonth(quarter(2023, 4)), { year: 2024, month: 3 });
      assert.deepEqual(lastCalendarMonth(month(2024, 2)), { year: 2024, month: 2 });
    });

    it('gives each calendar month its place and finds it again', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1951, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, calendar) =>
          assert.deepEqual(lastCalendarMonth(month(year, calendar)), { year, month: calendar }),
        ),
      );
    });
  });

  describe('in order', () => {
    it('sorts by when a period ends, the shorter first', () => {
      const sorted = ['2022-23', 'Jan-24', 'Feb-24', 'Mar-24', '2023-24 Q4', '2023-24', 'Apr-24', '2024-25 Q1'];
      const shuffled = [...sorted].reverse().map(periodOf);
      assert.deepEqual(shuffled.sort(comparePeriods).map(formatPeriod), sorted);
    });

    it('puts any three periods into one order only', () => {
      fc.assert(
        fc.property(anyPeriod(2020, 2022), anyPeriod(2020, 2022), anyPeriod(2020, 2022), (a, b, c) => {
          assert.equal(Math.sign(comparePeriods(a, b)), -Math.sign(comparePeriods(b, a)) + 0);
          assert.equal(comparePeriods(a, b) === 0, samePeriod(a, b));
          if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) assert.ok(comparePeriods(a, c) <= 0);
        }),
      );
    });

    it('puts a later period after an earlier one, and a whole after its parts', () => {
      fc.assert(
        fc.property(middlePeriod, fc.integer({ min: 1, max: 60 }), (period, count) => {
          assert.ok(comparePeriods(period, shiftPeriod(period, count)) < 0);
          assert.ok(partsOf(period).every((part) => comparePeriods(part, period) < 0));
        }),
      );
    });
  });
});
