import assert from 'node:assert/strict';
import type { Colour, Stance } from '../../src/indicators/assessment.js';
import { type Place, placeInReport } from '../../src/reports/place-in-report.js';

describe('placeInReport', () => {
  const rows: readonly (readonly [Colour | null, Stance | null, Place])[] = [
    ['green', 'celebrate', 'celebrate'],
    ['green', null, 'inside'],
    ['amber', 'watching', 'amberWatching'],
    ['amber', 'concern', 'amberConcern'],
    ['red', 'watching', 'redWatching'],
    ['red', 'concern', 'redConcern'],
    ['amber', null, 'unplaced'],
    ['red', null, 'unplaced'],
    [null, null, 'notJudged'],
    [null, 'concern', 'notJudged'],
  ];
  for (const [colour, stance, place] of rows) {
    it(`puts ${colour ?? 'no colour'} with ${stance ?? 'no stance'} under ${place}`, () => {
      assert.equal(placeInReport({ colour, stance }), place);
    });
  }
});
