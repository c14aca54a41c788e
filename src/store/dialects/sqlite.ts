import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { loadSqlite } from './load-sqlite.js';
import { errorCode, type StoreDialect, type StoreFailure } from './store-dialect.js';

const busyTimeoutMs = 5000;
/** More than the repositories have; inserts of many rows come in a few sizes each. */
const keptStatements = 300;
/** Statements longer than this insert many rows at once and hardly come again. */
const longestKept = 4_000;

/**
 * The embedded database in one file, for a single instance of the bot.
 *
 * @param file its path, made with its folder where absent; `:memory:` keeps nothing.
 */
export function sqliteDialect(file: string): StoreDialect {
  return {
    kysely: new WritingSqliteDialect({ database: () => openFile(file) }),
    identity: (column) => column.primaryKey().autoIncrement(),
    failureOf: sqliteFailure,
  };
}

async function openFile(file: string): Promise<SqliteDatabase> {
  const Sqlite = await loadSqlite();
  if (file !== ':memory:') await mkdir(dirname(file), { recursive: true });
  const database = new Sqlite(file, { timeout: busyTimeoutMs });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  return keepStatements(database);
}

/** Kysely prepares each query anew, which takes longer than most of ours run. */
function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: keptStatements });
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      if (sql.length <= longestKept) statements.set(sql, statement);
      return statement;
    },
  };
}

/** Kysely's dialect, but sure of its transactions: ours all write, and SQLite can take back a table it made. */
class WritingSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDriver>[0];

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new WritingSqliteDriver(this.#config);
  }

  override createAdapter() {
    return new WritingSqliteAdapter();
  }
}

class WritingSqliteDriver extends SqliteDriver {
  // A transaction that reads first and writes later fails at once when another process wrote between;
  // one that takes the write lock first waits for its turn.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class WritingSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

function sqliteFailure(error: unknown): StoreFailure | undefined {
  const code = errorCode(error);
  if (/^SQLITE_(BUSY|LOCKED|IOERR|FULL)/.test(code)) return 'unavailable';
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|NOTADB|CORRUPT)/.test(code)) return 'unusable';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return 'unusable';
  if (code === 'SQLITE_ERROR' && error instanceof Error && /^no such (table|column)/.test(error.message))
    return 'behind';
  return undefined;
}
