import assert from 'node:assert/strict';
import { sql } from 'kysely';
import sinon from 'sinon';
import { createDialect } from '../../src/store/dialects/create-dialect.js';
import { storeError } from '../../src/store/store-error.js';
import { officer } from '../support/store-records.js';
import { createTestStore, describeOn, openTables, postgres, sqlite } from '../support/stores.js';

const sqliteUrl = 'sqlite::memory:';
const postgresUrl = 'postgres://bot@127.0.0.1/bot';

function driverError(code: string, message = 'failed'): Error {
  return Object.assign(new Error(message), { code });
}

describe('a failure of the database', () => {
  const cases = [
    [sqliteUrl, driverError('SQLITE_BUSY'), 'store-unavailable', true],
    [sqliteUrl, driverError('SQLITE_BUSY_SNAPSHOT'), 'store-unavailable', true],
    [sqliteUrl, driverError('SQLITE_FULL'), 'store-unavailable', true],
    [sqliteUrl, driverError('SQLITE_CANTOPEN'), 'store-unavailable', false],
    [sqliteUrl, driverError('SQLITE_NOTADB'), 'store-unavailable', false],
    [sqliteUrl, driverError('EACCES'), 'store-unavailable', false],
    [sqliteUrl, driverError('SQLITE_ERROR', 'no such table: releases'), 'store-behind', false],
    [sqliteUrl, driverError('SQLITE_ERROR', 'near "selct": syntax error'), 'unknown', false],
    [sqliteUrl, driverError('SQLITE_CONSTRAINT_UNIQUE'), 'unknown', false],
    [postgresUrl, driverError('ECONNREFUSED'), 'store-unavailable', true],
    [postgresUrl, driverError('ENOTFOUND'), 'store-unavailable', true],
    [postgresUrl, driverError('57P01'), 'store-unavailable', true],
    [postgresUrl, driverError('08006'), 'store-unavailable', true],
    [postgresUrl, driverError('53300'), 'store-unavailable', true],
    [postgresUrl, driverError('40P01'), 'store-unavailable', true],
    [postgresUrl, new Error('Connection terminated unexpectedly'), 'store-unavailable', true],
    [postgresUrl, new Error('timeout exceeded when trying to connect'), 'store-unavailable', true],
    [postgresUrl, driverError('28P01'), 'store-unavailable', false],
    [postgresUrl, driverError('3D000'), 'store-unavailable', false],
    [postgresUrl, driverError('42P01'), 'store-behind', false],
    [postgresUrl, driverError('42601'), 'unknown', false],
    [postgresUrl, driverError('23505'), 'unknown', false],
    [postgresUrl, new TypeError('x is not a function'), 'unknown', false],
  ] as const;

  for (const [url, cause, code, retryable] of cases) {
    const name = 'code' in cause ? `${cause.code} (${cause.message})` : cause.message;
    it(`${name} of ${url.split(':')[0]} is ${code}${retryable ? ', and may pass' : ''}`, () => {
      const error = storeError(cause, createDialect(url));
      assert.deepEqual([error.code, error.retryable, error.cause], [code, retryable, cause]);
    });
  }
});

describeOn(sqlite, 'a SQLite file', () => {
  it('is opened so that readers do not wait for a writer, and keeps what refers to each other together', async () => {
    const { url, dispose } = await createTestStore(sqlite);
    const db = openTables(url);
    const pragma = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {});
    assert.deepEqual(await pragma('journal_mode'), ['wal']);
    assert.deepEqual(await pragma('foreign_keys'), [1]);
    assert.deepEqual(await pragma('synchronous'), [1]);
    assert.deepEqual(await pragma('busy_timeout'), [5000]);
    await db.destroy();
    await dispose();
  });
});

describeOn(postgres, 'a PostgreSQL server', () => {
  it('may break an idle connection without breaking the bot', async () => {
    const warned = sinon.promise();
    const { store, url, dispose } = await createTestStore(postgres, {
      options: { log: { warn: (_details, message) => void warned.resolve(message) } },
    });
    const db = openTables(url);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(db);
    await db.destroy();
    assert.match(String(await warned), /broke while idle/);
    assert.equal((await store.scorecard(officer)).catalogue.indicators.length, 2);
    await dispose();
  });
});
