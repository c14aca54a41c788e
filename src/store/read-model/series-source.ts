import type { Series } from '../../indicators/reading.js';
import type { Db } from '../database.js';
import { findBenchmarks } from '../repositories/benchmark-repository.js';
import { findReadings } from '../repositories/observation-repository.js';
import type { Origins } from '../repositories/origin.js';
import { findRanges } from '../repositories/range-repository.js';

/** The series of one state of the store, unsuppressed, each read from the database once. */
export interface SeriesSource {
  load(keys: readonly string[]): Promise<ReadonlyMap<string, Series>>;
}

/** A source that keeps every series it was asked for; ask it only for keys of the catalogue. */
export function createSeriesSource(db: Db, origins: Origins): SeriesSource {
  const loaded = new Map<string, Promise<Series>>();

  function loadMissing(keys: readonly string[]): void {
    const missing = keys.filter((key) => !loaded.has(key));
    if (missing.length === 0) return;
    const batch = readSeries(db, missing, origins);
    for (const key of missing) {
      const series = batch.then((found) => found.get(key) ?? emptySeries(key));
      loaded.set(key, series);
      series.catch(() => loaded.delete(key));
    }
  }

  return {
    async load(keys) {
      loadMissing(keys);
      const found = await Promise.all(keys.map((key) => loaded.get(key) ?? emptySeries(key)));
      return new Map(found.map((series) => [series.key, series]));
    },
  };
}

/** The current series of some indicators, or of every one that anything is held for; unsuppressed. */
export async function readSeries(
  db: Db,
  keys: readonly string[] | 'all',
  origins: Origins,
): Promise<ReadonlyMap<string, Series>> {
  const [readings, ranges, benchmarks] = await Promise.all([
    findReadings(db, keys, origins),
    findRanges(db, keys, origins),
    findBenchmarks(db, keys, origins),
  ]);
  const held = new Set([...readings.keys(), ...ranges.keys(), ...benchmarks.keys()]);
  return new Map(
    [...held].map((key) => [
      key,
      Object.freeze({
        key,
        readings: Object.freeze(readings.get(key) ?? []),
        ranges: Object.freeze(ranges.get(key) ?? []),
        benchmarks: Object.freeze(benchmarks.get(key) ?? []),
      }),
    ]),
  );
}

/** The series of a key that nothing is held for. */
export function emptySeries(key: string): Series {
  return Object.freeze({ key, readings: [], ranges: [], benchmarks: [] });
}
