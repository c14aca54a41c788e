import assert from 'node:assert/strict';
import { findPeriodInLine, parseHeading } from '../../src/imports/parse-heading.js';
import { formatPeriod } from '../../src/indicators/period.js';

/** A heading in one word, for the table. */
function read(text: string): string {
  const heading = parseHeading(text);
  if (heading.kind === 'words' || heading.kind === 'unknown-period') return heading.kind;
  if (heading.period) return formatPeriod(heading.period);
  return heading.kind === 'quarter' ? `Q${heading.part}` : heading.kind;
}

const headings: readonly (readonly [text: string, reading: string])[] = [
  ['Jan-24', 'Jan-24'],
  ['Jan 24', 'Jan-24'],
  ["Jan '24", 'Jan-24'],
  ['Jan–24', 'Jan-24'],
  ['JAN-2024', 'Jan-24'],
  ['January 2024', 'Jan-24'],
  ['Sept-24', 'Sep-24'],
  ['24-Jan', 'Jan-24'],
  [' Mar-24 ', 'Mar-24'],
  ['23-24', '2023-24'],
  ['23/24', '2023-24'],
  ['2023-24', '2023-24'],
  ['2023–24', '2023-24'],
  ['2023/2024', '2023-24'],
  ['Q4', 'Q4'],
  ['Qtr 4', 'Q4'],
  ['Quarter 1', 'Q1'],
  ['2023-24 Q4', '2023-24 Q4'],
  ['2023-24Q4', '2023-24 Q4'],
  ['Jna-24', 'unknown-period'],
  ['Eng-22', 'words'],
  ['Group 12', 'words'],
  ['23-25', 'unknown-period'],
  ['2023-25', 'unknown-period'],
  ['Q5', 'unknown-period'],
  ['MONTHS', 'words'],
  ['Lower', 'words'],
  ['Provis.FY', 'words'],
  ['O/S LAs', 'words'],
  ['', 'words'],
];

describe('parseHeading', () => {
  for (const [text, reading] of headings) {
    it(`reads ${JSON.stringify(text)} as ${reading}`, () => assert.equal(read(text), reading));
  }
});

describe('findPeriodInLine', () => {
  const lines: readonly (readonly [line: string, reading: string | undefined])[] = [
    ['Corporate Parenting Panel Subset for 2023-24', '2023-24'],
    ['Scorecard, Quarter 4 of 2023/24', '2023-24 Q4'],
    ['Scorecard 2024-25 Q1', '2024-25 Q1'],
    ['Young people aged 17-18, 2023-24', '2023-24'],
    ['Released 18/06/2024', undefined],
    ['From 2012-15', undefined],
    ['Scorecard', undefined],
  ];
  for (const [line, reading] of lines) {
    it(`finds ${reading ?? 'no period'} in ${JSON.stringify(line)}`, () => {
      const found = findPeriodInLine(line);
      const written = found && `${formatPeriod(found.year)}${found.part === undefined ? '' : ` Q${found.part}`}`;
      assert.equal(written, reading);
    });
  }
});
