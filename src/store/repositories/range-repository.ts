import type { Transaction } from 'kysely';
import type { YearRange } from '../../indicators/reading.js';
import type { Database, Db } from '../database.js';
import type { Of } from '../store.js';
import { groupByIndicator } from './group-by-indicator.js';
import { insertRows } from './insert-rows.js';
import { newestOf, type Origin, type Origins, ofPack } from './origin.js';

/** Stores the expected ranges that one origin prints. */
export async function insertRanges(
  trx: Transaction<Database>,
  ranges: readonly Of<YearRange>[],
  origin: Origin,
): Promise<void> {
  await insertRows(trx, 'ranges', ranges, ({ indicator, fromYear, range, source, ...printed }) => ({
    ...origin,
    indicator,
    from_year: fromYear,
    lower: range.lower,
    higher: range.higher,
    quarter_lower: range.quarterLower,
    quarter_higher: range.quarterHigher,
    to_be_confirmed: range.toBeConfirmed ? 1 : 0,
    that_year_only: printed.thatYearOnly ? 1 : 0,
    printed_as_target: printed.printedAsTarget ? 1 : 0,
    document: source.document,
    place: source.place,
    heading: printed.heading ?? null,
    note: printed.note ?? null,
  }));
}

/** The current expected ranges of some indicators, or of all, oldest year first. */
export async function findRanges(
  db: Db,
  keys: readonly string[] | 'all',
  origins: Origins,
): Promise<ReadonlyMap<string, readonly YearRange[]>> {
  const query = db.selectFrom('ranges').selectAll().where(ofPack(origins.packId));
  const rows = await (keys === 'all' ? query : query.where('indicator', 'in', keys)).execute();
  const current = newestOf(rows, origins, (row) => `${row.indicator} ${row.from_year}`);
  return groupByIndicator(
    current.toSorted((a, b) => a.from_year - b.from_year),
    (row) => ({
      fromYear: row.from_year,
      range: {
        lower: row.lower,
        higher: row.higher,
        quarterLower: row.quarter_lower,
        quarterHigher: row.quarter_higher,
        toBeConfirmed: row.to_be_confirmed === 1,
      },
      ...(row.that_year_only === 1 ? { thatYearOnly: true } : {}),
      ...(row.printed_as_target === 1 ? { printedAsTarget: true } : {}),
      source: { document: row.document, place: row.place },
      ...(row.heading === null ? {} : { heading: row.heading }),
      ...(row.note === null ? {} : { note: row.note }),
    }),
  );
}
