import type { Selectable, Transaction } from 'kysely';
import type { Override } from '../../indicators/assessment.js';
import type { Period } from '../../indicators/period.js';
import type { Database, Db } from '../database.js';
import type { OverrideTable } from '../tables/annotation.table.js';
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
  const rows = await selectOverrides(db, version).where('indicator', '=', indicator).execute();
  return rows.map(readOverride);
}

/** Every judgement set by people at a version, newest first. */
export async function findAllOverrides(db: Db, version: number): Promise<readonly Override[]> {
  const rows = await selectOverrides(db, version).execute();
  return rows.map(readOverride);
}

/** Whether a judgement was set for a figure after a version. */
export async function hasOverrideSince(db: Db, indicator: string, period: Period, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('overrides')
    .select('id')
    .where((eb) => eb.and({ indicator, ...periodValues(period) }))
    .where('id', '>', version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function selectOverrides(db: Db, version: number) {
  return db.selectFrom('overrides').selectAll().where('id', '<=', version).orderBy('id', 'desc');
}

function readOverride(row: Selectable<OverrideTable>): Override {
  return {
    indicator: row.indicator,
    period: readPeriod(row),
    colour: row.colour,
    stance: row.stance,
    reason: row.reason,
    by: row.set_by,
    at: row.set_at,
  };
}
