import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../dialects/store-dialect.js';

/** What is to be said first, where it may be said, and what was said. */
export function deliveryMigration(dialect: StoreDialect): Migration {
  return {
    async up(db) {
      await createKnownConversations(db);
      await createDeliveries(db, dialect);
      await createSending(db);
    },
  };
}

async function createKnownConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('known_conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('tenant', 'text')
    .addColumn('service_url', 'text')
    .addColumn('reference', 'text')
    .addColumn('aad_object_id', 'text')
    .addColumn('person', 'text')
    .addColumn('alerts', 'text')
    .addColumn('met_at', 'text', (column) => column.notNull())
    .addColumn('gone_since', 'text')
    .addColumn('gone_reason', 'text')
    .execute();
}

async function createDeliveries(db: Kysely<unknown>, dialect: StoreDialect): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'integer', dialect.identity)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('problem', 'text')
    .execute();
  // What is due in a conversation; what is said of a subject.
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['conversation', 'state', 'next_at'])
    .execute();
  await db.schema.createIndex('deliveries_subject').on('deliveries').column('subject').execute();
}

async function createSending(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery_lanes')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('held_until', 'text', (column) => column.notNull())
    .addColumn('served_at', 'text', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('spent_until', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('send_budgets')
    .addColumn('tenant', 'text', (column) => column.primaryKey())
    .addColumn('next_slot', 'double precision', (column) => column.notNull())
    .execute();
}
