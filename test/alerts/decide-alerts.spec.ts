import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decideAlerts } from '../../src/alerts/decide-alerts.js';
import { isOut, newestJudged } from '../../src/alerts/judge-quarters.js';
import type { Override } from '../../src/indicators/assessment.js';
import { quarter } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import { fakeIndicator } from '../support/store-records.js';
import { decide, decideAfter, named, period, type Quarters, rangeFrom, seriesOf, stability } from './support.js';

// Expected between 75 and 80; amber down to 70, red below.
const green = 76;
const amber = 72;
const red = 60;

/** What was told, what is held now, and what is said. */
type Row = readonly [title: string, before: Series, after: Series, said: readonly string[]];

const rows: readonly Row[] = [
  [
    'left range: in range at the last judged quarter, out now',
    seriesOf({ '2023-24 Q3': green }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': amber }),
    ['left range 2023 Q4'],
  ],
  [
    'left range: never judged before, out now',
    seriesOf({ '2023-24 Q4': red }, [rangeFrom(2023, null, null)]),
    seriesOf({ '2023-24 Q4': red, '2024-25 Q1': red }, [rangeFrom(2023, null, null), rangeFrom(2024, 75, 80)]),
    ['left range 2024 Q1', 'range changed 2024 Q1'],
  ],
  [
    'left range: in and out again between two releases',
    seriesOf({ '2023-24 Q3': red }),
    seriesOf({ '2023-24 Q3': red, '2023-24 Q4': green, '2024-25 Q1': amber }),
    ['left range 2024 Q1'],
  ],
  [
    'left range: two quarters out come at once',
    seriesOf({ '2023-24 Q3': green }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': amber, '2024-25 Q1': amber }),
    ['left range 2024 Q1'],
  ],
  [
    'still out: the same colour as before',
    seriesOf({ '2023-24 Q3': amber }),
    seriesOf({ '2023-24 Q3': amber, '2023-24 Q4': amber }),
    ['still out 2023 Q4'],
  ],
  [
    'still out: a quarter without a figure breaks no run',
    seriesOf({ '2023-24 Q2': amber }),
    seriesOf({ '2023-24 Q2': amber, '2023-24 Q4': amber }),
    ['still out 2023 Q4'],
  ],
  [
    'worse: amber before, red now',
    seriesOf({ '2023-24 Q3': amber }),
    seriesOf({ '2023-24 Q3': amber, '2023-24 Q4': red }),
    ['worse 2023 Q4'],
  ],
  [
    'worse: against the last quarter told, where two come at once',
    seriesOf({ '2023-24 Q3': amber }),
    seriesOf({ '2023-24 Q3': amber, '2023-24 Q4': red, '2024-25 Q1': red }),
    ['worse 2024 Q1'],
  ],
  [
    'improved: red before, amber now',
    seriesOf({ '2023-24 Q3': red }),
    seriesOf({ '2023-24 Q3': red, '2023-24 Q4': amber }),
    ['improved 2023 Q4'],
  ],
  [
    'recovering: 40 % of the gap closed',
    seriesOf({ '2023-24 Q3': 70 }),
    seriesOf({ '2023-24 Q3': 70, '2023-24 Q4': 72 }),
    ['recovering 2023 Q4'],
  ],
  [
    'still out: less than 40 % of the gap closed',
    seriesOf({ '2023-24 Q3': 70 }),
    seriesOf({ '2023-24 Q3': 70, '2023-24 Q4': 71 }),
    ['still out 2023 Q4'],
  ],
  [
    'back in range',
    seriesOf({ '2023-24 Q3': red }),
    seriesOf({ '2023-24 Q3': red, '2023-24 Q4': green }),
    ['back in range 2023 Q4'],
  ],
  [
    'nothing: in range before and now',
    seriesOf({ '2023-24 Q3': green }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': green }),
    [],
  ],
  [
    'nothing: out and back between two releases',
    seriesOf({ '2023-24 Q3': green }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': red, '2024-25 Q1': green }),
    [],
  ],
  [
    'heading out: three adverse changes, and their mean leads out',
    seriesOf({ '2023-24 Q1': 79, '2023-24 Q2': 78, '2023-24 Q3': 77 }),
    seriesOf({ '2023-24 Q1': 79, '2023-24 Q2': 78, '2023-24 Q3': 77, '2023-24 Q4': 75 }),
    ['heading out 2023 Q4'],
  ],
  [
    'nothing: three adverse changes that lead to the very bound',
    seriesOf({ '2023-24 Q1': 79, '2023-24 Q2': 78, '2023-24 Q3': 77 }),
    seriesOf({ '2023-24 Q1': 79, '2023-24 Q2': 78, '2023-24 Q3': 77, '2023-24 Q4': 76 }),
    [],
  ],
  [
    'nothing: three adverse changes over a missing quarter',
    seriesOf({ '2022-23 Q4': 79, '2023-24 Q2': 78, '2023-24 Q3': 77 }),
    seriesOf({ '2022-23 Q4': 79, '2023-24 Q2': 78, '2023-24 Q3': 77, '2023-24 Q4': 75 }),
    [],
  ],
  [
    'restated: a past figure crosses the bound, and so the newest',
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': green }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': red }),
    ['restated 2023 Q4'],
  ],
  [
    'restated: with a new quarter beside it',
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': amber }),
    seriesOf({ '2023-24 Q3': red, '2023-24 Q4': amber, '2024-25 Q1': amber }),
    ['still out 2024 Q1', 'restated 2023 Q3'],
  ],
  [
    'nothing: a past figure changes and its judgement does not',
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': 76 }),
    seriesOf({ '2023-24 Q3': green, '2023-24 Q4': 77 }),
    [],
  ],
  [
    'back in range: the figure that was told as out is corrected, and the next is in range',
    seriesOf({ '2023-24 Q4': red }),
    seriesOf({ '2023-24 Q4': green, '2024-25 Q1': green }),
    ['back in range 2024 Q1', 'restated 2023 Q4'],
  ],
  [
    'range changed: other bounds for the new quarter',
    seriesOf({ '2023-24 Q4': green }),
    seriesOf({ '2023-24 Q4': green, '2024-25 Q1': green }, [rangeFrom(2020, 75, 80), rangeFrom(2024, 74, 80)]),
    ['range changed 2024 Q1'],
  ],
  [
    'range changed: other bounds put a quarter outside that was told as inside',
    seriesOf({ '2023-24 Q4': green }),
    seriesOf({ '2023-24 Q4': green }, [rangeFrom(2020, 78, 80)]),
    ['left range 2023 Q4', 'range changed 2023 Q4'],
  ],
  [
    'nothing: an older quarter comes late',
    seriesOf({ '2023-24 Q4': green }),
    seriesOf({ '2023-24 Q3': red, '2023-24 Q4': green }),
    [],
  ],
];

describe('decideAlerts', () => {
  for (const [title, before, after, said] of rows) {
    it(`says ${title}`, () => assert.deepEqual(named(decideAfter(before, after)), said));
  }

  it('gives each decision the judgements it rests on, the quarters in a row and its words', () => {
    const before = seriesOf({ '2023-24 Q2': green, '2023-24 Q3': amber });
    const after = seriesOf({ '2023-24 Q2': green, '2023-24 Q3': amber, '2023-24 Q4': red });
    const [decision] = decideAfter(before, after).decisions;
    assert.deepEqual(
      [decision?.now?.colour, decision?.now?.gap, decision?.now?.quartersOutside, decision?.before?.colour],
      ['red', 15, 2, 'amber'],
    );
    assert.equal(decision?.words, 'Further outside in 2023-24 Q4: red, where it was amber in 2023-24 Q3.');
  });

  it('says of a correction what was told and on which side of the range the figure is now', () => {
    const decisions = decideAfter(seriesOf({ '2023-24 Q4': green }), seriesOf({ '2023-24 Q4': red })).decisions;
    assert.deepEqual(
      decisions.map(({ before, now, crossesBound }) => [before?.value, now?.value, crossesBound]),
      [[green, red, true]],
    );
    const within = decideAfter(seriesOf({ '2023-24 Q4': amber }), seriesOf({ '2023-24 Q4': red })).decisions;
    assert.deepEqual(
      within.map(({ crossesBound }) => crossesBound),
      [false],
    );
  });

  it('honours the judgement that a person set', () => {
    const override: Override = {
      indicator: stability.key,
      period: period('2023-24 Q4'),
      colour: 'green',
      stance: null,
      reason: 'A cohort of two',
      by: 'officer',
      at: '2024-06-20T10:00:00.000Z',
    };
    const before = seriesOf({ '2023-24 Q3': green });
    const outside = { '2023-24 Q3': green, '2023-24 Q4': red };
    assert.deepEqual(named(decideAfter(before, seriesOf(outside), [override])), []);
    // The quarter after it leaves the range anew.
    const told = decide(seriesOf(outside), new Map(), [override]).told;
    const after = seriesOf({ ...outside, '2024-25 Q1': red });
    assert.deepEqual(named(decide(after, told, [override])), ['left range 2024 Q1']);
  });

  it('sums up from its own series what is out where nothing was told before', () => {
    const first = decide(seriesOf({ '2023-24 Q3': amber, '2023-24 Q4': red }));
    assert.equal(first.isFirst, true);
    assert.deepEqual(named(first), ['worse 2023 Q4']);
  });

  it('judges a figure that is never judged by design not at all', () => {
    const indicator = fakeIndicator({ polarity: 'none' });
    const series = new Map([[indicator.key, seriesOf({ '2023-24 Q4': 1 })]]);
    const { decisions, changesAnything } = decideAlerts({
      indicators: [indicator],
      series,
      overrides: [],
      told: new Map(),
    });
    assert.deepEqual([decisions, changesAnything], [[], false]);
  });

  it('finds a new quarter worth a card although nothing is to be said of it', () => {
    const before = seriesOf({ '2023-24 Q3': green });
    assert.equal(decideAfter(before, seriesOf({ '2023-24 Q3': green, '2023-24 Q4': green })).changesAnything, true);
    assert.equal(decideAfter(before, before).changesAnything, false);
    assert.equal(decideAfter(before, seriesOf({ '2023-24 Q2': red, '2023-24 Q3': green })).changesAnything, false);
  });

  describe('whatever the figures', () => {
    const figure = fc.constantFrom(green, amber, red, 79, 75, 74.9);
    const quarters = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 11 }), figure), { minLength: 1, maxLength: 8 })
      .map((list): Quarters => Object.fromEntries(list.map(([at, value]) => [nameOf(at), value])));
    const series = quarters.map((held) => seriesOf(held));

    it('decides nothing new when it decides again', () => {
      fc.assert(
        fc.property(series, series, (before, after) => {
          const { told } = decideAfter(before, after);
          const again = decide(after, told);
          assert.deepEqual([again.decisions, again.changesAnything], [[], false]);
        }),
      );
    });

    it('says where an indicator stands once at most, and restates a quarter once at most', () => {
      fc.assert(
        fc.property(series, series, (before, after) => {
          const { decisions } = decideAfter(before, after);
          const standing = decisions.filter(({ reason }) => reason !== 'restated' && reason !== 'range changed');
          assert.ok(standing.length <= 1);
          assert.equal(new Set(named({ decisions })).size, decisions.length);
        }),
      );
    });

    it('leaves nobody believing the wrong side: whatever crosses the bound is said', () => {
      fc.assert(
        fc.property(series, series, (before, after) => {
          const toldBefore = newestJudged(decide(before).told.get(stability.key) ?? []);
          const { decisions, told } = decideAfter(before, after);
          const now = newestJudged(told.get(stability.key) ?? []);
          if (toldBefore === undefined || now === undefined || isOut(toldBefore) === isOut(now)) return;
          const crossing = decisions.filter(
            ({ reason, crossesBound }) => reason === 'left range' || reason === 'back in range' || crossesBound,
          );
          assert.ok(crossing.length > 0, named({ decisions }).join());
        }),
      );
    });

    it('remembers the same at the end in whichever order the figures came', () => {
      fc.assert(
        fc.property(quarters, fc.infiniteStream(fc.nat()), (held, picks) => {
          const all = Object.entries(held);
          const orders = [all, shuffle(all, picks)];
          const ends = orders.map((order) => {
            let told: ReturnType<typeof decide>['told'] = new Map();
            for (let count = 1; count <= order.length; count += 1) {
              told = decide(seriesOf(Object.fromEntries(order.slice(0, count))), told).told;
            }
            return told;
          });
          assert.deepEqual(ends[0], ends[1]);
        }),
      );
    });
  });
});

function nameOf(at: number): string {
  const { year, part } = quarter(2021 + Math.floor(at / 4), (at % 4) + 1);
  return `${year}-${(year + 1) % 100} Q${part}`;
}

function shuffle<T>(items: readonly T[], picks: fc.Stream<number>): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice((picks.next().value as number) % left.length, 1));
}
