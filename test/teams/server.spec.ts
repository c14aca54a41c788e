import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { Registry } from 'prom-client';
import { BotError } from '../../src/errors.js';
import { type BotServer, createServer } from '../../src/teams/server.js';
import { dummyMessage } from '../support/activities.js';
import { fakeStore, people, startTestBot, type TestBot } from '../support/bot.js';

describe('the server', () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  const malformed: readonly (readonly [string, string, number])[] = [
    ['no JSON', '{"type": "message", secret', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['an object that is no activity', '{"type": "message"}', 400],
    ['a body too long', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
  ];
  for (const [what, body, status] of malformed) {
    it(`answers ${what} with ${status} and none of its own words`, async () => {
      const response = await test.post(body);
      assert.equal(response.status, status);
      assert.match(await response.text(), /^(\{\})?$/);
      assert.deepEqual(test.connector.calls, []);
    });
  }

  it('reads JSON only', async () => {
    const response = await test.post(dummyMessage(test.connector.serviceUrl), { 'Content-Type': 'text/plain' });
    assert.equal(response.status, 415);
  });

  it('unpacks nothing', async () => {
    const response = await fetch(`${test.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync(JSON.stringify(dummyMessage(test.connector.serviceUrl))),
    });
    assert.equal(response.status, 415);
  });

  it('says neither what it is made of nor where its code lies', async () => {
    for (const path of ['/', '/nothing-here', '/api/messages', '/healthz']) {
      const response = await fetch(test.url + path);
      assert.equal(response.headers.get('server'), null, path);
      assert.doesNotMatch(await response.text(), /restify|node_modules|Error/i, path);
    }
  });

  it('says that it is alive', async () => {
    const response = await fetch(`${test.url}/healthz`);
    assert.deepEqual([response.status, await response.json()], [200, { status: 'alive' }]);
  });

  it('says that it is ready', async () => {
    assert.equal((await fetch(`${test.url}/readyz`)).status, 200);
  });

  it('tells this machine its counters, without a question or a name', async () => {
    await test.post(dummyMessage(test.connector.serviceUrl));
    await test.post('[]');
    const response = await fetch(`${test.url}/metrics`);
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.match(text, /bot_questions_total\{outcome="answered",intent="status"\} 1/);
    assert.match(text, /bot_inbound_refusals_total\{reason="not an activity"\} 1/);
    assert.doesNotMatch(text, /stability|Dummy/);
  });

  it('does not tell its counters to whoever comes through a proxy', async () => {
    const response = await fetch(`${test.url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    assert.equal(response.status, 403);
  });

  it('says which port is taken, and what to do', async () => {
    const port = Number(new URL(test.url).port);
    await assert.rejects(dummyServer().listen('127.0.0.1', port), (error: unknown) => {
      assert(error instanceof BotError);
      assert.equal(error.code, 'address-in-use');
      assert.match(error.message, new RegExp(`127\\.0\\.0\\.1:${port}.*PORT`));
      return true;
    });
  });

  it('is up again after a caller hangs up in the middle of a request', async () => {
    const socket = connect(Number(new URL(test.url).port), '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    socket.destroy();
    assert.equal((await test.post(dummyMessage(test.connector.serviceUrl))).status, 200);
  });
});

describe('a server without its store', () => {
  it('is alive but not ready, and says why in the log only', async () => {
    const test = await startTestBot({
      store: fakeStore({
        readiness: async () => ({ ready: false, code: 'store-unavailable', reason: 'the database is gone' }),
      }),
    });
    assert.equal((await fetch(`${test.url}/healthz`)).status, 200);
    const response = await fetch(`${test.url}/readyz`);
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /database/);
    assert(test.logged.some((line) => line.includes('the database is gone')));
    await test.stop();
  });
});

describe('stopping the bot', () => {
  /** A bot whose turns stay inside until they are let out. */
  async function startHeldBot(settled: string[] = []) {
    const inside = deferred();
    const held = deferred();
    const test = await startTestBot({
      store: fakeStore({
        directory: async () => {
          inside.resolve();
          await held.promise;
          return people;
        },
        settleActivities: async (claims) => {
          settled.push(...claims.map(({ activity }) => activity));
        },
      }),
    });
    return { test, inside: inside.promise, letOut: held.resolve };
  }

  it('finishes the turn being worked on, and takes no other', async () => {
    const settled: string[] = [];
    const { test, inside, letOut } = await startHeldBot(settled);
    const turn = test.post(dummyMessage(test.connector.serviceUrl, { id: 'm1' }));
    await inside;
    const stopped = test.bot.stop(5_000);
    await assert.rejects(test.post(dummyMessage(test.connector.serviceUrl)));
    letOut();
    assert.equal((await turn).status, 200);
    assert.equal(await stopped, true);
    assert.deepEqual(test.texts(), ['officer: how is 2-year stability?']);
    assert.deepEqual(settled, ['m1']);
    await test.connector.close();
  });

  it('does not wait longer than it is told to', async () => {
    const { test, inside, letOut } = await startHeldBot();
    const turn = test.post(dummyMessage(test.connector.serviceUrl));
    const brokenOff = assert.rejects(turn);
    await inside;
    assert.equal(await test.bot.stop(50), false);
    await brokenOff;
    letOut();
    await test.connector.close();
  });

  it('is done at once where nothing is going on', async () => {
    const test = await startTestBot();
    await test.post(dummyMessage(test.connector.serviceUrl));
    assert.equal(await test.bot.stop(1_000), true);
    await test.connector.close();
  });
});

function dummyServer(): BotServer {
  return createServer({
    onMessages: async () => ({ status: 200 }),
    readiness: async () => ({ ready: true }),
    metrics: new Registry(),
    metricsOpen: false,
    log: pino({ enabled: false }),
  });
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
