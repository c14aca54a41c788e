import type { Kysely, Migration } from 'kysely';

/** Accounts of which the pack knows the name alone, and who said whose they are. */
export function identitiesMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('identities')
        .addColumn('aad_object_id', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('address', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('asked_at', 'text', (column) => column.notNull())
        .addColumn('answered_by', 'text')
        .addColumn('answered_at', 'text')
        .execute();
    },
  };
}
