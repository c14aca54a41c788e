import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startDeliveryProcess } from '../support/delivery-process.js';
import { type DeliveryStandIn, startDeliveryStandIn } from '../support/delivery-standin.js';
import { addManyDeliveries, assertAllArrived } from '../support/many-deliveries.js';
import { seededRandom } from '../support/seeded-random.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';

const rounds = process.env['SOAK'] ? 50 : 3;
const crowd = { deliveries: rounds * 40, conversations: 20 };
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
const leaseMs = 2_000;
const sendsPerSecond = 200;

describeOnEachStore(`deliveries whose process is killed ${rounds} times (SEED=${seed})`, (engine) => {
  let test: TestStore;
  let standIn: DeliveryStandIn;

  before(async () => {
    test = await createTestStore(engine);
    standIn = await startDeliveryStandIn({ latencyMs: 5 });
  });
  after(async () => {
    await standIn.close();
    await test.dispose();
  });

  it('all arrive in order, and twice only what was in flight at a kill', async function () {
    this.timeout(rounds * 20_000);
    const random = seededRandom(seed);
    const keys = await addManyDeliveries(test.store, standIn.serviceUrl, crowd);
    /** How often each delivery was in flight when its process was killed. */
    const inFlight = new Map<string, number>();
    for (let round = 1; round <= rounds; round += 1) {
      const until = standIn.requests() + 5 + Math.floor(random() * 20);
      await killWhen(test.url, `instance-${round}`, () => standIn.requests() >= until);
      const claimed = await test.store.outbox.list({ states: ['claimed'] });
      const conversations = claimed.map(({ conversation }) => conversation);
      assert.equal(new Set(conversations).size, conversations.length, 'one in flight per conversation');
      for (const { key } of claimed) inFlight.set(key, (inFlight.get(key) ?? 0) + 1);
    }
    const left = await test.store.outbox.list({ states: ['waiting', 'claimed'] });
    assert.ok(left.length > 0, 'nothing was left to do at the last kill');
    const last = deliverInProcess(test.url, 'the last');
    last.stdin.end('go\n');
    const [code] = await once(last, 'exit');
    assert.equal(code, 0);

    await assertAllArrived(test.store, standIn, keys);
    let repeats = 0;
    for (const [key, { copies }] of standIn.taken) {
      repeats += copies - 1;
      assert.ok(copies <= 1 + (inFlight.get(key) ?? 0), `${key} arrived ${copies} times`);
    }
    assert.ok(repeats <= [...inFlight.values()].reduce((sum, count) => sum + count, 0));
  });
});

function deliverInProcess(url: string, name: string) {
  return startDeliveryProcess({ url, name, sendsPerSecond, leaseMs });
}

/** Kills a process in the middle of whatever it does, once something is the case. */
async function killWhen(url: string, name: string, isTime: () => boolean): Promise<void> {
  const child = deliverInProcess(url, name);
  child.stdin.end('go\n');
  const exited = once(child, 'exit');
  const watch = setInterval(() => {
    if (isTime()) child.kill('SIGKILL');
  }, 1);
  const [, signal] = await exited;
  clearInterval(watch);
  assert.equal(signal, 'SIGKILL', 'it ended before it was killed');
}
