import { PostgresDialect } from 'kysely';
import { errorCode, type StoreDialect, type StoreFailure, type StoreLog } from './store-dialect.js';

const connectTimeoutMs = 5000;
const statementTimeoutMs = 60_000;
const maxConnections = 10;

/** The engine for several instances of the bot. `url` may hold a password and is never logged. */
export function postgresDialect(url: string, log?: StoreLog): StoreDialect {
  return {
    kysely: new PostgresDialect({ pool: () => openPool(url, log) }),
    identity: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
    failureOf: postgresFailure,
  };
}

async function openPool(url: string, log: StoreLog | undefined) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query; unheard, its error would end the process.
  pool.on('error', (error) => log?.warn({ code: errorCode(error) }, 'A connection to the database broke while idle.'));
  return pool;
}

// SQLSTATE classes: 08 connection, 53 resources, 57P shutdown, 40 serialisation or deadlock, 55P03 lock;
// 28 authentication, 3D000 no such database, 42501 no permission; 42P01 and 42703 no such table or column.
function postgresFailure(error: unknown): StoreFailure | undefined {
  const code = errorCode(error);
  if (/^(08|53|57P|40)/.test(code) || code === '55P03' || code === '57014') return 'unavailable';
  if (/^(28|3D000|42501)/.test(code)) return 'unusable';
  if (code === '42P01' || code === '42703') return 'behind';
  if (/^E(CONN|TIMEDOUT|PIPE|HOST|NET|AI_AGAIN)/.test(code) || code === 'ENOTFOUND') return 'unavailable';
  // The driver names these by their text only.
  return error instanceof Error && /^(Connection terminated|timeout exceeded when trying)/.test(error.message)
    ? 'unavailable'
    : undefined;
}
