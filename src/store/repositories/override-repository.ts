import type { Transaction } from 'kysely';
import type { Override } from '../../indicators/assessment.js';
import type { Database, Db } from '../database.js';
import { periodValues, readPeriod } from '../tables/period-columns.js';

/** Stores a judgement set by a person; the version that brings it is its id. */
export async function insertOverride(trx: Transaction<Database>, override: Override, version: number): Promise<void> {
  await trx
    .insertInto('overrides')
    .values({
      id: version,
      ...periodValues(override.period),
      indicator: override.indicator,
      colour: override.colour,
      stance: override.stance,
      reason: override.reason,
      set_by: override.by,
      set_at: override.at,
    })
    .execute();
}

/** The judgements set by people for an indicator at a version, newest first. */
export async function findOverrides(db: Db, indicator: string, version: number): Promise<readonly Override[]> {
  const rows = await db
    .selectFrom('overrides')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('id', '<=', version)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    period: readPeriod(row),
    colour: row.colour,
    stance: row.stance,
    reason: row.reason,
    by: row.set_by,
    at: row.set_at,
  }));
}
