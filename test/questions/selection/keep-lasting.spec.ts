import assert from 'node:assert/strict';
import { quarter } from '../../../src/indicators/period.js';
import { judgeOf } from '../../../src/questions/judge-of.js';
import type { Row } from '../../../src/questions/selection/find-rows.js';
import { keepLastingChanges, keepLastingColours } from '../../../src/questions/selection/keep-lasting.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

const q4 = quarter(2023, 4);

describe('rows that have been so for long', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  /** The row of an indicator for a quarter, some of its earlier readings left out. */
  async function rowOf(key: string, isHeld: (year: number, part: number) => boolean = () => true): Promise<Row> {
    const indicator = scorecard.catalogue.get(key);
    assert.ok(indicator);
    const whole = await scorecard.series(key);
    const readings = whole.readings.filter(({ period }) => isHeld(period.year, period.part));
    const series = { ...whole, readings };
    const judged = (await judgeOf(scorecard, q4))(indicator, series, q4);
    assert.ok(judged?.value != null);
    return { ...judged, value: judged.value, indicator, series, period: q4 };
  }

  const fallen = { changes: ['down'] } as const;

  it('are kept for as many steps as the figure went that way, and no more', async () => {
    // 85%, 79%, 68%, 58%
    const row = await rowOf('pathway-plans');
    assert.deepEqual(keepLastingChanges([row], { changes: [...fallen.changes] }, 3).kept, [row]);
    assert.deepEqual(keepLastingChanges([row], { changes: [...fallen.changes] }, 4).kept, []);
    assert.deepEqual(keepLastingChanges([row], { changes: ['up'] }, 1).kept, []);
  });

  it('are told apart from those of which too little is held', async () => {
    const row = await rowOf('pathway-plans');
    assert.deepEqual(keepLastingChanges([row], { changes: ['down'] }, 4).tooShort, [row.indicator]);
    const turned = await rowOf('two-year-stability');
    assert.deepEqual(keepLastingChanges([turned], { changes: ['down'] }, 4).tooShort, []);
  });

  it('are not kept over a quarter that is not held, and nothing is said of it', async () => {
    const row = await rowOf('annual-health-check', (year, part) => !(year === 2023 && part === 2));
    const { kept, tooShort } = await keepLastingColours(scorecard, [row], { colours: ['red'] }, 4);
    assert.deepEqual([kept, tooShort], [[], []]);
    const always = await keepLastingColours(scorecard, [row], { colours: ['red'] }, 'held');
    assert.deepEqual(always.kept, []);
  });

  it('are kept for a colour that they had in each quarter', async () => {
    const row = await rowOf('annual-health-check');
    assert.deepEqual((await keepLastingColours(scorecard, [row], { colours: ['red'] }, 5)).kept, [row]);
    assert.deepEqual((await keepLastingColours(scorecard, [row], { colours: ['green'] }, 1)).kept, []);
  });
});
