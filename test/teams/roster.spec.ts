import assert from 'node:assert/strict';
import { isInsider, type Member } from '../../src/teams/roster.js';

const home = 'home-tenant';
const colleague: Member = {
  id: '29:x',
  aadObjectId: 'aad',
  name: 'Dummy X',
  address: 'x@council.example',
  tenantId: home,
  userRole: 'user',
};

describe('isInsider', () => {
  const rows: readonly (readonly [string, Partial<Member>, boolean])[] = [
    ['a colleague', {}, true],
    ['a colleague without a role', { userRole: undefined }, true],
    ['a colleague without an address', { address: undefined }, true],
    ['somebody of another tenant', { tenantId: 'other' }, false],
    ['somebody of no tenant', { tenantId: undefined }, false],
    ['somebody without an Entra id', { aadObjectId: undefined }, false],
    ['a guest by role', { userRole: 'guest' }, false],
    ['an anonymous person', { userRole: 'anonymous' }, false],
    ['a guest by address, though Teams calls them a user', { address: 'x_y.example#EXT#@council.example' }, false],
    ['a guest by address in small letters', { address: 'x_y.example#ext#@council.example' }, false],
  ];
  for (const [what, overrides, expected] of rows) {
    it(`says ${expected ? 'yes' : 'no'} to ${what}`, () => {
      assert.equal(isInsider({ ...colleague, ...overrides }, home), expected);
    });
  }

  it('looks at no tenant where authentication is off, and still at the rest', () => {
    assert.equal(isInsider({ ...colleague, tenantId: undefined }, undefined), true);
    assert.equal(isInsider({ ...colleague, userRole: 'guest' }, undefined), false);
  });
});
