import assert from 'node:assert/strict';
import { suppressEarlierSeries } from '../../src/people/suppress-earlier.js';
import {
  bySeriesKey,
  exampleCatalogue,
  exampleSeries,
  exampleShare,
  officerAudience,
  panelAudience,
  shownFigures,
} from './small-number-tables.js';

const catalogue = exampleCatalogue({ key: 'count', numeratorOf: 'share' }, exampleShare({ key: 'share' }));
const lastYear = { '2022-23': 30 };
const toDecember = { ...lastYear, '2023-24 Q1': 6, '2023-24 Q2': 6, '2023-24 Q3': 12, '2023-24': 24 };
const toMarch = { ...toDecember, '2023-24 Q4': 5, '2023-24': 29 };
const share = exampleSeries('share', { '2023-24 Q1': 20, '2022-23': 20 });

function shownAsAt(then: Record<string, number>, now: Record<string, number>) {
  const shown = suppressEarlierSeries(
    bySeriesKey(exampleSeries('count', then), share),
    bySeriesKey(exampleSeries('count', now), share),
    catalogue,
    panelAudience,
    5,
  );
  return { count: shownFigures(shown.get('count')), share: shownFigures(shown.get('share')) };
}

describe('suppressEarlierSeries', () => {
  it('shows nothing of a year as it was once today’s figures could be subtracted from it', () => {
    const { count, share: shares } = shownAsAt(toDecember, toMarch);
    assert.deepEqual(count, {
      '2022-23': 30,
      '2023-24 Q1': null,
      '2023-24 Q2': null,
      '2023-24 Q3': null,
      '2023-24': null,
    });
    assert.deepEqual(shares, { '2023-24 Q1': null, '2022-23': 20 });
  });

  it('shows a year as it is shown today where nothing of it has changed', () => {
    assert.equal(shownAsAt(toMarch, toMarch).count['2023-24'], 29);
  });

  it('shows a year that has changed where nothing is withheld, then or now', () => {
    assert.deepEqual(shownAsAt(toDecember, { ...toDecember, '2023-24 Q4': 9, '2023-24': 33 }).count, toDecember);
  });

  it('withholds what was too few then, although it has been corrected', () => {
    const { count } = shownAsAt({ '2023-24 Q1': 3, '2023-24 Q2': 40 }, { '2023-24 Q1': 7, '2023-24 Q2': 40 });
    assert.deepEqual(count, { '2023-24 Q1': null, '2023-24 Q2': null });
  });

  it('withholds what is no longer held today', () => {
    assert.deepEqual(shownAsAt({ '2023-24 Q1': 3, '2023-24 Q2': 40 }, {}).count, {
      '2023-24 Q1': null,
      '2023-24 Q2': null,
    });
  });

  it('gives whoever may see small numbers what it was given, and everybody where the threshold is 0', () => {
    const then = bySeriesKey(exampleSeries('count', toDecember));
    const now = bySeriesKey(exampleSeries('count', toMarch));
    assert.equal(suppressEarlierSeries(then, now, catalogue, officerAudience, 5), then);
    assert.equal(suppressEarlierSeries(then, now, catalogue, panelAudience, 0), then);
  });
});
