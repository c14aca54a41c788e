import type { Logger } from 'pino';
import { z } from 'zod/v4';
import type { Messenger, SendResult } from '../delivery/messenger.js';
import type { OutboundMessage } from '../delivery/renderer.js';
import type { KnownConversation } from '../store/known-conversations.js';
import type { BotAdapter } from './adapter.js';
import { ConnectorError } from './connector-error.js';
import { type ConversationReference, conversationReferenceSchema } from './conversation-reference.js';
import { toActivity } from './reply.js';
import { toRefusal } from './send-result.js';

export interface ProactiveMessengerOptions {
  readonly adapter: Pick<BotAdapter, 'call'>;
  /** Undefined where authentication is off. */
  readonly appId: string | undefined;
  readonly log: Logger;
}

const answerSchema = z.object({ id: z.string().optional(), activityId: z.string().optional() });
type ConnectorAnswer = z.infer<typeof answerSchema>;

/** What is sent in one conversation, and to where. */
interface Address {
  readonly serviceUrl: string;
  readonly reference: ConversationReference;
}

/** Speaks to Teams' connector without having been spoken to. */
export function createProactiveMessenger({ adapter, appId, log }: ProactiveMessengerOptions): Messenger {
  async function call(method: 'POST' | 'PUT', { serviceUrl }: { serviceUrl: string }, path: string[], body: object) {
    const answer = await adapter.call({ method, serviceUrl, path, body });
    return readAnswer(answer.body);
  }

  async function post(to: KnownConversation, message: OutboundMessage): Promise<SendResult> {
    const serviceUrl = to.serviceUrl;
    if (serviceUrl === undefined) return neverHeardOf;
    const known = readReference(to);
    const reference = known ?? (await openChat(to, serviceUrl));
    const address = { serviceUrl, reference };
    const taken = to.kind === 'channel' ? await startThread(address, message) : await say(address, message);
    return { kind: 'taken', activityId: taken, ...(known === undefined ? { reference } : {}) };
  }

  /** The documented way to a new thread; its conversation's id ends in that of the message. */
  async function startThread({ serviceUrl, reference }: Address, message: OutboundMessage) {
    const channel = reference.conversation.id;
    const body = {
      isGroup: true,
      channelData: { channel: { id: channel } },
      ...(reference.bot && { bot: reference.bot }),
      activity: activityOf(reference, message),
    };
    const { id, activityId } = await call('POST', { serviceUrl }, ['conversations'], body);
    return /;messageid=(.+)$/.exec(id ?? '')?.[1] ?? /;messageid=(.+)$/.exec(activityId ?? '')?.[1] ?? activityId;
  }

  async function say({ serviceUrl, reference }: Address, message: OutboundMessage): Promise<string | undefined> {
    const path = ['conversations', reference.conversation.id, 'activities'];
    return (await call('POST', { serviceUrl }, path, activityOf(reference, message))).id;
  }

  /** Teams gives the same chat each time that it is asked for one with the same person. */
  async function openChat({ aadObjectId, tenant }: KnownConversation, serviceUrl: string) {
    const bot = { id: appId === undefined ? 'bot' : `28:${appId}` };
    const body = {
      isGroup: false,
      bot,
      members: [{ id: aadObjectId }],
      ...(tenant !== undefined && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
    };
    const { id = '' } = await call('POST', { serviceUrl }, ['conversations'], body);
    return { conversation: { id }, bot };
  }

  async function edit(to: KnownConversation, activityId: string, message: OutboundMessage): Promise<SendResult> {
    const address = addressOf(to);
    if (address === undefined) return neverHeardOf;
    const { reference } = address;
    const path = ['conversations', reference.conversation.id, 'activities', activityId];
    await call('PUT', address, path, { ...activityOf(reference, message), id: activityId });
    return { kind: 'taken', activityId };
  }

  async function reply(to: KnownConversation, activityId: string, message: OutboundMessage): Promise<SendResult> {
    const address = addressOf(to);
    if (address === undefined) return neverHeardOf;
    return {
      kind: 'taken',
      activityId: await say(to.kind === 'channel' ? inThread(address, activityId) : address, message),
    };
  }

  const refuse = (target?: 'edited' | 'replied to') => (error: unknown) => {
    if (!(error instanceof ConnectorError)) log.error({ err: error }, 'the bot could not get as far as Teams');
    return toRefusal(error, target);
  };
  return {
    post: (to, message) => post(to, message).catch(refuse()),
    edit: (to, id, message) => edit(to, id, message).catch(refuse('edited')),
    reply: (to, id, message) => reply(to, id, message).catch(refuse('replied to')),
  };
}

const neverHeardOf: SendResult = {
  kind: 'later',
  afterMs: undefined,
  reason: 'The bot has not heard from Teams yet, and does not know where to write to.',
};

function addressOf(to: KnownConversation): Address | undefined {
  const reference = readReference(to);
  return reference === undefined || to.serviceUrl === undefined ? undefined : { serviceUrl: to.serviceUrl, reference };
}

function readReference({ reference }: KnownConversation): ConversationReference | undefined {
  return conversationReferenceSchema.safeParse(reference).data;
}

function inThread({ serviceUrl, reference }: Address, rootId: string): Address {
  return {
    serviceUrl,
    reference: { ...reference, conversation: { id: `${reference.conversation.id};messageid=${rootId}` } },
  };
}

function activityOf({ conversation, bot }: ConversationReference, message: OutboundMessage): object {
  return { ...toActivity(message), conversation, ...(bot && { from: bot }) };
}

function readAnswer(body: string): ConnectorAnswer {
  try {
    return answerSchema.parse(JSON.parse(body));
  } catch {
    return {};
  }
}
