import { BotError } from '../../errors.js';
import { postgresDialect } from './postgres.js';
import { sqliteDialect } from './sqlite.js';
import type { StoreDialect, StoreLog } from './store-dialect.js';

/**
 * The database that `DATABASE_URL` names: `sqlite:var/cpp-bot.db`, `sqlite::memory:` or
 * `postgres://user:password@host:5432/name`.
 *
 * @throws BotError `config-invalid` for anything else; the text never repeats the URL.
 */
export function createDialect(databaseUrl: string, log?: StoreLog): StoreDialect {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return postgresDialect(databaseUrl, log);
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1];
  if (file !== undefined) return sqliteDialect(file);
  throw new BotError(
    'config-invalid',
    'DATABASE_URL names no database the bot knows. Write sqlite:var/cpp-bot.db or postgres://user:password@host/name.',
  );
}
