import type { Transaction } from 'kysely';
import type { Benchmark } from '../../indicators/reading.js';
import type { Database, Db } from '../database.js';
import type { Of } from '../store.js';
import { periodValues, readPeriod } from '../tables/period-columns.js';
import { groupByIndicator } from './group-by-indicator.js';
import { insertRows } from './insert-rows.js';
import { newestOf, type Origin, type Origins, ofPack } from './origin.js';

/** Stores the figures to compare with that one origin prints. */
export async function insertBenchmarks(
  trx: Transaction<Database>,
  benchmarks: readonly Of<Benchmark>[],
  origin: Origin,
): Promise<void> {
  await insertRows(trx, 'benchmarks', benchmarks, ({ indicator, comparator, period, value, source, note }) => ({
    ...origin,
    ...periodValues(period),
    indicator,
    comparator,
    value,
    document: source.document,
    place: source.place,
    note: note ?? null,
  }));
}

/** The current figures to compare with of some indicators, or of all, oldest period first. */
export async function findBenchmarks(
  db: Db,
  keys: readonly string[] | 'all',
  origins: Origins,
): Promise<ReadonlyMap<string, readonly Benchmark[]>> {
  const query = db.selectFrom('benchmarks').selectAll().where(ofPack(origins.packId));
  const rows = await (keys === 'all' ? query : query.where('indicator', 'in', keys)).execute();
  const current = newestOf(
    rows,
    origins,
    (row) => `${row.indicator} ${row.comparator} ${row.period_end} ${row.period_months}`,
  );
  return groupByIndicator(
    current.toSorted((a, b) => a.period_end - b.period_end || a.period_months - b.period_months),
    (row) => ({
      comparator: row.comparator,
      period: readPeriod(row),
      value: row.value,
      source: { document: row.document, place: row.place },
      ...(row.note === null ? {} : { note: row.note }),
    }),
  );
}
