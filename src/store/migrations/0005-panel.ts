import { type Kysely, type Migration, sql } from 'kysely';
import type { StoreDialect } from '../dialects/store-dialect.js';

/** What people said and did about the panel's calendar, and what they were told of it. */
export function panelMigration(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('panel_entries')
        .addColumn('id', 'integer', dialect.identity)
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('matters_until', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('panel_entries_until').on('panel_entries').column('matters_until').execute();
      await db.schema.createIndex('panel_entries_name').on('panel_entries').columns(['kind', 'name', 'id']).execute();
      await db.schema
        .createTable('panel_state')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await sql`insert into panel_state (id, revision) values (1, 0)`.execute(db);
      await db.schema
        .createTable('reminder_lines')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('meeting', 'text')
        .addColumn('meeting_day', 'text')
        .addColumn('until_day', 'text', (column) => column.notNull())
        .addColumn('matters_until', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('reminder_lines_until').on('reminder_lines').column('matters_until').execute();
    },
  };
}
