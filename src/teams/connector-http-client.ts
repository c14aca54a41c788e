import http from 'node:http';
import https from 'node:https';
import type { ConnectorClientOptions } from 'botframework-connector';
import { ConnectorError } from './connector-error.js';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type WebResource = Parameters<HttpClient['sendRequest']>[0];
type WebResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

const mostAnswerBytes = 1024 * 1024;

/**
 * The HTTP client under the SDK's connector. It gives up after `timeoutMs`, follows no redirect and
 * throws a `ConnectorError` for every answer but 2xx, which also keeps the SDK from repeating a
 * post by itself: who repeats, and when, is for the caller to decide.
 */
export function createConnectorHttpClient(timeoutMs: number): HttpClient {
  const agents = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };
  return {
    sendRequest: async (request) => {
      const answer = await exchange(request, agents, timeoutMs);
      if (answer.status < 200 || answer.status > 299) throw refusalOf(answer);
      return { request, status: answer.status, headers: toHeaders(request, answer.headers), bodyAsText: answer.body };
    },
  };
}

interface RawAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

function exchange(
  request: WebResource,
  agents: { readonly http: http.Agent; readonly https: https.Agent },
  timeoutMs: number,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const secure = request.url.startsWith('https:');
    const body: string = typeof request.body === 'string' ? request.body : '';
    const outgoing = (secure ? https : http).request(request.url, {
      method: request.method,
      headers: { ...request.headers.toJson({ preserveCase: true }), 'Content-Length': Buffer.byteLength(body) },
      agent: secure ? agents.https : agents.http,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const fail = (cause: unknown) => reject(new ConnectorError({ cause }));
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostAnswerBytes) incoming.destroy(new Error('The answer is too long.'));
        else chunks.push(chunk);
      });
      incoming.on('error', fail);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.end(body);
  });
}

function refusalOf(answer: RawAnswer): ConnectorError {
  const seconds = Number(answer.headers['retry-after']);
  return new ConnectorError({
    status: answer.status,
    code: errorCodeOf(answer.body),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined,
  });
}

/** Only a word-like code is kept: the rest of an error's body may repeat what was sent. */
function errorCodeOf(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const error = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : undefined;
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The SDK wants its own kind of headers back; the request carries the only instance at hand to make them of. */
function toHeaders(request: WebResource, raw: http.IncomingHttpHeaders): WebResponse['headers'] {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  const contentType = raw['content-type'];
  if (contentType !== undefined) headers.set('content-type', contentType);
  return headers;
}
