import type { Benchmark, Reading, Source, YearRange } from '../indicators/reading.js';
import type { Of } from '../store/store.js';
import { benchmarkOrder, columnPlace, layout } from './layout.js';
import type { ScorecardRow } from './read-row.js';
import type { ColumnPeriods } from './resolve-periods.js';

/** The figures, ranges and benchmarks of a sheet, each with its source. */
export interface SheetContent {
  readonly readings: readonly Of<Reading>[];
  readonly ranges: readonly Of<YearRange>[];
  readonly benchmarks: readonly Of<Benchmark>[];
}

/** Turns checked rows into what the store keeps. `document` names the sheet in every source. */
export function buildContent(rows: readonly ScorecardRow[], periods: ColumnPeriods, document: string): SheetContent {
  return {
    readings: rows.flatMap((row) => buildReadings(row, periods, document)),
    ranges: rows.flatMap((row) => buildRange(row, periods, document)),
    benchmarks: rows.flatMap((row) => buildBenchmarks(row, periods, document)),
  };
}

function sourceOf(document: string, row: ScorecardRow, column: number): Source {
  return { document, place: `row ${row.number}, column ${columnPlace(column).letter}` };
}

function buildReadings(row: ScorecardRow, periods: ColumnPeriods, document: string): readonly Of<Reading>[] {
  return [...periods.figures].flatMap(([column, period]) => {
    const figure = row.figures.get(column);
    if (figure === undefined) return [];
    const reading: Of<Reading> = {
      indicator: row.indicator.key,
      period,
      value: figure.value,
      suppressed: false,
      // The year's column is headed provisional; some rows stay so until they are reconciled.
      provisional: column === layout.year || row.indicator.reconciledYearly,
      source: sourceOf(document, row, column),
    };
    return [reading];
  });
}

function buildRange(row: ScorecardRow, periods: ColumnPeriods, document: string): readonly Of<YearRange>[] {
  if (row.range === undefined) return [];
  const range: Of<YearRange> = {
    indicator: row.indicator.key,
    fromYear: periods.year.year,
    range: row.range,
    source: sourceOf(document, row, layout.lower),
  };
  return [periods.rangeHeading === undefined ? range : { ...range, heading: periods.rangeHeading }];
}

function buildBenchmarks(row: ScorecardRow, periods: ColumnPeriods, document: string): readonly Of<Benchmark>[] {
  const { benchmarks: period } = periods;
  if (period === undefined) return [];
  return layout.benchmarks.flatMap((column, index) => {
    const figure = row.figures.get(column);
    const comparator = benchmarkOrder[index];
    if (figure === undefined || comparator === undefined) return [];
    return [
      {
        indicator: row.indicator.key,
        comparator,
        period,
        value: figure.value,
        source: sourceOf(document, row, column),
      },
    ];
  });
}
