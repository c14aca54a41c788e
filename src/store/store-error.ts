import { asBotError, BotError } from '../errors.js';
import type { StoreDialect, StoreFailure } from './dialects/store-dialect.js';

/** A failure in the words of whoever runs the bot; the driver's own error stays its cause. */
export function storeError(error: unknown, dialect: StoreDialect): BotError {
  if (error instanceof BotError) return error;
  const failure = dialect.failureOf(error);
  return failure === undefined ? asBotError(error) : wordFailure(failure, error);
}

function wordFailure(failure: StoreFailure, cause: unknown): BotError {
  switch (failure) {
    case 'unavailable':
      return new BotError(
        'store-unavailable',
        'The database cannot be reached at the moment. Check that it runs, then try again.',
        { cause, retryable: true },
      );
    case 'unusable':
      return new BotError(
        'store-unavailable',
        'The database cannot be used as DATABASE_URL names it. Check its name, its password and what its user may do.',
        { cause },
      );
    case 'behind':
      return behindStore(cause);
  }
}

/** The failure of meeting a database whose tables are not there, or of an older version of the bot. */
export function behindStore(cause?: unknown): BotError {
  return new BotError(
    'store-behind',
    'The database has not the tables of this version of the bot. Run: npm run pack -- apply',
    { cause },
  );
}

/** The failure of asking a store that no pack was applied to. */
export function emptyStore(): BotError {
  return new BotError('store-empty', 'The database holds no pack yet. Run: npm run pack -- apply');
}

/** The failure of meeting tables that a newer version of the bot made. */
export function newerStore(): BotError {
  return new BotError(
    'store-behind',
    'The database was made by a newer version of the bot. Start that version, or name another database in DATABASE_URL.',
  );
}
