import { randomBytes } from 'node:crypto';
import type { Db } from '../database.js';

const bytes = 32;

/** What links are signed with: made at first use, and of several instances at once by one. */
export async function findSigningKey(db: Db): Promise<string> {
  const read = () => db.selectFrom('signing_keys').select('key').where('id', '=', 1).executeTakeFirst();
  const known = await read();
  if (known !== undefined) return known.key;
  await db
    .insertInto('signing_keys')
    .values({ id: 1, key: randomBytes(bytes).toString('base64') })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return (await db.selectFrom('signing_keys').select('key').where('id', '=', 1).executeTakeFirstOrThrow()).key;
}
