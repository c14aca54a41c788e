import assert from 'node:assert/strict';
import { camelise, cameliseKeys } from '../../../src/imports/pack/camelise.js';

describe('camelise', () => {
  for (const [name, camel] of [
    ['printed_name', 'printedName'],
    ['leads_named_on', 'leadsNamedOn'],
    ['key', 'key'],
    ['alreadyCamel', 'alreadyCamel'],
    ['childs-voice', 'childs-voice'],
    ['CIC Teams', 'CIC Teams'],
    ['P_PI1.01', 'P_PI1.01'],
    ['_private', '_private'],
    ['q_1', 'q1'],
  ] as const) {
    it(`makes ${camel} of ${name}`, () => assert.equal(camelise(name), camel));
  }
});

describe('cameliseKeys', () => {
  it('reaches every key and touches no value', () => {
    assert.deepEqual(cameliseKeys([{ a_b: { c_d: ['e_f', null, 1] }, 'g-h': 'i_j' }]), [
      { aB: { cD: ['e_f', null, 1] }, 'g-h': 'i_j' },
    ]);
  });
});
