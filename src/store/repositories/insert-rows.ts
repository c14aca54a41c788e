import type { Insertable, Transaction } from 'kysely';
import type { Database } from '../database.js';

// 13 columns of the widest table make 2,600 parameters, far below the least limit of the two databases.
const rowsPerStatement = 200;

/** Inserts any number of rows, made one by one as they are needed. */
export async function insertRows<Item, Table extends keyof Database & string>(
  trx: Transaction<Database>,
  table: Table,
  items: readonly Item[],
  toRow: (item: Item, index: number) => Insertable<Database[Table]>,
): Promise<void> {
  for (let start = 0; start < items.length; start += rowsPerStatement) {
    const rows = items.slice(start, start + rowsPerStatement).map((item, offset) => toRow(item, start + offset));
    await trx.insertInto(table).values(rows).execute();
  }
}
