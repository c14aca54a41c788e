import assert from 'node:assert/strict';
import { strategiesFileSchema, strategyOn } from '../../src/indicators/strategy.js';

function fakeStrategy(fields: object = {}) {
  return {
    key: 'first',
    title: 'First strategy',
    from: '2016-01-01',
    source: 'A document',
    priorities: [{ number: 1, name: 'Homes', printedName: 'Stable homes' }],
    ...fields,
  };
}

describe('the strategy in force', () => {
  const strategies = strategiesFileSchema.parse({
    strategies: [fakeStrategy({ key: 'second', from: '2020-10-01' }), fakeStrategy()],
  });

  const rows = [
    { today: '2015-12-31', key: undefined },
    { today: '2016-01-01', key: 'first' },
    { today: '2020-09-30', key: 'first' },
    { today: '2020-10-01', key: 'second' },
    { today: '2040-01-01', key: 'second' },
  ];
  for (const { today, key } of rows) {
    it(`on ${today} is ${key ?? 'none'}`, () => assert.equal(strategyOn(strategies, today)?.key, key));
  }
});

describe('strategies as written', () => {
  it('need a document and a day where leads are named, and each key and number once', () => {
    const lead = { post: 'lead councillor', name: 'Cllr Example' };
    const priority = { number: 1, name: 'Homes', printedName: 'Stable homes', leads: [lead] };
    const parsed = strategiesFileSchema.safeParse({
      strategies: [fakeStrategy(), fakeStrategy({ priorities: [priority, { ...priority, leads: [] }] })],
    });
    assert.deepEqual(
      parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      [
        'strategies.1.key: "first" is given twice',
        'strategies.1.priorities.0.leads: say where and when leads were named: leads_source, leads_named_on',
        'strategies.1.priorities.1.number: priority 1 is given twice',
      ],
    );
  });
});
