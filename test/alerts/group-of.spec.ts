import assert from 'node:assert/strict';
import { groupOf } from '../../src/alerts/group-of.js';
import { fakeIndicator } from '../support/store-records.js';

describe('groupOf', () => {
  const team = (key: string) => ({ key, name: key, measure: 'visits' });

  it('puts the rows of one printed number together, teams or not', () => {
    const north = fakeIndicator({ key: 'north', number: 30, team: team('north') });
    const other = fakeIndicator({ key: 'other', number: 30 });
    assert.equal(groupOf(north), groupOf(other));
  });

  it('puts the teams of one measure together where no number is printed', () => {
    const north = fakeIndicator({ key: 'north', team: team('north') });
    const south = fakeIndicator({ key: 'south', team: team('south') });
    assert.equal(groupOf(north), groupOf(south));
    assert.notEqual(groupOf(north), groupOf(fakeIndicator({ key: 'visits-in-time' })));
  });

  it('leaves every other indicator to itself', () => {
    assert.notEqual(groupOf(fakeIndicator({ key: 'first' })), groupOf(fakeIndicator({ key: 'second' })));
  });
});
