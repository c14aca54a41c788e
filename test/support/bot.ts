import pino, { type Logger } from 'pino';
import { createDirectory } from '../../src/people/create-directory.js';
import { type KnownConversations, personalConversationId } from '../../src/store/known-conversations.js';
import type { Store } from '../../src/store/store.js';
import type { Answerer } from '../../src/teams/answerer.js';
import { type Bot, type BotOptions, createBot } from '../../src/teams/bot.js';
import type { Reply } from '../../src/teams/reply.js';
import { type DummyActivity, homeTenant, officer } from './activities.js';
import { type FakeConnector, startFakeConnector } from './connector.js';

/** What a test bot answers with: the audience's role and rights stand in the card, so that tests see who reads it. */
export function dummyReply(text: string): Reply {
  return { card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] }, summary: text };
}

/** An answerer that records questions and answers with who reads it: `councillor: how is stability?`. */
export interface FakeAnswerer extends Answerer {
  readonly questions: string[];
}

export function fakeAnswerer(): FakeAnswerer {
  const questions: string[] = [];
  return {
    questions,
    answer: async (question, audience) => {
      questions.push(question);
      return { reply: dummyReply(`${audience.role}: ${question}`), outcome: 'answered', intent: 'status' };
    },
    help: async (audience) => ({ reply: dummyReply(`help for ${audience.role}`), outcome: 'answered', intent: 'help' }),
    turnAway: async (reason) => ({ reply: dummyReply(`no: ${reason}`), outcome: 'refused', intent: 'other' }),
    fail: (reference) => dummyReply(`failed ${reference}`),
  };
}

/** Somebody the pack knows who may not ask. */
export const lodgerId = 'aaaaaaaa-0000-4000-8000-000000000009';

/** The people every test bot knows. */
export const people = createDirectory({
  roles: [
    { key: 'officer', rights: ['ask', 'see-small-numbers', 'import'] },
    { key: 'councillor', rights: ['ask'] },
    { key: 'lodger', rights: [] },
    { key: 'channel', rights: ['ask'] },
  ],
  people: [
    { id: 'officer', name: 'Dummy Officer', title: 'Officer', roles: ['officer'], aadObjectId: officer.aadObjectId },
    { id: 'councillor', name: 'Dummy C', title: 'Councillor', roles: ['councillor'], email: 'c@council.example' },
    { id: 'lodger', name: 'Dummy Lodger', title: 'Lodger', roles: ['lodger'], aadObjectId: lodgerId },
  ],
});

const noopKnownConversations: KnownConversations = {
  list: async () => [],
  find: async () => undefined,
  meet: async () => {},
  introduce: async ({ aadObjectId }) => personalConversationId(aadObjectId),
  markGone: async () => false,
  routeAlerts: async () => false,
};

/** The part of the store that a bot with a fake answerer needs, kept in memory. */
export function fakeStore(overrides: Partial<Store> = {}): Store {
  const claims = new Map<string, 'claimed' | 'settled'>();
  const parts: Partial<Store> = {
    directory: async () => people,
    claimActivity: async (conversation, activity) => {
      const key = `${conversation} ${activity}`;
      if (claims.has(key)) return false;
      claims.set(key, 'claimed');
      return true;
    },
    settleActivities: async (settled) => {
      for (const { conversation, activity } of settled) claims.set(`${conversation} ${activity}`, 'settled');
    },
    releaseActivity: async (conversation, activity) => {
      claims.delete(`${conversation} ${activity}`);
    },
    conversation: async () => undefined,
    saveConversation: async () => true,
    recordAnswers: async () => {},
    recordFeedback: async () => true,
    knownConversations: noopKnownConversations,
    readiness: async () => ({ ready: true }),
    close: async () => {},
    ...overrides,
  };
  // What is missing is not called; were it, the test would fail by a TypeError.
  return parts as Store;
}

/** A running bot with everything around it. */
export interface TestBot {
  readonly bot: Bot;
  readonly connector: FakeConnector;
  readonly answerer: FakeAnswerer;
  /** Every line logged so far. */
  readonly logged: string[];
  readonly url: string;
  /** Posts to the bot's endpoint. */
  post(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Texts of the cards sent so far. */
  texts(): string[];
  stop(): Promise<void>;
}

/** Starts the real server, adapter and application on a free port, against a connector of the test's own. */
export async function startTestBot(options: Partial<BotOptions> = {}): Promise<TestBot> {
  const connector = await startFakeConnector();
  connector.setMembers([{ ...officer, tenantId: homeTenant }]);
  const logged: string[] = [];
  const log: Logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  const answerer = fakeAnswerer();
  const bot = createBot({
    store: fakeStore(),
    answerer,
    credentials: undefined,
    defaultRole: undefined,
    metricsOpen: false,
    log,
    ...options,
  });
  const url = `http://127.0.0.1:${await bot.listen('127.0.0.1', 0)}`;
  return {
    bot,
    connector,
    answerer,
    logged,
    url,
    post: (activity, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    texts: () => connector.sent().map(textOf),
    stop: async () => {
      await bot.stop(2_000);
      await connector.close();
    },
  };
}

function textOf(activity: DummyActivity): string {
  return String(activity['summary'] ?? activity['text'] ?? activity['type']);
}
