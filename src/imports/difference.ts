import { yearRangeFor } from '../indicators/expected-range.js';
import { financialYear, formatPeriod, type Period } from '../indicators/period.js';
import type { Comparator, ExpectedRange, Series } from '../indicators/reading.js';
import type { ReleaseDraft } from '../store/store.js';

/** One value that a release brings, restates or no longer has. */
export interface ValueChange {
  readonly indicator: string;
  /** As `formatPeriod` writes it; of a range, the financial year it applies from. */
  readonly period: string;
  readonly kind: 'actual' | 'range' | 'benchmark';
  readonly comparator: Comparator | null;
  /** What is held, in figures; null where nothing is. */
  readonly from: string | null;
  /** What the sheet has; null where it has nothing. */
  readonly to: string | null;
}

/** How a release differs from what is held. */
export interface Difference {
  readonly added: readonly ValueChange[];
  /** Held with another value: a restatement, or a range that changes from that year on. */
  readonly changed: readonly ValueChange[];
  /** Held of what the sheet covers, but not in the sheet. What is held stays. */
  readonly missing: readonly ValueChange[];
}

/** What a sheet should give, so that a value it lacks is missing and not of another document. */
export interface Coverage {
  /** Keys of the indicators that the scorecard has rows for. */
  readonly indicators: ReadonlySet<string>;
  /** The periods for which the sheet has figures. */
  readonly periods: readonly Period[];
}

/** A value with what tells it from others. */
type Entry = Omit<ValueChange, 'from' | 'to'> & { readonly value: string };

/**
 * Compares a release with what is held, in the order of the sheet; missing values come in the
 * order of the store.
 *
 * @param current what the store holds, by indicator, nothing withheld
 */
export function compareWithHeld(
  current: ReadonlyMap<string, Series>,
  draft: Pick<ReleaseDraft, 'readings' | 'ranges' | 'benchmarks'>,
  covered: Coverage,
): Difference {
  const rangeYears = new Set(draft.ranges.map(({ fromYear }) => fromYear));
  const held = [...current.values()].flatMap((series) => listHeld(series, rangeYears));
  const brought = listBrought(draft);
  const heldById = new Map(held.map((entry) => [identify(entry), entry.value]));
  const broughtIds = new Set(brought.map(identify));
  const coveredPeriods = new Set(covered.periods.map(formatPeriod));
  const benchmarkPeriods = new Set(draft.benchmarks.map(({ period }) => formatPeriod(period)));
  const isCovered = ({ indicator, kind, period }: Entry) =>
    covered.indicators.has(indicator) &&
    (kind === 'range' || (kind === 'actual' ? coveredPeriods : benchmarkPeriods).has(period));
  const changes = brought.map((entry) => toChange(entry, heldById.get(identify(entry)) ?? null, entry.value));
  return {
    added: changes.filter(({ from }) => from === null),
    changed: changes.filter(({ from, to }) => from !== null && from !== to),
    missing: held
      .filter((entry) => !broughtIds.has(identify(entry)) && isCovered(entry))
      .map((entry) => toChange(entry, entry.value, null)),
  };
}

/** Whether a release changes nothing that is held. */
export function isEmptyDifference({ added, changed, missing }: Difference): boolean {
  return added.length + changed.length + missing.length === 0;
}

function toChange({ value, ...what }: Entry, from: string | null, to: string | null): ValueChange {
  return { ...what, from, to };
}

function identify({ indicator, period, kind, comparator }: Entry): string {
  return JSON.stringify([indicator, period, kind, comparator]);
}

function listBrought({ readings, ranges, benchmarks }: Pick<ReleaseDraft, 'readings' | 'ranges' | 'benchmarks'>) {
  return [
    ...readings.map(({ indicator, period, value }) => actual(indicator, period, value)),
    ...ranges.map(({ indicator, fromYear, range }) => ofRange(indicator, fromYear, range)),
    ...benchmarks.map((each) => ofBenchmark(each.indicator, each.comparator, each.period, each.value)),
  ];
}

/** What is held of an indicator, its range as it is in force in the years that the sheet prints ranges for. */
function listHeld({ key, readings, ranges, benchmarks }: Series, rangeYears: ReadonlySet<number>): readonly Entry[] {
  const inForce = [...rangeYears].flatMap((year) => {
    const range = yearRangeFor(ranges, { year });
    return range === undefined ? [] : [ofRange(key, year, range.range)];
  });
  return [
    ...readings.map(({ period, value }) => actual(key, period, value)),
    ...inForce,
    ...benchmarks.map(({ comparator, period, value }) => ofBenchmark(key, comparator, period, value)),
  ];
}

function actual(indicator: string, period: Period, value: number | null): Entry {
  return { indicator, period: formatPeriod(period), kind: 'actual', comparator: null, value: String(value) };
}

function ofBenchmark(indicator: string, comparator: Comparator, period: Period, value: number): Entry {
  return { indicator, period: formatPeriod(period), kind: 'benchmark', comparator, value: String(value) };
}

function ofRange(indicator: string, fromYear: number, range: ExpectedRange): Entry {
  const period = formatPeriod(financialYear(fromYear));
  return { indicator, period, kind: 'range', comparator: null, value: writeRange(range) };
}

function writeRange({ lower, higher, quarterLower, quarterHigher, toBeConfirmed }: ExpectedRange): string {
  const pace =
    quarterLower === null && quarterHigher === null
      ? ''
      : ` (${writeEnd(quarterLower)} to ${writeEnd(quarterHigher)} a quarter)`;
  const ends = `${writeEnd(lower)} to ${writeEnd(higher)}${pace}`;
  return toBeConfirmed ? 'to be confirmed' : ends;
}

function writeEnd(end: number | null): string {
  return end === null ? 'open' : String(end);
}
