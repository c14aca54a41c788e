import type { Indicator } from '../../indicators/indicator.js';
import type { Benchmark, ExpectedRange, Reading, YearRange } from '../../indicators/reading.js';
import type { Of, PackContent } from '../../store/store.js';
import type { HistoryRow } from './read-history.js';

/** Turns checked rows of history into what the store keeps. */
export function collectHistory(
  rows: readonly HistoryRow[],
  indicators: ReadonlyMap<string, Indicator>,
): PackContent['history'] {
  return {
    readings: rows.filter(({ kind }) => kind === 'actual').map(toReading),
    benchmarks: rows.flatMap(toBenchmark),
    ranges: collectRanges(rows, indicators),
  };
}

function toReading(row: HistoryRow): Of<Reading> {
  return {
    indicator: row.indicator,
    period: row.period,
    value: row.value,
    suppressed: false,
    provisional: row.provisional === 'yes',
    ...(row.numerator === undefined ? {} : { numerator: row.numerator }),
    ...(row.denominator === undefined ? {} : { denominator: row.denominator }),
    source: sourceOf(row),
    ...noteOf(row),
  };
}

function toBenchmark(row: HistoryRow): readonly Of<Benchmark>[] {
  if (row.comparator === '') return [];
  const { indicator, comparator, period, value } = row;
  return [{ indicator, comparator, period, value, source: sourceOf(row), ...noteOf(row) }];
}

const openRange: ExpectedRange = {
  lower: null,
  higher: null,
  quarterLower: null,
  quarterHigher: null,
  toBeConfirmed: false,
};

/**
 * One range for each indicator and year that has an end printed, from all the rows that print one.
 * A document of the past judges its own years only, so no range reaches beyond its year.
 */
function collectRanges(
  rows: readonly HistoryRow[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly Of<YearRange>[] {
  const ranges = new Map<string, Of<YearRange>>();
  for (const row of rows) {
    const end = endOf(row, indicators.get(row.indicator));
    if (end === undefined) continue;
    const id = `${row.indicator} ${row.period.year}`;
    const known = ranges.get(id) ?? {
      indicator: row.indicator,
      fromYear: row.period.year,
      thatYearOnly: true,
      ...(row.kind === 'target' ? { printedAsTarget: true } : {}),
      range: openRange,
      source: sourceOf(row),
    };
    ranges.set(id, { ...known, ...joinNotes(known, row), range: { ...known.range, [end]: row.value } });
  }
  return [...ranges.values()];
}

type RangeEnd = 'lower' | 'higher' | 'quarterLower' | 'quarterHigher';

/** Which end of its year's range a row gives; one figure called a target is the end that must be met. */
function endOf({ kind, period }: HistoryRow, indicator: Indicator | undefined): RangeEnd | undefined {
  if (kind === 'actual' || kind === 'benchmark') return undefined;
  const mustMeet = indicator?.polarity === 'lower' ? 'higher' : 'lower';
  const end = kind === 'target' ? mustMeet : kind;
  if (period.kind === 'year') return end;
  return end === 'lower' ? 'quarterLower' : 'quarterHigher';
}

/** The two ends of a range stand in two rows, each with a note of its own or the same one. */
function joinNotes({ note }: Of<YearRange>, row: HistoryRow): { readonly note?: string } {
  return note === undefined || note === row.note ? noteOf(row) : noteOf({ note: `${note} ${row.note}`.trim() });
}

function noteOf({ note }: Pick<HistoryRow, 'note'>): { readonly note?: string } {
  return note === '' ? {} : { note };
}

function sourceOf({ document, place }: HistoryRow) {
  return { document, place };
}
