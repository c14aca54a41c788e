import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod/v4';

/** How one message that reaches the stand-in goes wrong. With `taken`, it is delivered and only its answer is lost. */
export type StandInFault =
  | { readonly kind: 'refuse'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'hang' | 'drop'; readonly taken: boolean };

/** What became of a message by its summary, which tests make the key of its delivery. */
export interface TakenMessage {
  readonly conversation: string;
  /** How often it was delivered. */
  copies: number;
  /** How often it was delivered and the answer did not get back. */
  lostAnswers: number;
  /** Which of the bot's instances sent the first copy, where its card says so. */
  readonly by: string | undefined;
}

export interface StandInOptions {
  /** How each message goes wrong; undefined: it does not. Default: none does. */
  readonly chooseFault?: () => StandInFault | undefined;
  /** How long it takes to answer. Default: no time. */
  readonly latencyMs?: number;
}

/**
 * Teams' connector as deliveries see it: it takes messages to group chats, goes wrong as it is told,
 * and keeps count of what people would see.
 */
export interface DeliveryStandIn {
  readonly serviceUrl: string;
  /** By summary, in the order in which the first copies arrived. */
  readonly taken: ReadonlyMap<string, TakenMessage>;
  /** The most requests that were ever under way for one conversation. */
  mostAtOnce(): number;
  /** Requests so far, whatever became of them. */
  requests(): number;
  /** When each request arrived, by `performance.now()`. */
  readonly arrivals: readonly number[];
  /** Breaks everything off and listens no more, until it is revived. */
  die(): Promise<void>;
  revive(): Promise<void>;
  close(): Promise<void>;
}

const messageSchema = z.object({
  summary: z.string(),
  attachments: z.array(z.object({ content: z.object({ by: z.string().optional() }).optional() })).default([]),
});

/** Starts it on a free port of this machine. */
export async function startDeliveryStandIn(options: StandInOptions = {}): Promise<DeliveryStandIn> {
  const { chooseFault = () => undefined, latencyMs = 0 } = options;
  const taken = new Map<string, TakenMessage>();
  const underWay = new Map<string, number>();
  const arrivals: number[] = [];
  let mostAtOnce = 0;

  function take(conversation: string, body: string): TakenMessage {
    const { summary, attachments } = messageSchema.parse(JSON.parse(body));
    const by = attachments[0]?.content?.by;
    const message = taken.get(summary) ?? { conversation, copies: 0, lostAnswers: 0, by };
    message.copies += 1;
    taken.set(summary, message);
    return message;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    arrivals.push(performance.now());
    const path = decodeURIComponent(request.url ?? '');
    const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1] ?? '';
    const atOnce = (underWay.get(conversation) ?? 0) + 1;
    underWay.set(conversation, atOnce);
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once('close', () => underWay.set(conversation, (underWay.get(conversation) ?? 1) - 1));
    const body = await readBody(request);
    const fault = chooseFault();
    if (fault?.kind === 'refuse') {
      const { status, retryAfterSeconds } = fault;
      if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
      respond(response, status, { error: { code: 'Told', message: 'told to refuse' } });
      return;
    }
    if (fault?.taken !== false) {
      const message = take(conversation, body);
      // Hung up on, broken off, or dead by now: whoever sent it does not hear that it arrived.
      response.once('close', () => {
        if (!response.writableFinished) message.lostAnswers += 1;
      });
    }
    if (fault?.kind === 'drop') request.socket.destroy();
    if (fault !== undefined) return;
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    respond(response, request.method === 'POST' ? 201 : 200, { id: `sent-${arrivals.length}` });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const die = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    taken,
    arrivals,
    mostAtOnce: () => mostAtOnce,
    requests: () => arrivals.length,
    die,
    revive: () => listen(port),
    close: () => (server.listening ? die() : Promise.resolve()),
  };
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
