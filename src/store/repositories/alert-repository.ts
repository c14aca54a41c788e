import type { Selectable, Transaction } from 'kysely';
import type { Alert } from '../alert.js';
import type { AlertFilter, NewAlert } from '../alert-store.js';
import type { Database, Db } from '../database.js';
import type { AlertTable } from '../tables/alert.table.js';

/** Alerts in the order in which they were opened. */
export async function findAlerts(db: Db, filter: AlertFilter & { readonly id?: string } = {}): Promise<Alert[]> {
  const { id, live, card, indicator } = filter;
  let query = db.selectFrom('alerts').selectAll().orderBy('id');
  if (id !== undefined) query = query.where('id', '=', toKey(id));
  if (live) query = query.where('state', '<>', 'back in range');
  if (card !== undefined) query = query.where('card', '=', card);
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  return (await query.execute()).map(toAlert);
}

/** Stores a new alert. @returns it with its id. */
export async function insertAlert(trx: Transaction<Database>, alert: NewAlert): Promise<Alert> {
  const row = await trx
    .insertInto('alerts')
    .values({ indicator: alert.indicator, card: alert.card, state: alert.state, version: 1, body: toBody(alert) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAlert(row);
}

/**
 * Replaces an alert by what became of it.
 *
 * @returns false where it is no longer at the version that was read.
 */
export async function updateAlert(trx: Transaction<Database>, alert: Alert): Promise<boolean> {
  const result = await trx
    .updateTable('alerts')
    .set({ state: alert.state, version: alert.version + 1, body: toBody(alert) })
    .where('id', '=', toKey(alert.id))
    .where('version', '=', alert.version)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** Holds an alert for the rest of the transaction: whoever else wants it waits. Undefined where there is none. */
export async function lockAlert(trx: Transaction<Database>, id: string): Promise<Alert | undefined> {
  const row = await trx
    .updateTable('alerts')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', toKey(id))
    .returningAll()
    .executeTakeFirst();
  return row && toAlert(row);
}

/** An id that somebody made up is that of no alert. */
function toKey(id: string): number {
  const key = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
  return key;
}

function toBody({ indicator, card, state, ...body }: NewAlert | Alert): string {
  return JSON.stringify({ ...body, id: undefined, version: undefined });
}

function toAlert({ id, body, ...row }: Selectable<AlertTable>): Alert {
  return { ...JSON.parse(body), ...row, id: String(id) };
}
