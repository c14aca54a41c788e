import type { DeliveryOutcome } from '../store/delivery-queue.js';
import type { Delivery } from '../store/outbox.js';
import type { SendResult } from './messenger.js';
import { type RetryPolicy, retryDelayMs } from './retry-delay.js';

/** When a message was handed to Teams, and what may be done where it was not taken. */
export interface Circumstances {
  readonly now: Date;
  /** From 0 up to 1. */
  readonly random: number;
  readonly retries: RetryPolicy;
}

/** What Teams' answer means for a delivery. */
export function decideOutcome(
  result: SendResult,
  { attempts }: Pick<Delivery, 'attempts'>,
  { now, random, retries }: Circumstances,
): DeliveryOutcome {
  switch (result.kind) {
    case 'taken':
      return { ...result, kind: 'sent' };
    case 'gone':
      return { kind: 'gone', problem: result.reason };
    case 'final':
      return { kind: 'failed', problem: result.reason };
    case 'no target':
      return { kind: 'dropped', problem: result.reason };
    case 'later': {
      if (attempts >= retries.mostAttempts) {
        return { kind: 'failed', problem: `Given up after ${attempts} attempts. ${result.reason}` };
      }
      const delayMs = retryDelayMs({ attempt: attempts, afterMs: result.afterMs, random }, retries);
      return { kind: 'later', at: new Date(now.getTime() + delayMs), problem: result.reason };
    }
  }
}
