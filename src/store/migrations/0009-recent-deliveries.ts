import type { Kysely, Migration } from 'kysely';

/** Deliveries of the last weeks are found without looking through those of years. */
export function recentDeliveriesMigration(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.createIndex('deliveries_created').on('deliveries').column('created_at').execute();
    },
  };
}
