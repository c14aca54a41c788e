import type { Kysely, Migration } from 'kysely';

/** What people decide on cards: the action beside a commentary, and each press that was done, so that it is done once. */
export function judgementsMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('commentary').addColumn('action', 'text').execute();
      await db.schema
        .createTable('presses')
        .addColumn('nonce', 'text', (column) => column.primaryKey())
        .addColumn('verb', 'text', (column) => column.notNull())
        .addColumn('pressed_by', 'text', (column) => column.notNull())
        .addColumn('pressed_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('presses_pressed').on('presses').column('pressed_at').execute();
    },
  };
}
