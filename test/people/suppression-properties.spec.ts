import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCount } from '../../src/indicators/indicator.js';
import type { Series } from '../../src/indicators/reading.js';
import { type Right, rights } from '../../src/people/right.js';
import { suppressSeries } from '../../src/people/suppress.js';
import { countTable, membersTable, overlappingTable, shareTable, yearToDateTable } from './arbitrary-tables.js';
import { panelAudience } from './small-number-tables.js';

const anyTable = fc.oneof(countTable, yearToDateTable, shareTable, membersTable, overlappingTable);

function shownCount(seriesByKey: ReadonlyMap<string, Series>): number {
  return [...seriesByKey.values()].flatMap(({ readings }) => readings).filter(({ suppressed }) => !suppressed).length;
}

describe('suppression, whatever the figures', () => {
  it('never shows a count that is too few, nor a share of too few', () => {
    fc.assert(
      fc.property(anyTable, ({ catalogue, seriesByKey, threshold }) => {
        for (const [key, { readings }] of suppressSeries(seriesByKey, catalogue, panelAudience, threshold)) {
          const indicator = catalogue.get(key);
          for (const { value, numerator, denominator } of readings) {
            if (value === null || indicator === undefined) continue;
            if (isCount(indicator)) assert.ok(value === 0 || value > threshold);
            assert.ok(numerator === undefined || numerator === 0 || numerator > threshold);
            assert.ok(denominator === undefined || denominator > 2 * threshold);
          }
        }
      }),
    );
  });

  it('finds nothing more to withhold in what it has shown', () => {
    fc.assert(
      fc.property(anyTable, ({ catalogue, seriesByKey, threshold }) => {
        const once = suppressSeries(seriesByKey, catalogue, panelAudience, threshold);
        assert.deepEqual(suppressSeries(once, catalogue, panelAudience, threshold), once);
      }),
    );
  });

  it('changes no figure that it shows, and drops no period', () => {
    fc.assert(
      fc.property(anyTable, ({ catalogue, seriesByKey, threshold }) => {
        const shown = suppressSeries(seriesByKey, catalogue, panelAudience, threshold);
        for (const [key, { readings }] of seriesByKey) {
          const after = shown.get(key)?.readings ?? [];
          assert.deepEqual(
            after.map(({ period }) => period),
            readings.map(({ period }) => period),
          );
          for (const [index, { value, suppressed }] of after.entries()) {
            assert.equal(value, suppressed ? null : readings[index]?.value);
          }
        }
      }),
    );
  });

  it('never shows less to somebody with more rights', () => {
    fc.assert(
      fc.property(anyTable, fc.subarray([...rights]), fc.constantFrom(...rights), (table, some, more) => {
        const see = (held: readonly Right[]) =>
          suppressSeries(
            table.seriesByKey,
            table.catalogue,
            { role: 'somebody', rights: new Set(held) },
            table.threshold,
          );
        assert.ok(shownCount(see([...some, more])) >= shownCount(see(some)));
      }),
    );
  });

  it('does not depend on the order of figures or indicators', () => {
    fc.assert(
      fc.property(anyTable, ({ catalogue, seriesByKey, threshold }) => {
        const backwards = new Map(
          [...seriesByKey]
            .reverse()
            .map(([key, series]) => [key, { ...series, readings: series.readings.toReversed() }]),
        );
        const shown = suppressSeries(seriesByKey, catalogue, panelAudience, threshold);
        for (const [key, { readings }] of suppressSeries(backwards, catalogue, panelAudience, threshold)) {
          assert.deepEqual(readings.toReversed(), shown.get(key)?.readings);
        }
      }),
    );
  });
});
