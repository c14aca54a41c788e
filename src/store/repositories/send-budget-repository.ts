import { sql } from 'kysely';
import type { Db } from '../database.js';

/** Takes the next free slot of a tenant, in milliseconds since 1970; see `DeliveryQueue.reserveSend`. */
export async function takeSlot(db: Db, tenant: string, spacingMs: number, now: number): Promise<number> {
  const row = await db
    .insertInto('send_budgets')
    .values({ tenant, next_slot: now + spacingMs })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({
        next_slot: sql<number>`case when send_budgets.next_slot > ${now} then send_budgets.next_slot else ${now} end + ${spacingMs}`,
      }),
    )
    .returning('next_slot')
    .executeTakeFirstOrThrow();
  return row.next_slot - spacingMs;
}
