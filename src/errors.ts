/**
 * Every failure the product names. A new failure gets a code here, a class or a call of
 * `BotError` where it happens, and a text that tells the reader what to do next.
 */
export type ErrorCode =
  | 'config-invalid'
  | 'pack-invalid'
  | 'period-invalid'
  | 'range-invalid'
  | 'store-unavailable'
  | 'store-empty'
  | 'store-behind'
  | 'sheet-unreadable'
  | 'import-rejected'
  | 'release-conflict'
  | 'not-permitted'
  | 'report-empty'
  | 'meeting-unknown'
  | 'file-exists'
  | 'file-unwritable'
  | 'card-invalid'
  | 'manifest-invalid'
  | 'address-in-use'
  | 'unknown';

/** What a `BotError` is made of besides its text. */
export interface BotErrorOptions {
  /** The failure underneath, kept for the log and never shown to people. */
  readonly cause?: unknown;
  /** Whether the same call may succeed later without anything being mended. Default: no. */
  readonly retryable?: boolean;
}

/**
 * The one error class that leaves a folder. Its message is written for the person who reads it:
 * what is wrong, and what to do next. It never holds a secret, a question's text or a name.
 */
export class BotError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: BotErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BotError';
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** Wraps a stranger as `unknown`, and hands our own errors through unchanged. */
export function asBotError(error: unknown): BotError {
  if (error instanceof BotError) return error;
  return new BotError('unknown', 'Something went wrong that the bot does not know. Its log has the cause.', {
    cause: error,
  });
}
