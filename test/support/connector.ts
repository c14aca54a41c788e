import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

const conversationSchema = z.object({
  isGroup: z.boolean().optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
  members: z.array(z.object({ id: z.string() })).default([]),
});

/** How one call to the stand-in goes wrong. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfterSeconds?: number;
      /** The header as it stands, in place of seconds. */
      readonly retryAfter?: string;
      readonly code?: string;
    }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Breaks the connection. */
  | { readonly kind: 'drop' };

/** One call that reached the stand-in. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  /** What stands behind the question mark, decoded. */
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly fault: Fault['kind'] | undefined;
}

/** A member as Teams' connector returns it. */
export interface FakeMember {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
  readonly userPrincipalName?: string;
  readonly email?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

/** Teams' connector in this process: it records what it is sent and fails when told to. */
export interface FakeConnector {
  readonly serviceUrl: string;
  readonly calls: readonly RecordedCall[];
  /** Activities that it took, in order: posted ones and updates. */
  sent(): readonly Partial<Activity>[];
  /** The next posts and updates go wrong in this order; reading members is not concerned. */
  failNext(...faults: readonly Fault[]): void;
  /** Who is in every conversation. */
  setMembers(members: readonly FakeMember[]): void;
  /** Asking for members answers with this status from now on, of one conversation or of all; undefined mends it. */
  failRoster(status: number | undefined, conversation?: string): void;
  /** Asking for pages of members answers with this text from now on; undefined mends it. */
  garbleRoster(text: string | undefined): void;
  /** The next call that fits, from now on. */
  nextCall(fits: (call: RecordedCall) => boolean): Promise<RecordedCall>;
  close(): Promise<void>;
}

/** Starts a connector on a free port of this machine. With `record: false` it keeps nothing, for long runs. */
export async function startFakeConnector({
  record = true,
}: {
  readonly record?: boolean;
} = {}): Promise<FakeConnector> {
  const calls: RecordedCall[] = [];
  const faults: Fault[] = [];
  const listeners = new Set<(call: RecordedCall) => void>();
  let members: readonly FakeMember[] = [];
  let failing: { readonly status: number | undefined; readonly conversation?: string | undefined } | undefined;
  let garbled: string | undefined;
  let counter = 0;

  const server = createServer(async (request, response) => {
    const method = request.method ?? '';
    const url = new URL(request.url ?? '', 'http://connector.example');
    const path = decodeURIComponent(url.pathname);
    const query = Object.fromEntries(url.searchParams);
    const text = await readText(request);
    // Without anybody to look at it, a body is not worth reading: benchmarks would measure it.
    const body = record ? parseBody(text) : undefined;
    const inConversation = /^\/v3\/conversations\/([^/]+)\/(activities|pagedmembers|members)(?:\/(.+))?$/.exec(path);
    const team = /^\/v3\/teams\//.test(path);
    const asksMembers = inConversation !== null && inConversation[2] !== 'activities';
    const fault = asksMembers || team ? undefined : faults.shift();
    if (record) {
      const call = { method, path, query, authorization: request.headers.authorization, body, fault: fault?.kind };
      calls.push(call);
      for (const listener of listeners) listener(call);
    }
    if (asksMembers) {
      const [, conversation = '', list = '', id] = inConversation;
      answerMembers(response, { conversation, list, id, query });
      return;
    }
    if (fault) {
      goWrong(fault, request, response);
    } else {
      counter += 1;
      const made = path === '/v3/conversations' ? madeConversation(body, counter) : { id: `sent-${counter}` };
      send(response, method === 'POST' ? 201 : 200, made);
    }
  });

  function answerMembers(
    response: ServerResponse,
    {
      conversation,
      list,
      id,
      query,
    }: Pick<RecordedCall, 'query'> &
      Readonly<Record<'conversation' | 'list', string>> & { readonly id: string | undefined },
  ): void {
    const member = members.find((candidate) => candidate.id === id);
    if (failing?.status !== undefined && (failing.conversation ?? conversation) === conversation)
      send(response, failing.status, { error: { code: 'ServiceError' } });
    else if (list === 'pagedmembers' && garbled !== undefined) response.end(garbled);
    else if (list === 'pagedmembers') send(response, 200, pageOf(members, query));
    else if (member) send(response, 200, member);
    else send(response, 404, { error: { code: 'MemberNotFoundInConversation', message: 'not found' } });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    calls,
    sent: () =>
      calls
        .filter((call) => /\/activities(\/|$)/.test(call.path) && call.fault === undefined)
        .map((call) => call.body as Partial<Activity>),
    failNext: (...next) => {
      faults.push(...next);
    },
    setMembers: (next) => {
      members = next;
    },
    failRoster: (status, conversation) => {
      failing = { status, conversation };
    },
    garbleRoster: (text) => {
      garbled = text;
    },
    nextCall: (fits) =>
      new Promise((resolve) => {
        const listener = (call: RecordedCall) => {
          if (!fits(call)) return;
          listeners.delete(listener);
          resolve(call);
        };
        listeners.add(listener);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page of members, as long as was asked for, with the token of the next where more are left. */
function pageOf(members: readonly FakeMember[], { pageSize, continuationToken }: RecordedCall['query']): object {
  const start = Number(continuationToken ?? 0);
  const end = start + Number(pageSize ?? members.length);
  return { members: members.slice(start, end), ...(end < members.length && { continuationToken: String(end) }) };
}

/** A thread of a channel, whose first message names it, or a chat with one person. */
function madeConversation(body: unknown, counter: number): object {
  const { isGroup, channelData, members } = conversationSchema.parse(body);
  if (!isGroup) return { id: `chat-with-${members[0]?.id}` };
  const id = `${channelData?.channel?.id};messageid=${counter}`;
  return { id, activityId: id };
}

function goWrong(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === 'hang') return;
  if (fault.kind === 'drop') {
    request.socket.destroy();
    return;
  }
  const retryAfter = fault.retryAfter ?? fault.retryAfterSeconds;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  send(response, fault.status, { error: { code: fault.code ?? 'Throttled', message: 'told to fail' } });
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
