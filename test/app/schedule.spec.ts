import assert from 'node:assert/strict';
import { pino } from 'pino';
import sinon from 'sinon';
import { startSchedule } from '../../src/app/schedule.js';

const noopLog = pino({ enabled: false });

describe('a schedule', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: new Date('2024-06-18T09:00:00Z') });
  });
  afterEach(() => clock.restore());

  it('works at once, and at each tick', async () => {
    const run = sinon.fake.resolves(undefined);
    const schedule = startSchedule({ name: 'test', cron: '*/5 * * * * *', run }, noopLog);
    await clock.tickAsync(11_000);
    assert.equal(run.callCount, 3);
    assert.ok(run.firstCall.args[0] instanceof Date);
    await schedule.stop();
    await clock.tickAsync(60_000);
    assert.equal(run.callCount, 3);
  });

  it('never works twice at a time', async () => {
    const run = sinon.fake(() => new Promise<void>((resolve) => setTimeout(resolve, 12_000)));
    const schedule = startSchedule({ name: 'test', cron: '*/5 * * * * *', run }, noopLog);
    await clock.tickAsync(11_000);
    assert.equal(run.callCount, 1);
    await clock.tickAsync(5_000);
    assert.equal(run.callCount, 2);
    const stopped = schedule.stop();
    await clock.tickAsync(12_000);
    await stopped;
  });

  it('goes on after a tick that failed', async () => {
    const run = sinon.stub().rejects(new Error('no database')).onSecondCall().resolves();
    const schedule = startSchedule({ name: 'test', cron: '*/5 * * * * *', run }, noopLog);
    await clock.tickAsync(11_000);
    assert.equal(run.callCount, 3);
    await schedule.stop();
  });

  it('finishes what has begun before it stops', async () => {
    let finished = false;
    const run = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      finished = true;
    };
    const schedule = startSchedule({ name: 'test', cron: '0 0 * * *', run }, noopLog);
    const stopped = schedule.stop();
    await clock.tickAsync(1000);
    await stopped;
    assert.equal(finished, true);
  });
});
