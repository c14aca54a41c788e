import assert from 'node:assert/strict';
import { parseExpectedRange } from '../../src/indicators/expected-range.js';
import { type Period, parsePeriod } from '../../src/indicators/period.js';
import type { ExpectedRange, Reading, Series, YearRange } from '../../src/indicators/reading.js';

const dummySource = { document: 'a document', place: 'a place' };

/** A figure, one that is withheld, or none reported. */
export type DummyFigure = number | 'withheld' | null;

/** Reads a period that a test writes, and fails the test where it is none. */
export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  assert.ok(period, `"${text}" is no period`);
  return period;
}

/** Reads a range that a test writes as a sheet prints it: `75%`, `82%`. */
export function rangeOf(lower: string, higher: string): ExpectedRange {
  const parsed = parseExpectedRange(lower, higher);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problems.map(({ text }) => text).join(' '));
  assert.ok(parsed.range, 'no range is printed');
  return parsed.range;
}

/** Ranges by the year they apply from: `{ 2023: ['75%', '82%'] }`. */
export function yearRanges(printed: Readonly<Record<number, readonly [string, string]>>): readonly YearRange[] {
  return Object.entries(printed).map(([fromYear, [lower, higher]]) => ({
    fromYear: Number(fromYear),
    range: rangeOf(lower, higher),
    source: dummySource,
  }));
}

/** A series from figures by period in the order given, null for those not reported. */
export function dummySeries(figures: Readonly<Record<string, DummyFigure>>, ranges: readonly YearRange[] = []): Series {
  const readings = Object.entries(figures).flatMap(([period, figure]) =>
    figure === null ? [] : [dummyReading(periodOf(period), figure)],
  );
  return { key: 'dummy', readings, ranges, benchmarks: [] };
}

/** One reading with a figure, or one withheld. */
export function dummyReading(period: Period, figure: number | 'withheld'): Reading {
  const suppressed = figure === 'withheld';
  return { period, value: suppressed ? null : figure, suppressed, provisional: false, source: dummySource };
}
