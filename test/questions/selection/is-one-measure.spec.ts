import assert from 'node:assert/strict';
import { isOneMeasure } from '../../../src/questions/selection/is-one-measure.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('rows that are of one measure of teams', () => {
  let catalogue: Scorecard['catalogue'];

  before(async () => {
    ({ catalogue } = await loadDemoScorecard());
  });

  it('are those of each of its teams, and of no other measure', () => {
    const ofTeams = catalogue.indicators.filter(({ team }) => team !== undefined);
    const [first] = ofTeams;
    assert(first?.team);
    const { measure } = first.team;
    const own = ofTeams.filter(({ team }) => team?.measure === measure).map(({ key }) => key);
    const other = ofTeams.find(({ team }) => team?.measure !== measure)?.key;
    assert(other);
    assert(own.length > 1);
    assert.equal(isOneMeasure(own, catalogue), true);
    assert.equal(isOneMeasure([...own, other], catalogue), false);
  });

  it('are none that no team has, nor none at all', () => {
    const ofNoTeam = catalogue.indicators.filter(({ team }) => team === undefined).map(({ key }) => key);
    assert(ofNoTeam.length > 0);
    assert.equal(isOneMeasure(ofNoTeam.slice(0, 1), catalogue), false);
    assert.equal(isOneMeasure([], catalogue), false);
  });
});
