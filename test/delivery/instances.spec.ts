import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startDeliveryProcess } from '../support/delivery-process.js';
import { type DeliveryStandIn, startDeliveryStandIn } from '../support/delivery-standin.js';
import { addManyDeliveries, assertAllArrived } from '../support/many-deliveries.js';
import { waitForLine } from '../support/run-node.js';
import { createTestStore, describeOn, postgres, type TestStore } from '../support/stores.js';

const isLong = Boolean(process.env['SOAK']);
const crowd = isLong ? { deliveries: 2_000, conversations: 200 } : { deliveries: 400, conversations: 40 };
/** Four seconds are soon over on a busy machine, so that of a short round only this much of a fair share is asked for. */
const leastOfFairShare = isLong ? 1 / 4 : 1 / 20;
/** What waits for its moment in several processes may come this much closer together, in all. */
const jitterSeconds = 0.3;
const sendsPerSecond = 100;

describeOn(postgres, `${crowd.deliveries} deliveries by several instances on one database`, () => {
  let test: TestStore;
  let standIn: DeliveryStandIn;

  beforeEach(async () => {
    test = await createTestStore(postgres);
    standIn = await startDeliveryStandIn({ latencyMs: 20 });
  });
  afterEach(async () => {
    await standIn.close();
    await test.dispose();
  });

  for (const count of [2, 4]) {
    it(`are sent once each and within the limit by ${count}, none of which starves`, async function () {
      this.timeout(180_000);
      const keys = await addManyDeliveries(test.store, standIn.serviceUrl, crowd);
      const names = Array.from({ length: count }, (_, index) => `instance-${index}`);
      const children = names.map((name) =>
        startDeliveryProcess({ url: test.url, name, sendsPerSecond, leaseMs: 60_000 }),
      );
      await Promise.all(children.map(({ stdout }) => waitForLine(stdout, /ready/)));
      const exits = children.map((child) => once(child, 'exit'));
      for (const { stdin } of children) stdin.end('go\n');
      assert.deepEqual(
        (await Promise.all(exits)).map(([code]) => code),
        names.map(() => 0),
      );

      await assertAllArrived(test.store, standIn, keys);
      const messages = [...standIn.taken.values()];
      assert.ok(messages.every(({ copies }) => copies === 1));
      assert.equal(standIn.mostAtOnce(), 1, 'one send at a time per conversation');
      for (const name of names) {
        const share = messages.filter(({ by }) => by === name).length / messages.length;
        assert.ok(share >= leastOfFairShare / count, `${name} sent ${share} of all`);
      }
      const seconds = ((standIn.arrivals.at(-1) ?? 0) - (standIn.arrivals[0] ?? 0)) / 1_000;
      assert.ok(keys.length / (seconds + jitterSeconds) <= sendsPerSecond, `${keys.length} in ${seconds} s`);
    });
  }
});
