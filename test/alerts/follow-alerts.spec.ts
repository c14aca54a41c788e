import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Told } from '../../src/alerts/decide-alerts.js';
import { decideAlerts } from '../../src/alerts/decide-alerts.js';
import { type AlertMoves, followAlerts } from '../../src/alerts/follow-alerts.js';
import { formatPeriod } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import type { Alert } from '../../src/store/alert.js';
import { fakeIndicator } from '../support/store-records.js';
import { type Quarters, seriesOf, stability } from './support.js';

const green = 76;
const amber = 72;
const red = 60;
const at = new Date('2024-06-18T09:00:00Z');

/** Told and followed release by release, as the store does it. */
class Follower {
  readonly alerts: Alert[] = [];
  #told: Told = new Map();
  #count = 0;

  release(...series: readonly Series[]): AlertMoves {
    this.#count += 1;
    const indicators = series.map(({ key }) => fakeIndicator({ ...stability, key, number: 22 }));
    const decided = decideAlerts({
      indicators,
      series: new Map(series.map((each) => [each.key, each])),
      overrides: [],
      told: this.#told,
    });
    const live = this.alerts.filter(({ state }) => state !== 'back in range');
    const moves = followAlerts({ indicators, decided, live, announcement: `release-${this.#count}`, at });
    for (const alert of moves.changed) this.alerts[Number(alert.id)] = alert;
    for (const alert of moves.opened) this.alerts.push({ ...alert, id: String(this.alerts.length), version: 1 });
    this.#told = decided.told;
    return moves;
  }

  /** Each alert as its state and the quarters it is about. */
  get seen(): readonly string[] {
    return this.alerts.map(
      ({ state, openedPeriod, period }) => `${state} ${formatPeriod(openedPeriod)} to ${formatPeriod(period)}`,
    );
  }
}

describe('followAlerts', () => {
  const follow = (...releases: readonly Quarters[]): Follower => {
    const follower = new Follower();
    for (const quarters of releases) follower.release(seriesOf(quarters));
    return follower;
  };

  const rows: readonly (readonly [title: string, releases: readonly Quarters[], seen: readonly string[]])[] = [
    ['opens none for a figure in range', [{ '2023-24 Q4': green }], []],
    ['opens one for a figure outside', [{ '2023-24 Q4': red }], ['open 2023-24 Q4 to 2023-24 Q4']],
    [
      'dates it from the first quarter of its run',
      [{ '2023-24 Q2': green, '2023-24 Q3': amber, '2023-24 Q4': red }],
      ['open 2023-24 Q3 to 2023-24 Q4'],
    ],
    [
      'keeps it while the figure stays outside',
      [{ '2023-24 Q3': red }, { '2023-24 Q3': red, '2023-24 Q4': amber }],
      ['open 2023-24 Q3 to 2023-24 Q4'],
    ],
    [
      'ends it with a quarter in range',
      [{ '2023-24 Q3': red }, { '2023-24 Q3': red, '2023-24 Q4': green }],
      ['back in range 2023-24 Q3 to 2023-24 Q4'],
    ],
    [
      'ends it where a correction puts the figure in range',
      [{ '2023-24 Q3': red }, { '2023-24 Q3': green }],
      ['back in range 2023-24 Q3 to 2023-24 Q3'],
    ],
    [
      'ends one and opens the next where the figure was in range in between',
      [{ '2023-24 Q3': red }, { '2023-24 Q3': red, '2023-24 Q4': green, '2024-25 Q1': red }],
      ['back in range 2023-24 Q3 to 2023-24 Q4', 'open 2024-25 Q1 to 2024-25 Q1'],
    ],
    [
      'dates it anew where an earlier quarter comes late',
      [{ '2023-24 Q4': red }, { '2023-24 Q3': red, '2023-24 Q4': red }],
      ['open 2023-24 Q3 to 2023-24 Q4'],
    ],
    [
      'leaves it as it is where nothing new came',
      [{ '2023-24 Q4': red }, { '2023-24 Q4': red }],
      ['open 2023-24 Q4 to 2023-24 Q4'],
    ],
  ];
  for (const [title, releases, seen] of rows) {
    it(title, () => assert.deepEqual(follow(...releases).seen, seen));
  }

  it('writes nothing where nothing moved', () => {
    const follower = follow({ '2023-24 Q4': red });
    assert.deepEqual(follower.release(seriesOf({ '2023-24 Q4': red })), { opened: [], changed: [] });
  });

  it('tells in its history what each release made of it', () => {
    const follower = follow({ '2023-24 Q3': amber }, { '2023-24 Q3': amber, '2023-24 Q4': red });
    follower.release(seriesOf({ '2023-24 Q4': red, '2024-25 Q1': green }));
    assert.deepEqual(
      follower.alerts[0]?.history.map(({ kind, reason, period }) => [kind, reason, period && formatPeriod(period)]),
      [
        ['opened', 'left range', '2023-24 Q3'],
        ['continued', 'worse', '2023-24 Q4'],
        ['back in range', 'back in range', '2024-25 Q1'],
      ],
    );
  });

  it('lets alerts of a group share a card as long as one of them is open', () => {
    const follower = new Follower();
    const group = (own: Quarters, other: Quarters) =>
      follower.release(seriesOf(own, undefined, { key: 'own' }), seriesOf(other, undefined, { key: 'other' }));
    group({ '2023-24 Q3': red }, { '2023-24 Q3': green });
    group({ '2023-24 Q4': red }, { '2023-24 Q4': red });
    group({ '2024-25 Q1': green }, { '2024-25 Q1': green });
    group({ '2024-25 Q2': red }, { '2024-25 Q2': green });
    assert.deepEqual(
      follower.alerts.map(({ indicator, card }) => [indicator, card]),
      [
        ['own', 'number-22-release-1'],
        ['other', 'number-22-release-1'],
        ['own', 'number-22-release-4'],
      ],
    );
  });

  it('has the same alert open at the end in whichever order the figures came', () => {
    const figure = fc.constantFrom(green, amber, red);
    const quarters = fc.dictionary(
      fc.constantFrom('2022-23 Q4', '2023-24 Q1', '2023-24 Q2', '2023-24 Q3', '2023-24 Q4'),
      figure,
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(quarters, fc.infiniteStream(fc.nat()), (held, picks) => {
        const inOrder = Object.keys(held).sort();
        const left = [...inOrder];
        const anyOrder = inOrder.flatMap(() => left.splice((picks.next().value as number) % left.length, 1));
        const ends = [inOrder, anyOrder].map((order) => {
          const steps = order.map((_, at) =>
            Object.fromEntries(order.slice(0, at + 1).map((name) => [name, held[name] ?? 0])),
          );
          return follow(...steps)
            .alerts.filter(({ state }) => state !== 'back in range')
            .map(({ openedPeriod, period, colour }) => ({ openedPeriod, period, colour }));
        });
        assert.deepEqual(ends[0], ends[1]);
      }),
    );
  });
});
