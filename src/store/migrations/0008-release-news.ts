import type { Kysely, Migration } from 'kysely';

/** Whether a release brought a new quarter: what makes it worth a card wherever nothing else of it may be told. */
export function releaseNewsMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('announcements')
        .addColumn('has_new_quarter', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();
    },
  };
}
