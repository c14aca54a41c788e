import type { Transaction } from 'kysely';
import { BotError } from '../../errors.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Reading } from '../../indicators/reading.js';
import type { Database, Db } from '../database.js';
import type { Of } from '../store.js';
import { periodValues, readPeriod } from '../tables/period-columns.js';
import { groupByIndicator } from './group-by-indicator.js';
import { insertRows } from './insert-rows.js';
import { newestOf, type Origin, type Origins, ofPack } from './origin.js';

/** Stores the figures of one origin as they were printed. */
export async function insertReadings(
  trx: Transaction<Database>,
  readings: readonly Of<Reading>[],
  origin: Origin,
): Promise<void> {
  await insertRows(trx, 'observations', readings, (reading) => ({
    ...origin,
    ...periodValues(reading.period),
    indicator: reading.indicator,
    value: printedValue(reading),
    numerator: reading.numerator ?? null,
    denominator: reading.denominator ?? null,
    provisional: reading.provisional ? 1 : 0,
    document: reading.source.document,
    place: reading.source.place,
    note: reading.note ?? null,
  }));
}

// A withheld or unreadable figure must never be stored as if it were one.
function printedValue(reading: Of<Reading>): number {
  const { value } = reading;
  if (value !== null && Number.isFinite(value) && !reading.suppressed) return value;
  throw new BotError(
    'import-rejected',
    `The figure of ${reading.indicator} for ${formatPeriod(reading.period)} is no number. Leave it out where none is reported.`,
  );
}

/**
 * The current readings of some indicators, or of all, oldest first within each kind of period.
 * Figures are as printed, nothing withheld.
 */
export async function findReadings(
  db: Db,
  keys: readonly string[] | 'all',
  origins: Origins,
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const query = db.selectFrom('observations').selectAll().where(ofPack(origins.packId));
  const rows = await (keys === 'all' ? query : query.where('indicator', 'in', keys)).execute();
  const current = newestOf(rows, origins, (row) => `${row.indicator} ${row.period_end} ${row.period_months}`);
  const sorted = current.toSorted((a, b) => a.period_end - b.period_end || a.period_months - b.period_months);
  return groupByIndicator(sorted, (row) => ({
    period: readPeriod(row),
    value: row.value,
    suppressed: false,
    provisional: row.provisional === 1,
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
    source: { document: row.document, place: row.place },
    ...(row.note === null ? {} : { note: row.note }),
  }));
}
