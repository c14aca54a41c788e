import assert from 'node:assert/strict';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { type Indicator, indicatorSchema } from '../../src/indicators/indicator.js';

function dummyIndicator(key: string, more: Partial<Indicator> = {}): Indicator {
  return indicatorSchema.parse({
    key,
    printedName: key,
    plainName: key,
    definition: key,
    unit: '%',
    polarity: 'higher',
    aggregation: 'snapshot',
    domain: 'health',
    ...more,
  });
}

describe('createCatalogue', () => {
  const number = dummyIndicator('adopted-number', { number: 14 });
  const share = dummyIndicator('adopted-share', { number: 14, dfeRef: 'LAE1.03' });
  const eet = dummyIndicator('eet', { dfeRef: 'LbF2b.15', codes: ['LAF2b.15', 'LAF 2b'] });
  const catalogue = createCatalogue([number, share, eet]);

  it('keeps the order of the scorecard', () => {
    assert.deepEqual(catalogue.indicators, [number, share, eet]);
  });

  it('finds an indicator by its key', () => {
    assert.equal(catalogue.get('adopted-share'), share);
    assert.equal(catalogue.get('no-such-key'), undefined);
  });

  it('finds all that share a printed number', () => {
    assert.deepEqual(catalogue.byNumber(14), [number, share]);
    assert.deepEqual(catalogue.byNumber(15), []);
  });

  it('finds an indicator by its reference and by further codes, however they are typed', () => {
    assert.deepEqual(catalogue.byCode('lae1.03'), [share]);
    assert.deepEqual(catalogue.byCode(' LBF 2B.15'), [eet]);
    assert.deepEqual(catalogue.byCode('laf2b.15'), [eet]);
    assert.deepEqual(catalogue.byCode('LAF2B'), [eet]);
    assert.deepEqual(catalogue.byCode('A10'), []);
  });

  it('does not change with the list it was made from', () => {
    const list = [number];
    const made = createCatalogue(list);
    list.push(share);
    assert.deepEqual(made.indicators, [number]);
    assert.ok(Object.isFrozen(made.indicators));
  });
});
