import type { Migration } from 'kysely';
import type { StoreDialect } from '../dialects/store-dialect.js';
import { initialMigration } from './0001-initial.js';
import { judgementsMigration } from './0002-judgements.js';
import { deliveryMigration } from './0003-delivery.js';
import { alertsMigration } from './0004-alerts.js';
import { panelMigration } from './0005-panel.js';
import { holdsMigration } from './0006-holds.js';
import { identitiesMigration } from './0007-identities.js';
import { releaseNewsMigration } from './0008-release-news.js';
import { recentDeliveriesMigration } from './0009-recent-deliveries.js';
import { signingKeyMigration } from './0010-signing-key.js';

/** Every migration by its name, in the order of the names. What has been released is never edited: add the next. */
export function migrationsFor(dialect: StoreDialect): Readonly<Record<string, Migration>> {
  return {
    '0001-initial': initialMigration(dialect),
    '0002-judgements': judgementsMigration(),
    '0003-delivery': deliveryMigration(dialect),
    '0004-alerts': alertsMigration(dialect),
    '0005-panel': panelMigration(dialect),
    '0006-holds': holdsMigration(),
    '0007-identities': identitiesMigration(),
    '0008-release-news': releaseNewsMigration(),
    '0009-recent-deliveries': recentDeliveriesMigration(),
    '0010-signing-key': signingKeyMigration(),
  };
}
