import assert from 'node:assert/strict';
import { strategyOn } from '../../src/indicators/strategy.js';
import { indicators, strategies, vocabulary } from './read-pack.js';

const byKey = new Map(strategies.strategies.map((strategy) => [strategy.key, strategy]));
const current = strategyOn(strategies, '2024-06-18');

/** What the catalogue says of a watched measure, and the frequency it means. */
const frequencyNotes = {
  'at each meeting': 'every-meeting',
  'every quarter': 'quarterly',
  'twice a year': 'twice-yearly',
  'once a year': 'yearly',
  'does not say how often': 'not-stated',
} as const;

describe("the demo pack's strategies", () => {
  it('are the three since 2016, with seven, eight and five priorities', () => {
    assert.deepEqual(
      strategies.strategies.map(({ key, priorities }) => [key, priorities.map(({ number }) => number).at(-1)]),
      [
        ['strategy-2016-18', 7],
        ['strategy-2020-23', 8],
        ['strategy-2023-26', 5],
      ],
    );
    assert.equal(current?.key, 'strategy-2023-26');
  });

  it("number the priorities in force as the vocabulary does, in words that the vocabulary's begin with", () => {
    assert.deepEqual(
      current?.priorities.map(({ number }) => number),
      vocabulary.priorities.map(({ number }) => number),
    );
    for (const { number, printedName } of current?.priorities ?? []) {
      const name = vocabulary.priorities.find((priority) => priority.number === number)?.name ?? '';
      assert.equal(printedName.slice(0, 20), name.slice(0, 20));
    }
  });

  it('name nobody for the priorities in force, and say so', () => {
    assert.ok(current?.priorities.every(({ leads }) => leads.length === 0));
    assert.match(current?.note ?? '', /names no leads/);
  });

  it('name a councillor and an officer for each priority of 2020-23, with document and day', () => {
    const before = byKey.get('strategy-2020-23');
    assert.equal(before?.leadsNamedOn, '2023-07-03');
    assert.match(before?.leadsSource ?? '', /July 2023/);
    for (const { leads } of before?.priorities ?? []) {
      assert.deepEqual(
        leads.map(({ post }) => post),
        ['lead councillor', 'support officer'],
      );
    }
  });

  it('name a councillor for each priority of 2016-18, with document and day', () => {
    const first = byKey.get('strategy-2016-18');
    assert.equal(first?.leadsNamedOn, '2017-11-30');
    for (const { leads } of first?.priorities ?? []) assert.equal(leads[0]?.post, 'lead councillor');
  });

  it('watch every indicator that the catalogue says the strategy watches, as often as it says', () => {
    const measures = new Map(
      (current?.priorities ?? []).flatMap(({ number, measures: of }) =>
        of.map((measure) => [measure.indicator, { ...measure, priority: number }] as const),
      ),
    );
    const watched = indicators.filter(({ status, note = '' }) => status === 'watched' && /^Watched/.test(note));
    assert.ok(watched.length > 30);
    for (const { key, note = '', priority } of watched) {
      const measure = measures.get(key);
      assert.ok(measure, key);
      assert.equal(measure.priority, priority, key);
      const said = Object.entries(frequencyNotes).find(([words]) => note.includes(words));
      assert.equal(measure.frequency, said?.[1], key);
    }
  });

  it('put what the catalogue ties to a priority by the strategy itself under that priority', () => {
    const numbers = new Map(
      (current?.priorities ?? []).flatMap(({ number, measures }) =>
        measures.flatMap(({ indicator }) => (indicator === undefined ? [] : [[indicator, number] as const])),
      ),
    );
    for (const { key, priority, prioritySource } of indicators) {
      const number = numbers.get(key);
      if (number !== undefined && prioritySource === 'strategy') assert.equal(number, priority, key);
    }
  });

  it('say of whom they name in a post when and where that was', () => {
    const chairs = strategies.offices.filter(({ post }) => post === 'chair of the panel');
    assert.deepEqual(
      chairs.map(({ name, namedOn }) => [name, namedOn]),
      [
        ['Cllr Peter Hutton', '2023-10-17'],
        ['Cllr Peter Hutton', '2023-07-03'],
        ['Cllr Laura Mayes', '2017-11-30'],
      ],
    );
  });
});
