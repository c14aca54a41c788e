/**
 * A process that works an outbox off and then ends, for specs to run several of, or to kill. It begins
 * once there is something on standard input.
 * Arguments: the database's URL, the name of this instance, messages a second, milliseconds of a lease.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { createDeliverer } from '../../src/delivery/deliverer.js';
import { openStore } from '../../src/store/open-store.js';
import { createAdapter } from '../../src/teams/adapter.js';
import { createProactiveMessenger } from '../../src/teams/proactive-messenger.js';
import { noHolds } from '../support/deliveries.js';
import { keyRenderer } from '../support/many-deliveries.js';

const [databaseUrl = '', name = '', sendsPerSecond = '', leaseMs = ''] = process.argv.slice(2);
const log = pino({ level: 'error' }, pino.destination(2));
const store = await openStore({ databaseUrl, smallNumberThreshold: 5 });
// An answer that is only late on a busy machine must not be taken for lost.
const sendTimeoutMs = Math.min(1_000, Number(leaseMs) / 2);
const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: sendTimeoutMs, sendTimeoutMs });
const deliverer = createDeliverer({
  ...noHolds,
  queue: store.deliveryQueue,
  messenger: createProactiveMessenger({ adapter, appId: undefined, log }),
  renderer: keyRenderer(name),
  draftNotices: async () => [],
  log,
  holder: name,
  concurrency: 8,
  leaseMs: Number(leaseMs),
  sendTimeoutMs,
  limits: { sendsPerSecond: Number(sendsPerSecond), conversationBurst: 1_000, conversationEveryMs: 1 },
});
process.stdout.write('ready\n');
await once(process.stdin, 'data');
do {
  await deliverer.deliverDue();
  await wait(50);
} while ((await store.outbox.list({ states: ['waiting', 'claimed'] })).length > 0);
await store.close();
process.exit(0);
