import assert from 'node:assert/strict';
import sinon from 'sinon';
import { later } from '../../../src/questions/words/later.js';

describe('later', () => {
  it('makes a value when it is first asked for, and once', () => {
    const make = sinon.fake.returns(undefined);
    const value = later(make);
    assert.equal(make.callCount, 0);
    assert.equal(value(), undefined);
    assert.equal(value(), undefined);
    assert.equal(make.callCount, 1);
  });
});
