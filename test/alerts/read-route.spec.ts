import assert from 'node:assert/strict';
import { everyAlert, nameRoute, readRoute } from '../../src/alerts/read-route.js';
import { fakeVocabulary } from '../support/store-records.js';

const vocabulary = fakeVocabulary({
  domains: { stability: 'Homes and stability', 'health-wellbeing': 'Health' },
  domainAliases: { 'health-wellbeing': ['healthcare'] },
  priorities: [
    { number: 1, name: 'Good homes', aliases: ['homes'] },
    { number: 2, name: 'Good health', aliases: [] },
  ],
});

describe('readRoute', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['health', ['health-wellbeing'], []],
    ['healthcare', ['health-wellbeing'], []],
    ['priority 2', [], ['2']],
    ['strategic priority 1', [], ['1']],
    ['homes', [], ['1']],
    ['health and priority 1', ['health-wellbeing'], ['1']],
    ['homes and stability', ['stability'], []],
    ['health, health & priority 2', ['health-wellbeing'], ['2']],
  ];
  for (const [words, domains, priorities] of rows) {
    it(`reads "${words}"`, () => {
      assert.deepEqual(readRoute(words, vocabulary), { route: { domains, priorities } });
    });
  }

  it('guesses at nothing', () => {
    assert.deepEqual(readRoute('health and football', vocabulary), { unknown: 'football' });
    assert.deepEqual(readRoute('priority 9', vocabulary), { unknown: 'priority 9' });
  });
});

describe('nameRoute', () => {
  it('names domains and priorities as the council does, and nothing for all', () => {
    const route = { domains: ['stability'], priorities: ['2'] };
    assert.equal(nameRoute(route, vocabulary), 'Homes and stability; priority 2, Good health');
    assert.equal(nameRoute(everyAlert, vocabulary), undefined);
  });
});
