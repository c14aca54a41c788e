import { Kysely } from 'kysely';
import { checkReadiness } from './check-readiness.js';
import { createActivityClaims } from './claim-activities.js';
import { createAlertStore } from './create-alert-store.js';
import { createIdentities } from './create-identities.js';
import { createKnownConversations } from './create-known-conversations.js';
import { createDeliveryQueue, createOutbox } from './create-outbox.js';
import { createPanelBook } from './create-panel-book.js';
import type { Database, Db } from './database.js';
import { createDialect } from './dialects/create-dialect.js';
import type { StoreLog } from './dialects/store-dialect.js';
import { migrate } from './migrate-store.js';
import { createPruning } from './prune.js';
import { readBaseline } from './read-model/baseline.js';
import { createReadModel } from './read-model/read-model.js';
import { readSeries } from './read-model/series-source.js';
import { findMisses, insertAnswers, upsertFeedback } from './repositories/answer-repository.js';
import { findConversation, insertConversation, updateConversation } from './repositories/conversation-repository.js';
import { findPack } from './repositories/pack-repository.js';
import { findReleases, findReleasesByDigest } from './repositories/release-repository.js';
import { findSigningKey } from './repositories/signing-key-repository.js';
import { readVersion } from './repositories/version-repository.js';
import type { Store } from './store.js';
import { storeError } from './store-error.js';
import { writeJudgement } from './write-judgement.js';
import { writeOverride } from './write-override.js';
import { writePack } from './write-pack.js';
import { writeRelease } from './write-release.js';

/** Which database, and how it is to be read. */
export interface StoreOptions {
  /** `sqlite:var/cpp-bot.db`, `sqlite::memory:` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Counts from 1 up to this are withheld from those who may not see them. */
  readonly smallNumberThreshold: number;
  /** Make the tables first, or bring them to this version of the bot. Default: leave them as they are. */
  readonly migrate?: boolean;
  readonly log?: StoreLog;
  /** The clock of the audit. */
  readonly now?: () => Date;
  /** How long an incoming activity is remembered. Default: a day. */
  readonly activityRetentionMs?: number;
  /** How long conversations and what was answered in them are kept. Default: a year. */
  readonly retentionMs?: number;
  /** How long deliveries are kept after their end, where nothing needs them. Default: two years. */
  readonly deliveryRetentionMs?: number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Opens the store; the caller closes it. Nothing but `migrate` touches the database before it is
 * asked something: `readiness` says whether it can be.
 *
 * @throws BotError `config-invalid` for a database URL that names none, and what `migrateStore` throws.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, smallNumberThreshold, log, now = () => new Date() } = options;
  const { activityRetentionMs = day, retentionMs = 365 * day, deliveryRetentionMs = 730 * day } = options;
  const dialect = createDialect(databaseUrl, log);
  const db: Db = new Kysely<Database>({ dialect: dialect.kysely });
  if (options.migrate) {
    try {
      await migrate(db, dialect);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  }
  // Every way into the database leads through here, so that no driver's error leaves the store.
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, dialect);
    }
  };
  const readModel = createReadModel(db, smallNumberThreshold, guard);
  const prune = createPruning(db, {
    activities: activityRetentionMs,
    conversations: retentionMs,
    deliveries: deliveryRetentionMs,
  });
  const claims = createActivityClaims(db, prune);
  const edition = async () => (await guard(() => readModel.snapshot())).edition;
  let closing: Promise<void> | undefined;
  return {
    scorecard: (audience) => guard(() => readModel.scorecard(audience)),
    scorecardAsAt: (audience, asAt) => guard(() => readModel.scorecard(audience, asAt)),
    catalogue: async () => (await edition()).catalogue,
    vocabulary: async () => (await edition()).vocabulary,
    directory: async () => (await guard(() => readModel.snapshot())).directory,
    calendar: async () => (await guard(() => readModel.snapshot())).calendar,
    releases: () => guard(async () => findReleases(db, await readVersion(db))),
    currentSeries: () =>
      guard(async () => {
        const version = await readVersion(db);
        const pack = await findPack(db, version);
        const releases = await findReleases(db, version);
        return readSeries(db, 'all', { packId: pack?.id, releaseIds: releases.map(({ id }) => id) });
      }),
    releasesWithDigest: (period, digest) => guard(() => findReleasesByDigest(db, period, digest)),
    saveRelease: (draft, by) => guard(() => writeRelease(db, draft, by, now())),
    applyPack: (pack, by) => guard(() => writePack(db, pack, by, now())),
    baseline: () => guard(() => readBaseline(db)),
    saveOverride: (override) => guard(() => writeOverride(db, override, now())),
    judgements: { save: (draft) => guard(() => writeJudgement(db, draft)) },
    claimActivity: (...claim) => guard(() => claims.claimActivity(...claim)),
    settleActivities: (settled) => guard(() => claims.settleActivities(settled)),
    releaseActivity: (...claim) => guard(() => claims.releaseActivity(...claim)),
    conversation: (id) => guard(() => findConversation(db, id)),
    saveConversation: (id, context, version, at) =>
      guard(() =>
        version === 0 ? insertConversation(db, id, context, at) : updateConversation(db, id, { context, version }, at),
      ),
    recordAnswers: (records) =>
      guard(async () => {
        const [first] = records;
        if (first === undefined) return;
        await prune(first.at);
        await insertAnswers(db, records);
      }),
    recordFeedback: (feedback, at) => guard(() => upsertFeedback(db, feedback, at)),
    misses: () => guard(() => findMisses(db)),
    outbox: createOutbox(db, guard),
    deliveryQueue: createDeliveryQueue(db, guard),
    knownConversations: createKnownConversations(db, guard),
    alerts: createAlertStore(db, guard),
    panel: createPanelBook(db, guard),
    identities: createIdentities(db, guard),
    signingKey: () => guard(() => findSigningKey(db)),
    readiness: () => checkReadiness(db, dialect),
    close() {
      closing ??= db.destroy();
      return closing;
    },
  };
}
