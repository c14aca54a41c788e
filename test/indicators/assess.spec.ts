import assert from 'node:assert/strict';
import { assess } from '../../src/indicators/assess.js';
import type { Assessment, JudgedIndicator, Override } from '../../src/indicators/assessment.js';
import { type Aggregation, aggregations } from '../../src/indicators/indicator.js';
import { type DummyFigure, dummyReading, dummySeries, periodOf, yearRanges } from './dummy-series.js';

const share: JudgedIndicator = { polarity: 'higher', unit: '%', aggregation: 'snapshot' };
const count: JudgedIndicator = { polarity: 'higher', unit: 'children', aggregation: 'sum' };
const ranges = yearRanges({ 2023: ['75%', '82%'] });
const paced = yearRanges({ 2023: ['20 (5/Qtr)', '34 (8.5/ Qtr)'] });

function assessOne(
  period: string,
  figure: DummyFigure,
  {
    indicator = share,
    within = ranges,
    override,
  }: { indicator?: JudgedIndicator; within?: typeof ranges; override?: Override } = {},
): Assessment {
  const series = dummySeries({ [period]: figure }, within);
  return assess({ indicator, series, period: periodOf(period), override });
}

describe('assess', () => {
  it('judges a quarter by its range and says everything about it', () => {
    assert.deepEqual(assessOne('2023-24 Q4', 66), {
      colour: 'red',
      reason: 'far outside',
      gap: 9,
      lower: 75,
      higher: 82,
      stance: 'watching',
      stanceReason: 'newly outside',
      quartersOutside: 1,
    });
  });

  it('judges a year and a month by their colour alone', () => {
    for (const period of ['2023-24', 'Mar-24']) {
      assert.deepEqual(assessOne(period, 66), {
        colour: 'red',
        reason: 'far outside',
        gap: 9,
        lower: 75,
        higher: 82,
        stance: null,
        stanceReason: null,
        quartersOutside: null,
      });
    }
  });

  it('gives a year beyond the good end nothing to celebrate', () => {
    const { colour, reason, stance } = assessOne('2023-24', 90);
    assert.deepEqual([colour, reason, stance], ['green', 'beyond good end', null]);
  });

  it('judges a count by its pace in a quarter and by the year in a year', () => {
    const inQuarter = assessOne('2023-24 Q4', 1, { indicator: count, within: paced });
    assert.deepEqual([inQuarter.colour, inQuarter.gap, inQuarter.lower, inQuarter.higher], ['red', 4, 5, 8.5]);
    const inYear = assessOne('2023-24', 22, { indicator: count, within: paced });
    assert.deepEqual([inYear.colour, inYear.gap, inYear.lower, inYear.higher], ['green', 0, 20, 34]);
  });

  it('judges months, but not those that add up or are scaled to a year', () => {
    const judged = (aggregation: Aggregation) => assessOne('Mar-24', 66, { indicator: { ...share, aggregation } });
    for (const aggregation of aggregations) {
      const { colour, reason } = judged(aggregation);
      const unjudged = aggregation === 'sum' || aggregation === 'annualised';
      assert.deepEqual([colour, reason], unjudged ? [null, 'months not judged'] : ['red', 'far outside']);
    }
  });

  describe('where nothing is judged', () => {
    const eitherSide: JudgedIndicator = { ...share, polarity: 'range' };
    const upperOnly = yearRanges({ 2023: ['-', '14%'] });
    const tbc = yearRanges({ 2023: ['tbc', 'tbc'] });
    const noPace = yearRanges({ 2023: ['20', '34'] });
    const noPolarity: JudgedIndicator = { ...share, polarity: 'none' };
    const rows: readonly { why: string; reason: string; made: Assessment; bounds: readonly (number | null)[] }[] = [
      { why: 'no figure is reported', reason: 'not reported', made: assessOne('2023-24 Q4', null), bounds: [75, 82] },
      {
        why: 'the figure is withheld',
        reason: 'withheld',
        made: assessOne('2023-24 Q4', 'withheld'),
        bounds: [75, 82],
      },
      {
        why: 'no range is held',
        reason: 'no range',
        made: assessOne('2023-24 Q4', 66, { within: [] }),
        bounds: [null, null],
      },
      {
        why: 'the figure is older than the earliest range',
        reason: 'no range',
        made: assessOne('2022-23 Q4', 66),
        bounds: [null, null],
      },
      {
        why: 'one end alone is held where both sides are bad',
        reason: 'range in part',
        made: assessOne('2023-24 Q4', 16, { indicator: eitherSide, within: upperOnly }),
        bounds: [null, 14],
      },
      {
        why: 'the range is to be confirmed',
        reason: 'range to be confirmed',
        made: assessOne('2023-24 Q4', 66, { within: tbc }),
        bounds: [null, null],
      },
      {
        why: 'a count has no pace for its quarter',
        reason: 'no range',
        made: assessOne('2023-24 Q4', 6, { indicator: count, within: noPace }),
        bounds: [null, null],
      },
      {
        why: 'no side is the good one',
        reason: 'not judged by design',
        made: assessOne('2023-24 Q4', 66, { indicator: noPolarity }),
        bounds: [75, 82],
      },
      {
        why: 'neither a side nor a range is known',
        reason: 'not judged by design',
        made: assessOne('2023-24 Q4', 66, { indicator: noPolarity, within: tbc }),
        bounds: [null, null],
      },
    ];
    for (const { why, reason, made, bounds } of rows) {
      it(`says "${reason}" where ${why}`, () => {
        const [lower, higher] = bounds;
        assert.deepEqual(made, {
          colour: null,
          reason,
          gap: null,
          lower,
          higher,
          stance: null,
          stanceReason: null,
          quartersOutside: null,
        });
      });
    }

    it('says nothing of a withheld figure even where its value came along', () => {
      const period = periodOf('2023-24 Q4');
      const readings = [{ ...dummyReading(period, 3), suppressed: true }];
      const made = assess({ indicator: share, series: { readings, ranges }, period });
      assert.deepEqual([made.colour, made.reason, made.gap], [null, 'withheld', null]);
    });
  });

  it('carries a range on until another is printed, and judges each year by its own', () => {
    const redrawn = yearRanges({ 2021: ['60%', '70%'], 2023: ['75%', '82%'] });
    assert.equal(assessOne('2022-23 Q4', 66, { within: redrawn }).colour, 'green');
    assert.equal(assessOne('2023-24 Q4', 66, { within: redrawn }).colour, 'red');
    assert.equal(assessOne('2025-26 Q1', 80, { within: redrawn }).colour, 'green');
  });

  describe('with a judgement set by a person', () => {
    const override = (colour: Override['colour'], stance: Override['stance']): Override => ({
      indicator: 'dummy',
      period: periodOf('2023-24 Q4'),
      colour,
      stance,
      reason: 'the audit found it sound',
      by: 'someone',
      at: '2024-06-01T09:00:00Z',
    });
    const judged = (figure: DummyFigure, colour: Override['colour'], stance: Override['stance']) =>
      assessOne('2023-24 Q4', figure, { override: override(colour, stance) });
    const verdict = ({ colour, reason, stance, stanceReason }: Assessment) => [colour, reason, stance, stanceReason];
    const set = 'set by a person';

    it('takes both colour and stance from it, and keeps the facts', () => {
      const made = judged(66, 'amber', 'concern');
      assert.deepEqual(verdict(made), ['amber', set, 'concern', set]);
      assert.deepEqual([made.gap, made.quartersOutside, made.lower], [9, 1, 75]);
    });

    it('leaves to the rule what the person left to it', () => {
      assert.deepEqual(verdict(judged(66, null, 'concern')), ['red', 'far outside', 'concern', set]);
      assert.deepEqual(verdict(judged(66, 'amber', null)), ['amber', set, 'watching', 'newly outside']);
      assert.deepEqual(verdict(judged(66, null, null)), ['red', 'far outside', 'watching', 'newly outside']);
    });

    it('drops a stance of the rule that the new colour leaves no sense', () => {
      assert.deepEqual(verdict(judged(66, 'green', null)), ['green', set, null, null]);
      assert.deepEqual(verdict(judged(90, 'amber', null)), ['amber', set, null, null]);
      assert.deepEqual(verdict(judged(90, 'green', null)), ['green', set, 'celebrate', 'beyond good end']);
    });

    it('gives a colour where the rule has none', () => {
      const made = assessOne('2023-24 Q4', 66, { within: [], override: override('amber', 'watching') });
      assert.deepEqual(verdict(made), ['amber', set, 'watching', set]);
    });

    it('says nothing of a withheld figure', () => {
      assert.deepEqual(verdict(judged('withheld', 'red', 'concern')), [null, 'withheld', null, null]);
    });
  });
});
