import type { Kysely, Migration } from 'kysely';

/** What links are signed with, the same for every instance. */
export function signingKeyMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('signing_keys')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('key', 'text', (column) => column.notNull())
        .execute();
    },
  };
}
