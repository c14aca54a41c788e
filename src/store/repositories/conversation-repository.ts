import type { Db } from '../database.js';
import { prepareStatement } from '../prepare-statement.js';
import type { KeptConversation } from '../store.js';

const selectConversation = prepareStatement((db) =>
  db.selectFrom('conversations').select(['context', 'version']).where('id', '=', ''),
);

/** @returns undefined where nothing is kept. */
export async function findConversation(db: Db, id: string): Promise<KeptConversation | undefined> {
  const [row] = (await selectConversation(db, [id])).rows;
  return row && { context: JSON.parse(row.context), version: row.version };
}

/** Keeps the first context of a conversation, unless somebody else just did. */
export async function insertConversation(db: Db, id: string, context: unknown, now: Date): Promise<boolean> {
  const result = await db
    .insertInto('conversations')
    .values({ id, context: JSON.stringify(context), updated_at: now.toISOString(), version: 1 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Replaces the context that was read at a version, unless somebody replaced it since. */
export async function updateConversation(
  db: Db,
  id: string,
  { context, version }: KeptConversation,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('conversations')
    .set({ context: JSON.stringify(context), updated_at: now.toISOString(), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}

/** Forgets conversations in which nothing was said since a moment. */
export async function deleteConversationsBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('conversations').where('updated_at', '<', moment.toISOString()).execute();
}
