import type { ColumnDefinitionBuilder, Dialect } from 'kysely';

/** What a database's failure means for the store. */
export type StoreFailure =
  /** Not reachable now, or too busy: the same call may succeed later. */
  | 'unavailable'
  /** Reached, but not usable as configured: no such database, no permission, a damaged file. */
  | 'unusable'
  /** The tables are not there, or not all of them. */
  | 'behind';

/** Everything in which the two databases differ. All else is the same code for both. */
export interface StoreDialect {
  readonly kysely: Dialect;
  /** Makes an integer column the primary key that the database counts up. */
  identity(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** @returns undefined where the failure is none of the database's own. */
  failureOf(error: unknown): StoreFailure | undefined;
}

/** Where the store reports what nobody waits for; a pino logger fits. */
export interface StoreLog {
  warn(details: object, message: string): void;
}

/** The `code` that both drivers put on their errors. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
