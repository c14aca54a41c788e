/** How long to wait before a delivery is tried again. */
export interface RetryPolicy {
  /** After the first attempt; doubled with each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** After so many attempts a delivery has failed. */
  readonly mostAttempts: number;
}

/** Seconds at first, a quarter of an hour in the end, given up after about three days. */
export const patientRetries: RetryPolicy = Object.freeze({
  firstDelayMs: 2_000,
  longestDelayMs: 15 * 60_000,
  mostAttempts: 300,
});

/** What a delay is made of. */
export interface FailedAttempt {
  /** Counted from 1. */
  readonly attempt: number;
  /** How long Teams asked us to wait, where it did: that is kept to, and little is added. */
  readonly afterMs: number | undefined;
  /** From 0 up to 1, so that what failed together is not tried again together. */
  readonly random: number;
}

/** @returns milliseconds: doubling with each attempt, between half and the whole of it. */
export function retryDelayMs({ attempt, afterMs, random }: FailedAttempt, policy: RetryPolicy): number {
  const whole = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  const delay = afterMs === undefined ? whole * (0.5 + random / 2) : afterMs + random * policy.firstDelayMs * 0.5;
  return Math.ceil(delay);
}
