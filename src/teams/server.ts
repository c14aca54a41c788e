import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import restify from 'restify';
import { BotError } from '../errors.js';
import type { Readiness } from '../store/store.js';
import type { ServeCalendarFile } from './calendar-files/serve-calendar-file.js';

/** What a request to the bot's endpoint is answered with; no body unless an invoke has one. */
export interface MessagesResult {
  readonly status: number;
  readonly body?: unknown;
}

export interface ServerOptions {
  /** Answers `POST /api/messages`. It never rejects. */
  readonly onMessages: (authorization: string | undefined, body: unknown) => Promise<MessagesResult>;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Registry;
  /** Serves what cards link to; undefined: there is nothing. */
  readonly serveCalendarFile?: ServeCalendarFile | undefined;
  /** Whether `/metrics` answers others than this machine. */
  readonly metricsOpen: boolean;
  readonly log: Logger;
}

export interface BotServer {
  /**
   * Listens, and says on which port: 0 asks for any that is free.
   *
   * @throws BotError `address-in-use` where somebody else listens there.
   */
  listen(host: string, port: number): Promise<number>;
  /** Takes no further connection and closes idle ones. Resolves once the last request is answered. */
  close(): Promise<void>;
  /** Breaks every connection, for when `close` takes too long. */
  cutOff(): void;
}

/** Teams' own messages are far smaller; a question can be up to 28 KB. */
const mostBodyBytes = 256 * 1024;
const requestTimeoutMs = 30_000;
const stoppingReadiness = { ready: false, reason: 'The bot is stopping.' } as const;

/** The HTTP side of the bot: its endpoint, and three for those who run it. */
export function createServer(options: ServerOptions): BotServer {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  let stopping = false;
  server.server.requestTimeout = requestTimeoutMs;
  server.server.headersTimeout = requestTimeoutMs;

  function respond(response: restify.Response, status: number, body?: unknown): void {
    // A connection kept alive would keep a stopping server waiting.
    if (stopping) response.setHeader('Connection', 'close');
    if (body === undefined) {
      response.statusCode = status;
      response.end();
    } else {
      response.send(status, body);
    }
  }

  server.on('restifyError', (_request, _response, error, done) => {
    // restify would send the error's own text, which may quote what was sent or say where the code lies.
    error.toJSON = () => ({});
    error.toString = () => '';
    done();
  });
  server.use(refuseUnreadableBody);
  server.use(restify.plugins.bodyParser({ maxBodySize: mostBodyBytes, mapParams: false, rejectUnknown: true }));

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const result = await options.onMessages(request.header('authorization'), request.body);
    respond(response, result.status, result.body);
  });
  server.get('/calendar/:file', async (request: restify.Request, response: restify.Response) => {
    await sendCalendarFile(request, response, options);
  });
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    respond(response, 200, { status: 'alive' });
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const readiness = stopping ? stoppingReadiness : await options.readiness();
    respond(response, readiness.ready ? 200 : 503, readiness.ready ? { status: 'ready' } : { status: 'not ready' });
    if (!readiness.ready) options.log.warn({ reason: readiness.reason }, 'not ready');
  });
  server.get('/metrics', async (request: restify.Request, response: restify.Response) => {
    if (options.metricsOpen || isFromThisMachine(request)) {
      response.setHeader('Content-Type', options.metrics.contentType);
      response.sendRaw(200, await options.metrics.metrics());
    } else {
      respond(response, 403);
    }
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)));
        server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        stopping = true;
        server.close(() => resolve());
        server.server.closeIdleConnections();
      }),
    cutOff: () => server.server.closeAllConnections(),
  };
}

async function sendCalendarFile(
  request: restify.Request,
  response: restify.Response,
  { serveCalendarFile }: Pick<ServerOptions, 'serveCalendarFile'>,
): Promise<void> {
  const [, name = ''] = /^([\w-]+)\.ics$/.exec(String(request.params.file)) ?? [];
  const query = new URLSearchParams(request.getQuery());
  const link = { name, until: query.get('until') ?? '', signature: query.get('signature') ?? '' };
  const result = await serveCalendarFile?.(link);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (result?.status === 200) {
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${name}.ics"`);
    response.sendRaw(200, result.file);
  } else {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.sendRaw(result?.status ?? 404, result?.words ?? '');
  }
}

/** Compressed bodies could unpack to any size, and only JSON is spoken here. */
function refuseUnreadableBody(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const encoding = request.header('content-encoding');
  const plain = encoding === undefined || encoding === 'identity';
  if (request.method !== 'POST' || (plain && request.is('json'))) {
    next();
  } else {
    response.send(415);
    next(false);
  }
}

/** A proxy on this machine speaks for others, so whoever came through one is not from here. */
function isFromThisMachine(request: restify.Request): boolean {
  const address = request.socket.remoteAddress ?? '';
  const forwarded = request.header('x-forwarded-for') ?? request.header('forwarded');
  return !forwarded && (address === '::1' || /^(::ffff:)?127\./.test(address));
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new BotError(
    'address-in-use',
    `Something else listens on ${host}:${port}. Stop it, or set PORT to a free port.`,
    { cause: error },
  );
}
