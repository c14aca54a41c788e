/**
 * Teams' connector did not take what was sent. `status` is its HTTP answer; undefined where there
 * was none in time or the connection broke. The message never holds a token, an address or content.
 */
export class ConnectorError extends Error {
  readonly status: number | undefined;
  /** The connector's own word for it, such as `BotNotInConversationRoster`. */
  readonly code: string | undefined;
  /** How long it asked us to wait, where it did. */
  readonly retryAfterMs: number | undefined;

  constructor(details: {
    readonly status?: number | undefined;
    readonly code?: string | undefined;
    readonly retryAfterMs?: number | undefined;
    readonly cause?: unknown;
  }) {
    const answer = details.status === undefined ? 'did not answer' : `answered ${details.status}`;
    super(`Teams' connector ${answer}${details.code === undefined ? '' : ` (${details.code})`}.`, {
      cause: details.cause,
    });
    this.name = 'ConnectorError';
    this.status = details.status;
    this.code = details.code;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Teams' own list of answers after which the same call may succeed; 500 is not on it. */
const retryableStatuses: readonly number[] = [412, 429, 502, 503, 504];

/** Whether the same call may succeed later: a status of Teams' list, or no answer at all. */
export function isRetryable(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError && (error.status === undefined || retryableStatuses.includes(error.status));
}
