import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import type { StoreDialect } from '../dialects/store-dialect.js';

/** The scorecard's own tables (releases, packs, figures, what people wrote, the audit of it all) and those of conversations. */
export function initialMigration(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await createState(db);
      await createPacks(db);
      await createFigures(db);
      await createAnnotations(db, dialect);
      await createAudit(db, dialect);
      await createActivities(db);
      await createConversations(db);
      await createAnswers(db, dialect);
    },
  };
}

async function createState(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('store_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await sql`insert into store_state (id, version) values (1, 0)`.execute(db);
  await withPeriod(db.schema.createTable('releases').addColumn('id', 'integer', (column) => column.primaryKey()))
    .addColumn('released', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addUniqueConstraint('releases_period_released', ['period_end', 'period_months', 'released'])
    .execute();
}

async function createPacks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('packs')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('pack_documents')
    .addColumn('pack_id', 'integer', (column) => column.notNull().references('packs.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pack_documents_pk', ['pack_id', 'name'])
    .execute();
  await db.schema
    .createTable('indicators')
    .addColumn('pack_id', 'integer', (column) => column.notNull().references('packs.id').onDelete('cascade'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('indicators_pk', ['pack_id', 'key'])
    .execute();
}

async function createFigures(db: Kysely<unknown>): Promise<void> {
  await withSource(withPeriod(withOrigin(db.schema.createTable('observations'))))
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addColumn('numerator', 'double precision')
    .addColumn('denominator', 'double precision')
    .addColumn('provisional', 'integer', (column) => column.notNull())
    .addColumn('note', 'text')
    .execute();
  await withSource(withOrigin(db.schema.createTable('ranges')))
    .addColumn('from_year', 'integer', (column) => column.notNull())
    .addColumn('lower', 'double precision')
    .addColumn('higher', 'double precision')
    .addColumn('quarter_lower', 'double precision')
    .addColumn('quarter_higher', 'double precision')
    .addColumn('to_be_confirmed', 'integer', (column) => column.notNull())
    .addColumn('that_year_only', 'integer', (column) => column.notNull())
    .addColumn('printed_as_target', 'integer', (column) => column.notNull())
    .addColumn('heading', 'text')
    .addColumn('note', 'text')
    .execute();
  await withSource(withPeriod(withOrigin(db.schema.createTable('benchmarks'))))
    .addColumn('comparator', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addColumn('note', 'text')
    .execute();
  const identities = {
    observations: ['indicator', 'period_end', 'period_months'],
    ranges: ['indicator', 'from_year'],
    benchmarks: ['indicator', 'period_end', 'period_months', 'comparator'],
  };
  for (const [table, columns] of Object.entries(identities)) {
    await createUnique(db, table, 'release_id', columns);
    await createUnique(db, table, 'pack_id', columns);
  }
}

async function createAnnotations(db: Kysely<unknown>, dialect: StoreDialect): Promise<void> {
  await withPeriod(db.schema.createTable('commentary').addColumn('id', 'integer', dialect.identity))
    .addColumn('pack_id', 'integer', (column) => column.references('packs.id').onDelete('cascade'))
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('author_role', 'text', (column) => column.notNull())
    .addColumn('written', 'text', (column) => column.notNull())
    .addColumn('cleared', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('commentary_indicator').on('commentary').column('indicator').execute();
  await db.schema.createIndex('commentary_pack').on('commentary').column('pack_id').execute();
  await withPeriod(db.schema.createTable('overrides').addColumn('id', 'integer', (column) => column.primaryKey()))
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('colour', 'text')
    .addColumn('stance', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('overrides_indicator').on('overrides').column('indicator').execute();
}

async function createAudit(db: Kysely<unknown>, dialect: StoreDialect): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', dialect.identity)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
}

async function createActivities(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('activities')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('settled', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('activities_pk', ['conversation', 'activity'])
    .execute();
  await db.schema.createIndex('activities_claimed').on('activities').column('claimed_at').execute();
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('context', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('conversations_updated').on('conversations').column('updated_at').execute();
}

async function createAnswers(db: Kysely<unknown>, dialect: StoreDialect): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('id', 'integer', dialect.identity)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text')
    .addColumn('activity', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('indicators', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('role', 'text')
    .addUniqueConstraint('answers_message', ['conversation', 'activity'])
    .execute();
  await db.schema.createIndex('answers_at').on('answers').column('at').execute();
  await db.schema
    .createTable('feedback')
    .addColumn('answer_id', 'integer', (column) => column.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('presser', 'text', (column) => column.notNull())
    .addColumn('reaction', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['answer_id', 'presser'])
    .execute();
}

type Builder = CreateTableBuilder<string, string>;

function withPeriod(table: Builder): Builder {
  return table
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('period_end', 'integer', (column) => column.notNull())
    .addColumn('period_months', 'integer', (column) => column.notNull());
}

function withOrigin(table: Builder): Builder {
  return table
    .addColumn('release_id', 'integer', (column) => column.references('releases.id'))
    .addColumn('pack_id', 'integer', (column) => column.references('packs.id').onDelete('cascade'))
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addCheckConstraint('one_origin', sql`(release_id is null) <> (pack_id is null)`);
}

function withSource(table: Builder): Builder {
  return table
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull());
}

// A row without the origin is never a duplicate here: both databases hold two nulls to be different.
async function createUnique(db: Kysely<unknown>, table: string, origin: string, columns: string[]): Promise<void> {
  // Looked up by indicator for a release, deleted by pack for a history.
  const ordered = origin === 'release_id' ? [...columns, origin] : [origin, ...columns];
  await db.schema.createIndex(`${table}_${origin}`).unique().on(table).columns(ordered).execute();
}
