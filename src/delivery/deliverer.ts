import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { ClaimedDelivery, DeliveryQueue } from '../store/delivery-queue.js';
import { systemClock } from './clock.js';
import { type DeliverOptions, type DeliveryEnd, deliver } from './deliver.js';
import { patientRetries } from './retry-delay.js';
import { teamsLimits } from './send-limits.js';

export interface DelivererOptions
  extends Pick<DeliverOptions, 'messenger' | 'renderer' | 'readership' | 'allowedFrom' | 'draftNotices' | 'log'>,
    Partial<Pick<DeliverOptions, 'clock' | 'random' | 'limits' | 'retries' | 'sendTimeoutMs'>> {
  readonly queue: DeliveryQueue;
  /** Names this instance to the others; default: a new name. */
  readonly holder?: string;
  /** To how many conversations is sent at the same time. Default 32: enough for the limits at a slow connector. */
  readonly concurrency?: number;
  /** How long a conversation stays with an instance that does not come back. Default: a minute. */
  readonly leaseMs?: number;
  /** Told of each delivery that came to an end, or goes on later. */
  readonly onEnd?: (end: DeliveryEnd) => void;
}

/** Sends what is due. */
export interface Deliverer {
  /** Works until nothing more is due for this instance; where it is at work already, it looks again at once. It never rejects. */
  deliverDue(): Promise<void>;
  /** Takes up no more, and resolves once what is in flight is settled and all else given back. */
  stop(): Promise<void>;
}

/**
 * An instance's share of the outbox. Any number of them may work on one database: that decides who
 * sends what, and how fast.
 */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { queue, log, holder = randomUUID(), concurrency = 32, leaseMs = 60_000, onEnd } = options;
  const deliverOptions: DeliverOptions = {
    clock: systemClock,
    random: Math.random,
    limits: teamsLimits,
    retries: patientRetries,
    sendTimeoutMs: 25_000,
    ...options,
  };
  const stopping = new AbortController();
  // Each delivery in flight listens for it.
  setMaxListeners(concurrency, stopping.signal);
  const { clock } = deliverOptions;

  const inFlight = new Set<Promise<void>>();
  /** Whether the work is to look again for what is due, and what ends its wait for that. */
  let isAsked = false;
  let endWait = () => {};

  function begin(claimed: ClaimedDelivery): void {
    const delivering = deliver(claimed, stopping.signal, deliverOptions)
      .then(onEnd)
      .catch((error: unknown) => {
        log.error({ err: error, delivery: claimed.delivery.id }, 'a delivery is left to its lease');
      })
      .then(() => {
        inFlight.delete(delivering);
      });
    inFlight.add(delivering);
  }

  async function work(): Promise<void> {
    try {
      while (!stopping.signal.aborted) {
        isAsked = false;
        const asked = new Promise<void>((resolve) => {
          endWait = resolve;
        });
        const most = concurrency - inFlight.size;
        for (const claimed of await queue.claim(holder, clock.now(), { most, leaseMs })) begin(claimed);
        if (inFlight.size === 0 && !isAsked) return;
        // Each that ends may have made way for the next of its conversation; one that is slow keeps nothing else waiting.
        await Promise.race([...inFlight, asked]);
      }
    } catch (error) {
      log.error({ err: error }, 'deliveries could not be taken up');
    }
    await Promise.all(inFlight);
  }

  let working: Promise<void> | undefined;
  return {
    deliverDue() {
      isAsked = true;
      endWait();
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
