import type { Logger } from 'pino';
import type { Messenger } from '../delivery/messenger.js';
import type { DraftNotices } from '../delivery/notice.js';
import type { Readership } from '../delivery/readership.js';
import type { Store } from '../store/store.js';
import { type AdapterOptions, type BotAdapter, createAdapter } from './adapter.js';
import type { Answerer } from './answerer.js';
import { createApplication } from './application.js';
import { audienceOfTurn } from './audience-of-turn.js';
import type { ServeCalendarFile } from './calendar-files/serve-calendar-file.js';
import { createConversations } from './conversations.js';
import type { CreateFeature, FeatureTools } from './feature.js';
import { findActor } from './find-actor.js';
import { createMessagesHandler } from './handle-messages.js';
import type { AskWhoItIs } from './identity/ask-who-it-is.js';
import { createAnswerKeeper } from './keep-answers.js';
import { createConversationKeeper } from './keep-conversations.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createProactiveMessenger } from './proactive-messenger.js';
import { createReadership } from './readership.js';
import { createRoster } from './roster.js';
import { createServer } from './server.js';
import { type TrustServiceUrl, trustLoopback, trustTeams } from './service-url.js';
import { createSettleLater } from './settle-later.js';
import { takeFeedback } from './take-feedback.js';
import { createTurnHandler } from './turn-handler.js';
import { within } from './within.js';

export interface BotOptions extends Pick<AdapterOptions, 'credentials' | 'authority' | 'credentialsFactory'> {
  readonly store: Store;
  readonly answerer: Answerer;
  /** The role of colleagues whom the pack does not name; undefined: they are not answered. */
  readonly defaultRole: string | undefined;
  readonly metricsOpen: boolean;
  /** Whether questions are kept as they were typed. Default: only the words that were not understood. */
  readonly keepsQuestionText?: boolean;
  /** What the bot does besides answering. Default: nothing. */
  readonly features?: readonly CreateFeature[];
  readonly log: Logger;
  readonly now?: () => Date;
  /** Where replies may go; default: Teams with credentials, this machine without. */
  readonly trusts?: TrustServiceUrl;
  /** Default 4 seconds: a reply then has time for a second try. */
  readonly connectorTimeoutMs?: number;
  /** How long one call may take in nobody's turn. Default 10 seconds: too short, and what arrived is sent again. */
  readonly sendTimeoutMs?: number;
  /** Drafts what admins are told of a conversation that is lost. Default: nothing. */
  readonly draftNotices?: DraftNotices;
  /** Serves the calendar files that cards link to. Default: none. */
  readonly serveCalendarFile?: ServeCalendarFile | undefined;
  /** Asks those who look after the bot about somebody of whom it knows the name alone. Default: nobody is asked. */
  readonly askWhoItIs?: AskWhoItIs;
}

/** The bot as the outside sees it: an HTTP server that can be started and stopped. */
export interface Bot {
  /** Speaks where nobody has just asked. */
  readonly messenger: Messenger;
  /** Says who reads along there. */
  readonly readership: Readership;
  /** What the bot counts. */
  readonly metrics: Metrics;
  /** @returns the port listened on. */
  listen(host: string, port: number): Promise<number>;
  /**
   * Takes no more, and waits for turns being worked on, at most `limitMs`; then it breaks them off.
   *
   * @returns whether all of them ended in time. The store may be closed then.
   */
  stop(limitMs: number): Promise<boolean>;
}

const rosterTtlMs = 5 * 60_000;
/** Writes that nobody waits for are gathered this long, so that they do not stand in the way of whoever asks next. */
const writeDelayMs = 200;

/** Puts the parts of this folder together. */
export function createBot(options: BotOptions): Bot {
  const { store, answerer, credentials, log } = options;
  const metrics = createMetrics();
  const adapter = createAdapter({
    credentials,
    authority: options.authority,
    credentialsFactory: options.credentialsFactory,
    connectorTimeoutMs: options.connectorTimeoutMs ?? 4_000,
    sendTimeoutMs: options.sendTimeoutMs ?? 10_000,
  });
  const homeTenant = credentials?.MicrosoftAppTenantId;
  // Turns have a memory of their own, so that what is posted is never held against an older answer of theirs.
  const newReadership = (call: BotAdapter['call']) => createReadership({ call, homeTenant, ttlMs: rosterTtlMs, log });
  const audienceRules = {
    roster: createRoster({ ttlMs: rosterTtlMs, log }),
    readership: newReadership((request) => adapter.callInTurn(request)),
    isRegistered: async (id: string) => (await store.knownConversations.find(id))?.alerts !== undefined,
    homeTenant,
    defaultRole: options.defaultRole,
  };
  const working = new Set<Promise<unknown>>();
  /** Not the server's business alone: a caller may hang up while its turn goes on. */
  const track = <T>(work: Promise<T>): Promise<T> => {
    working.add(work);
    const done = () => working.delete(work);
    work.then(done, done);
    return work;
  };
  const now = options.now ?? (() => new Date());
  const askWhoItIs = options.askWhoItIs ?? (async () => false);
  const later = { delayMs: writeDelayMs, defer: track };
  const keeper = createConversationKeeper({
    known: store.knownConversations,
    draftNotices: options.draftNotices ?? (async () => []),
    log,
    now,
  });
  const tools: FeatureTools = {
    readerOf: async (context) => {
      const reader = await audienceOfTurn(context, await store.directory(), audienceRules);
      const { namesake } = reader;
      if (reader.admitted || namesake !== undefined) {
        await keeper.meet(context.activity, reader.admitted ? reader.person : undefined);
      }
      if (namesake === undefined) return reader;
      const isAsked = await askWhoItIs(namesake, now());
      return reader.admitted || !isAsked ? reader : { ...reader, reason: 'unconfirmed person' };
    },
    actorOf: async (reader) => findActor(reader, await store.directory(), options.defaultRole),
    now,
    log,
  };
  const application = createApplication({
    answerer,
    readerOf: tools.readerOf,
    features: (options.features ?? []).map((create) => create(tools)),
    conversations: createConversations({ store, log, now, ...later }),
    keepAnswer: createAnswerKeeper({ store, keepsText: options.keepsQuestionText ?? false, log, now, ...later }),
    takeFeedback: ({ activity }) => takeFeedback(activity, store, now()),
    metrics,
    log,
    now,
  });
  const runTurn = createTurnHandler({
    run: async (context) => {
      await keeper.follow(context.activity);
      await application.run(context);
    },
    store,
    renderFailure: (reference) => answerer.fail(reference),
    metrics,
    log,
    now,
    settleLater: createSettleLater({ store, log, ...later }),
  });
  const handleMessages = createMessagesHandler({
    adapter,
    rules: {
      appId: credentials?.MicrosoftAppId,
      issuer: options.authority?.['ToBotFromChannelTokenIssuer'],
      trusts: options.trusts ?? (credentials === undefined ? trustLoopback : trustTeams),
    },
    runTurn,
    metrics,
    log,
  });
  const server = createServer({
    onMessages: (authorization, body) => track(handleMessages(authorization, body)),
    readiness: () => store.readiness(),
    metrics: metrics.registry,
    metricsOpen: options.metricsOpen,
    serveCalendarFile: options.serveCalendarFile,
    log,
  });
  return {
    messenger: createProactiveMessenger({ adapter, appId: credentials?.MicrosoftAppId, log }),
    readership: newReadership((request) => adapter.call(request)),
    metrics,
    listen: (host, port) => server.listen(host, port),
    stop: async (limitMs) => {
      const done = server.close().then(() => settleAll(working));
      const inTime = await within(limitMs, done);
      if (!inTime) server.cutOff();
      return inTime;
    },
  };
}

/** Waits for work, and for the work it leaves behind. */
async function settleAll(working: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (working.size > 0) await Promise.allSettled(working);
}
