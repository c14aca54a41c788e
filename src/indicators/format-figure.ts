import { LRUCache } from 'lru-cache';
import type { Bounds } from './expected-range.js';
import type { Indicator } from './indicator.js';

/** What of an indicator decides how its figures are written. */
export type WrittenIndicator = Pick<Indicator, 'unit' | 'decimals'>;

/** More digits than an indicator asks for are kept up to here, so that no bound such as 8.5 is rounded away. */
const mostDecimals = 2;
const locale = 'en-GB';

const singulars: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  episodes: 'episode',
  days: 'day',
  points: 'point',
  'percentage points': 'percentage point',
};

/** A figure with its unit as people write it: "66%", "8 children", "1 child", "43.9 per 10,000", "409 days". */
export function formatFigure(value: number, indicator: WrittenIndicator): string {
  const { unit, decimals } = indicator;
  if (unit === '%') return `${formatNumber(value, decimals)}%`;
  return isScore(unit) ? formatNumber(value, decimals) : withUnit(value, unit, decimals);
}

/** A distance or difference without its sign: "9 percentage points", "2 children", "0.2 points" of a score. */
export function describeDistance(distance: number, { unit, decimals }: WrittenIndicator): string {
  const plain = Math.abs(distance);
  if (unit === '%') return withUnit(plain, 'percentage points', decimals);
  return withUnit(plain, isScore(unit) ? 'points' : unit, decimals);
}

/**
 * Bounds in words: "75% to 82%", "20 to 34 children", "100%", "95% or more", "10% or less".
 *
 * @returns undefined where neither end is known.
 */
export function describeBounds({ lower, higher }: Bounds, indicator: WrittenIndicator): string | undefined {
  if (lower === null) return higher === null ? undefined : `${formatFigure(higher, indicator)} or less`;
  if (higher === null) return `${formatFigure(lower, indicator)} or more`;
  if (lower === higher) return formatFigure(lower, indicator);
  const from = indicator.unit === '%' ? formatFigure(lower, indicator) : formatNumber(lower, indicator.decimals);
  return `${from} to ${formatFigure(higher, indicator)}`;
}

function withUnit(value: number, unit: string, decimals: number): string {
  const number = formatNumber(value, decimals);
  return `${number} ${number === '1' ? (singulars[unit] ?? unit) : unit}`;
}

/** A score is a bare number; all that stands behind it is its name. */
function isScore(unit: string): boolean {
  return unit === 'score';
}

function formatNumber(value: number, decimals: number): string {
  const known = writers.get(decimals);
  if (known) return known(value);
  const write = makeWriter(decimals);
  writers.set(decimals, write);
  return write(value);
}

/** By their decimals, because making a formatter costs more than using it a hundred times. */
const writers = new Map<number, (value: number) => string>();
/** Enough for the figures of a scorecard: the same ones are in most answers, and writing one is slow too. */
const mostWritten = 5_000;

function makeWriter(decimals: number): (value: number) => string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, mostDecimals),
    signDisplay: 'negative',
  });
  const written = new LRUCache<number, string>({ max: mostWritten });
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    const text = format.format(value);
    written.set(value, text);
    return text;
  };
}
