import type { Logger } from 'pino';
import type { ActivityKey, Store } from '../store/store.js';
import { createGatherer } from './gather.js';

export interface SettleLaterOptions {
  readonly store: Pick<Store, 'settleActivities'>;
  readonly log: Logger;
  /** How long claims are gathered, in milliseconds: far less than a lease lasts. */
  readonly delayMs: number;
  /** Takes the work that is left, so that a stop waits for it. */
  readonly defer: (work: Promise<unknown>) => void;
}

/**
 * Marks answered activities as such a moment later and together, so that writing does not stand in
 * the way of whoever asks next. Were the process to die in that moment, a redelivery would be
 * answered a second time, as after any death between an answer and its record.
 */
export function createSettleLater({ store, log, delayMs, defer }: SettleLaterOptions): (claim: ActivityKey) => void {
  return createGatherer<ActivityKey>({
    delayMs,
    defer,
    async work(claims) {
      await store.settleActivities(claims).catch((error: unknown) => {
        log.error({ err: error, messages: claims.length }, 'answered messages could not be marked as answered');
      });
    },
  });
}
