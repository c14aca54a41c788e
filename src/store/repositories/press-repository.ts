import type { Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { Actor } from '../store.js';

/** One press of a button, as it is kept. */
export interface Press {
  readonly nonce: string;
  readonly verb: string;
  readonly by: Actor;
  readonly at: Date;
}

/**
 * Takes a press for the transaction that does its work: both are kept, or neither.
 *
 * @returns false where a card with this nonce did its work before.
 */
export async function claimPress(trx: Transaction<Database>, { nonce, verb, by, at }: Press): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('presses')
    .values({ nonce, verb, pressed_by: by, pressed_at: at.toISOString() })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets presses of before a moment; the cards of that time are as old. */
export async function deletePressesBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('presses').where('pressed_at', '<', moment.toISOString()).execute();
}
