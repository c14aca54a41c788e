import { join } from 'node:path';
import pino from 'pino';
import { createDeliverer } from '../src/delivery/deliverer.js';
import { createAdapter } from '../src/teams/adapter.js';
import { createProactiveMessenger } from '../src/teams/proactive-messenger.js';
import { noHolds } from '../test/support/deliveries.js';
import { startDeliveryStandIn } from '../test/support/delivery-standin.js';
import { addManyDeliveries, assertAllArrived, keyRenderer } from '../test/support/many-deliveries.js';
import { openTestStore } from '../test/support/stores.js';

/** What sending first costs under the limits of Teams. */
export interface DeliveryCost {
  /** From the first request to the last, in seconds. */
  readonly seconds: number;
  /** What the same number of requests takes at 50 a second. */
  readonly limitSeconds: number;
  /** The most requests that reached Teams within any one second. */
  readonly mostInASecond: number;
}

const crowd = { deliveries: 2_000, conversations: 200 };
export const allowedPerSecond = 50;
const tickMs = 5_000;

/** Sends 2,000 messages to 200 conversations as a bot in service does: ticking, within Teams' own limits. */
export async function measureDeliveries(folder: string): Promise<DeliveryCost> {
  const log = pino({ enabled: false });
  const store = await openTestStore(`sqlite:${join(folder, 'deliveries.db')}`);
  const standIn = await startDeliveryStandIn({ latencyMs: 100 });
  try {
    const keys = await addManyDeliveries(store, standIn.serviceUrl, crowd);
    const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: 10_000, sendTimeoutMs: 10_000 });
    const deliverer = createDeliverer({
      ...noHolds,
      queue: store.deliveryQueue,
      messenger: createProactiveMessenger({ adapter, appId: undefined, log }),
      renderer: keyRenderer(),
      draftNotices: async () => [],
      log,
    });
    while (standIn.taken.size < keys.length) {
      const tick = new Promise((resolve) => setTimeout(resolve, tickMs));
      await deliverer.deliverDue();
      if (standIn.taken.size < keys.length) await tick;
    }
    await assertAllArrived(store, standIn, keys);
    return {
      seconds: ((standIn.arrivals.at(-1) ?? 0) - (standIn.arrivals[0] ?? 0)) / 1_000,
      limitSeconds: crowd.deliveries / allowedPerSecond,
      mostInASecond: countMost(standIn.arrivals, 1_000),
    };
  } finally {
    await standIn.close();
    await store.close();
  }
}

/** The most moments, in order, that lie within a window. */
function countMost(moments: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[first] ?? moment) >= windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
