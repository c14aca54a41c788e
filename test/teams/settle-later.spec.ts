import assert from 'node:assert/strict';
import pino from 'pino';
import sinon from 'sinon';
import { createSettleLater } from '../../src/teams/settle-later.js';

describe('settling later', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  function start(fails = false) {
    const settled: string[] = [];
    const deferred: Promise<unknown>[] = [];
    const logged: string[] = [];
    const settleLater = createSettleLater({
      store: {
        settleActivities: async (claims) => {
          if (fails) throw new Error('gone');
          settled.push(...claims.map(({ conversation, activity }) => `${conversation} ${activity}`));
        },
      },
      log: pino({}, { write: (line: string) => logged.push(line) }),
      delayMs: 200,
      defer: (work) => deferred.push(work),
    });
    return { settleLater, settled, deferred, logged };
  }

  it('gathers what is answered in a moment, and leaves nothing out', async () => {
    const { settleLater, settled, deferred } = start();
    settleLater({ conversation: 'a', activity: '1' });
    await clock.tickAsync(150);
    settleLater({ conversation: 'a', activity: '2' });
    assert.deepEqual(settled, []);
    await clock.tickAsync(50);
    assert.deepEqual(settled, ['a 1', 'a 2']);
    settleLater({ conversation: 'b', activity: '1' });
    await clock.tickAsync(200);
    assert.deepEqual(settled, ['a 1', 'a 2', 'b 1']);
    assert.equal(deferred.length, 2);
    await Promise.all(deferred);
  });

  it('logs how many could not be settled, and goes on with what comes next', async () => {
    const { settleLater, deferred, logged } = start(true);
    settleLater({ conversation: 'a', activity: '1' });
    settleLater({ conversation: 'a', activity: '2' });
    await clock.tickAsync(200);
    await Promise.all(deferred);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /"messages":2/);
    settleLater({ conversation: 'a', activity: '3' });
    await clock.tickAsync(200);
    assert.equal(logged.length, 2);
  });
});
