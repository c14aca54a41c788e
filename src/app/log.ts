import pino, { type Logger } from 'pino';
import { BotError } from '../errors.js';
import type { Config } from './config.js';

/**
 * The log, one JSON object a line, on standard error: standard output belongs to what commands answer.
 * Lines are written beside the work and not in its way; what is left is written when the process ends.
 */
export function createLog(level: Config['logLevel']): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination({ dest: 2, sync: false }),
  );
}

const deepestCause = 5;

/**
 * What the log keeps of an error: its own words and where it came from. Other properties stay out,
 * because errors of HTTP clients carry whole requests, tokens included.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: error.message,
    ...(error instanceof BotError ? { code: error.code } : {}),
    stack: error.stack,
    ...(error.cause === undefined || depth === deepestCause ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
