import type { Kysely, Migration } from 'kysely';

/** What keeps deliveries back that Teams would take: who reads along, and the hour. */
export function holdsMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('known_conversations').addColumn('outsider_since', 'text').execute();
      await db.schema
        .alterTable('deliveries')
        .addColumn('answers_press', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  };
}
