import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/app/config.js';
import { startBot } from '../../src/app/start.js';
import { BotError } from '../../src/errors.js';
import { personalConversationId } from '../../src/store/known-conversations.js';
import { dummyChannelMessage, dummyMessage, dummyPress, dummyPressData } from '../support/activities.js';
import { type FakeConnector, startFakeConnector } from '../support/connector.js';
import { fakeDraft } from '../support/deliveries.js';
import { demoAccounts } from '../support/demo-accounts.js';
import { spawnNode, waitForLine } from '../support/run-node.js';
import { openTestStore } from '../support/stores.js';

const log = pino({ enabled: false });
/** Two of the demo's people, as Teams would know them. */
const officer = { id: '29:o', aadObjectId: demoAccounts.officer };
const councillor = { id: '29:c', aadObjectId: demoAccounts.councillor };

describe('the whole bot', () => {
  let folder = '';
  let connector: FakeConnector;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-start-'));
    connector = await startFakeConnector();
    connector.setMembers([officer, councillor]);
  });
  after(async () => {
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = (overrides = {}) => ({
    DATABASE_URL: `sqlite:${join(folder, 'bot.db')}`,
    PORT: '0',
    ...overrides,
  });

  describe('on the demo pack', () => {
    let bot: Awaited<ReturnType<typeof startBot>>;
    before(async () => {
      bot = await startBot(readConfig(environment()), log);
    });
    after(() => bot.stop());

    /** Posts an activity and gives the card that came back, as text. */
    async function cardFor(activity: object): Promise<string> {
      const before = connector.sent().length;
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
      });
      assert.equal(response.status, 200);
      assert.equal(connector.sent().length, before + 1);
      return JSON.stringify(connector.sent().at(-1)?.attachments?.[0]?.content);
    }

    const ask = (text: string, from: object = officer) => cardFor(dummyMessage(connector.serviceUrl, { text, from }));

    it('answers "how is 2-year stability?" with the figure, its judgement, range, chart and comparators', async () => {
      const card = await ask('how is 2-year stability?');
      for (const words of [/66%/, /Red, of concern/i, /75% to 82%/, /Chart\.Line/, /England/, /South West/]) {
        assert.match(card, words);
      }
    });

    it('withholds from a councillor what it shows an officer', async () => {
      const question = 'how many children were adopted?';
      assert.match(await ask(question, councillor), /too few to show/i);
      assert.doesNotMatch(await ask(question, officer), /too few to show/i);
    });

    it('shows a channel what the channel may see, though an officer asks', async () => {
      const question = 'how many children were adopted?';
      assert.match(await cardFor(dummyChannelMessage(connector.serviceUrl, question, { from: officer })), /too few/i);
    });

    it('asks back with buttons, and answers the one that is pressed', async () => {
      const button = findAction(JSON.parse(await ask('health assessments')), 'clarify/pick');
      const card = await cardFor(dummyPress(connector.serviceUrl, button.verb, button.data, { from: officer }));
      assert.match(card, /2023-24 Q4/);
    });

    it('carries buttons whose data it understands', async () => {
      const button = findAction(JSON.parse(await ask('help')), 'ask');
      assert.deepEqual(Object.keys(button.data).sort(), Object.keys(dummyPressData('x')).sort());
    });

    it('tells somebody whom the pack does not know whom to ask', async () => {
      connector.setMembers([officer, councillor, { id: '29:new', aadObjectId: 'new' }]);
      assert.match(await ask('ind 24', { id: '29:new', name: 'New' }), /performance team/);
    });

    it('puts the classification at the foot of every card', async () => {
      for (const text of ['ind 24', 'help', 'hello', 'what is the weather?', 'health assessments']) {
        assert.match(await ask(text), /Not to be shared outside the council/, text);
      }
    });
  });

  it('refuses a default role that the pack does not have, and leaves nothing running', async () => {
    await assert.rejects(startBot(readConfig(environment({ DEFAULT_ROLE: 'king' })), log), (error: unknown) => {
      assert(error instanceof BotError);
      assert.match(error.message, /DEFAULT_ROLE.*Choose one of officer/);
      return true;
    });
  });

  it('finishes the turn being worked on at SIGTERM and exits with 0', async function () {
    this.timeout(30_000);
    const child = spawnNode('src/app/main.ts', [], { env: environment() });
    const url = (await waitForLine(child.stderr, /"url":"(http:[^"]+)"/))[1];
    // The reply is refused once, so that the turn is still at work when the signal comes.
    connector.failNext({ kind: 'status', status: 429, retryAfterSeconds: 1 });
    const before = connector.sent().length;
    const turn = fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(dummyMessage(connector.serviceUrl, { from: officer })),
    });
    await connector.nextCall((call) => call.fault === 'status');
    child.kill('SIGTERM');
    assert.equal((await turn).status, 200);
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.equal(connector.sent().length, before + 1);
  });

  it('says what is due at its next tick, where it was spoken to before', async function () {
    this.timeout(30_000);
    const config = readConfig(environment({ DELIVERY_CRON: '* * * * * *', QUIET_HOURS: 'false' }));
    const bot = await startBot(config, log);
    const other = await openTestStore(config.databaseUrl.reveal());
    try {
      await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(dummyMessage(connector.serviceUrl, { from: officer })),
      });
      const conversation = personalConversationId(officer.aadObjectId);
      const details = { conversation: 'channel', reason: 'It was too long.', found: null };
      const said = connector.nextCall(({ body }) => JSON.stringify(body).includes('It was too long.'));
      await other.outbox.add([fakeDraft('notice', { kind: 'delivery/failed', conversation, details })], new Date());
      assert.equal((await said).path, '/v3/conversations/a:personal/activities');
    } finally {
      await bot.stop();
    }
    assert.equal((await other.outbox.find('notice'))?.state, 'sent', 'a stop waits for what is in flight');
    await other.close();
  });

  it('exits with 1 and names the variable that is bad', async function () {
    this.timeout(30_000);
    const child = spawnNode('src/app/main.ts', [], { env: environment({ HOST: '0.0.0.0' }) });
    await waitForLine(child.stderr, /HOST: without MicrosoftAppId/);
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    assert.equal(code, 1);
  });
});

interface FoundAction {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The first button with a verb, wherever it is in the card. */
function findAction(node: unknown, verb: string): FoundAction {
  const found = search(node, verb);
  assert(found, `the card has no button "${verb}"`);
  return found;
}

function search(node: unknown, verb: string): FoundAction | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('verb' in node && node.verb === verb && 'data' in node && 'type' in node) return node as unknown as FoundAction;
  for (const child of Object.values(node)) {
    const found = search(child, verb);
    if (found) return found;
  }
  return undefined;
}
