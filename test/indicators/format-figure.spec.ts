import assert from 'node:assert/strict';
import { describeBounds, describeDistance, formatFigure } from '../../src/indicators/format-figure.js';

const share = { unit: '%', decimals: 0 };
const children = { unit: 'children', decimals: 0 };
const rate = { unit: 'per 10,000', decimals: 1 };
const days = { unit: 'days', decimals: 0 };
const score = { unit: 'score', decimals: 2 };

describe('formatFigure', () => {
  const rows = [
    [66, share, '66%'],
    [6.2, share, '6.2%'],
    [6.2, { unit: '%', decimals: 1 }, '6.2%'],
    [7, { unit: '%', decimals: 1 }, '7.0%'],
    [100, share, '100%'],
    [0, share, '0%'],
    [8, children, '8 children'],
    [1, children, '1 child'],
    [0, children, '0 children'],
    [8.5, children, '8.5 children'],
    [1140, children, '1,140 children'],
    [43.9, rate, '43.9 per 10,000'],
    [44, rate, '44.0 per 10,000'],
    [409, days, '409 days'],
    [1, days, '1 day'],
    [1, { unit: 'episodes', decimals: 0 }, '1 episode'],
    [1, { unit: 'people', decimals: 0 }, '1 person'],
    [1, { unit: 'visits per month', decimals: 0 }, '1 visits per month'],
    [-0.5, score, '-0.50'],
    [22.6, { unit: 'score', decimals: 0 }, '22.6'],
    [-0.001, share, '0%'],
    [66.126, share, '66.13%'],
  ] as const;
  for (const [value, indicator, text] of rows) {
    it(`writes ${value} as "${text}"`, () => {
      assert.equal(formatFigure(value, indicator), text);
    });
  }
});

describe('describeDistance', () => {
  const rows = [
    [9, share, '9 percentage points'],
    [1, share, '1 percentage point'],
    [-1, share, '1 percentage point'],
    [0.3, share, '0.3 percentage points'],
    [2, children, '2 children'],
    [-1, children, '1 child'],
    [2.5, children, '2.5 children'],
    [0.4, rate, '0.4 per 10,000'],
    [10, days, '10 days'],
    [-0.2, score, '0.20 points'],
    [1, { unit: 'score', decimals: 0 }, '1 point'],
  ] as const;
  for (const [distance, indicator, text] of rows) {
    it(`writes ${distance} ${indicator.unit} as "${text}"`, () => {
      assert.equal(describeDistance(distance, indicator), text);
    });
  }
});

describe('describeBounds', () => {
  const rows = [
    [75, 82, share, '75% to 82%'],
    [5, 8.5, children, '5 to 8.5 children'],
    [39.5, 44.1, rate, '39.5 to 44.1 per 10,000'],
    [100, 100, share, '100%'],
    [95, null, share, '95% or more'],
    [null, 10, share, '10% or less'],
    [-0.5, 0.25, score, '-0.50 to 0.25'],
    [null, null, share, undefined],
  ] as const;
  for (const [lower, higher, indicator, text] of rows) {
    it(`writes ${lower} and ${higher} as ${text === undefined ? 'nothing' : `"${text}"`}`, () => {
      assert.equal(describeBounds({ lower, higher }, indicator), text);
    });
  }
});
