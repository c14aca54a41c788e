import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRelease } from '../../src/imports/read-release.js';
import { readSheets } from '../../src/imports/read-sheet.js';
import { canonicalHeader, lastQuarterOver, scorecardTemplate } from '../../src/imports/scorecard-template.js';
import { formatPeriod, quarter } from '../../src/indicators/period.js';
import { demoCatalogue, today } from './support/demo-sheet.js';

const onScorecard = demoCatalogue.indicators.filter(({ status }) => status === 'scorecard');

describe('scorecardTemplate', () => {
  it('names all 20 columns with their periods', () => {
    assert.deepEqual(canonicalHeader(quarter(2024, 1)), [
      ...['Service', 'Area', 'DfE Ref', 'Indicator', 'Type'],
      ...['Apr-24', 'May-24', 'Jun-24', '2024-25 Q1', '2024-25 Q2', '2024-25 Q3', '2024-25 Q4'],
      ...['2024-25 provisional', 'Lower 2024-25', 'Higher 2024-25', 'Own 2023-24', 'England 2023-24', 'Region 2023-24'],
      ...['Statistical neighbours 2023-24', 'Outstanding 2023-24'],
    ]);
  });

  it('can be imported once it is filled in', async () => {
    const blank = scorecardTemplate(quarter(2024, 2), onScorecard);
    const filled = blank
      .split('\n')
      .map((line, index) =>
        line
          .split('\t')
          .map((cell, column) => (index > 0 && column === 9 ? '50' : cell))
          .join('\t'),
      )
      .join('\n');
    const { draft, warnings } = readRelease(
      await readSheets({ name: 'template.tsv', bytes: Buffer.from(filled) }),
      demoCatalogue,
      { today },
    );
    assert.equal(formatPeriod(draft.period), '2024-25 Q2');
    assert.deepEqual(
      draft.readings.map(({ indicator }) => indicator),
      onScorecard.map(({ key }) => key),
    );
    assert.deepEqual(warnings, []);
  });

  it('is documented as it is printed', () => {
    const documented = readFileSync(fileURLToPath(new URL('../../docs/scorecard-format.md', import.meta.url)), 'utf8');
    for (const heading of canonicalHeader(quarter(2024, 1))) assert.ok(documented.includes(`\`${heading}\``), heading);
  });
});

describe('lastQuarterOver', () => {
  for (const [day, expected] of [
    ['2024-03-31', '2023-24 Q3'],
    ['2024-04-01', '2023-24 Q4'],
    ['2024-06-30', '2023-24 Q4'],
    ['2024-12-31', '2024-25 Q2'],
    ['2025-01-01', '2024-25 Q3'],
  ] as const) {
    it(`is ${expected} on ${day}`, () => assert.equal(formatPeriod(lastQuarterOver(day)), expected));
  }
});
