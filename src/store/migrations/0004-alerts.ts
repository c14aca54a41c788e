import { type Kysely, type Migration, sql } from 'kysely';
import type { StoreDialect } from '../dialects/store-dialect.js';

/** Alerts, what was decided of each release, and what was told. */
export function alertsMigration(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('alerts')
        .addColumn('id', 'integer', dialect.identity)
        .addColumn('indicator', 'text', (column) => column.notNull())
        .addColumn('card', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
      // Whatever goes wrong, no indicator has two alerts at once.
      await db.schema
        .createIndex('alerts_live')
        .unique()
        .on('alerts')
        .column('indicator')
        .where(sql.ref('state'), '<>', sql.lit('back in range'))
        .execute();
      await db.schema.createIndex('alerts_card').on('alerts').column('card').execute();
      await db.schema
        .createTable('alert_memory')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await sql`insert into alert_memory (id, revision) values (1, 0)`.execute(db);
      await db.schema
        .createTable('told')
        .addColumn('indicator', 'text', (column) => column.primaryKey())
        .addColumn('quarters', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('announcements')
        .addColumn('position', 'integer', dialect.identity)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('release_id', 'integer', (column) => column.references('releases.id'))
        .addColumn('due_on', 'text')
        .addColumn('is_first', 'integer', (column) => column.notNull())
        .addColumn('decisions', 'text', (column) => column.notNull())
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .addColumn('held_until', 'text')
        .addColumn('posted_at', 'text')
        .addColumn('posted_by', 'text')
        .execute();
    },
  };
}
