import assert from 'node:assert/strict';
import { parseDate } from '../../src/imports/parse-date.js';

const days: readonly (readonly [text: string, day: string | undefined])[] = [
  ['2024-06-18', '2024-06-18'],
  ['18/06/2024', '2024-06-18'],
  ['18/6/2024', '2024-06-18'],
  ['18.06.2024', '2024-06-18'],
  ['18 June 2024', '2024-06-18'],
  ['18th June 2024', '2024-06-18'],
  ['1st June 2024', '2024-06-01'],
  ['Tuesday 18 June 2024', '2024-06-18'],
  ['Tuesday, 18 June, 2024', '2024-06-18'],
  ['18 Jun 2024', '2024-06-18'],
  ['18-Jun-24', '2024-06-18'],
  [' 2024-06-18 ', '2024-06-18'],
  ['2024-02-30', undefined],
  ['31/06/2024', undefined],
  ['06/18/2024', undefined],
  ['June 2024', undefined],
  ['soon', undefined],
  ['', undefined],
];

describe('parseDate', () => {
  for (const [text, day] of days) {
    it(`reads ${JSON.stringify(text)} as ${day ?? 'no day'}`, () => assert.equal(parseDate(text), day));
  }
});
