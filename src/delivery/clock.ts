import { setTimeout as wait } from 'node:timers/promises';

/** The time, and waiting for it. */
export interface Clock {
  now(): Date;
  /** Waits until a moment, or until told not to. */
  waitUntil(moment: Date, signal: AbortSignal): Promise<void>;
}

/** The time of this machine. Instances that share a database are expected to agree on it within a second or so. */
export const systemClock: Clock = {
  now: () => new Date(),
  async waitUntil(moment, signal) {
    const delayMs = moment.getTime() - Date.now();
    if (delayMs <= 0 || signal.aborted) return;
    await wait(delayMs, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  },
};
