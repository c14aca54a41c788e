import http from 'node:http';
import https from 'node:https';
import { ConnectorError } from './connector-error.js';

/** One request to Teams' connector. */
export interface ExchangeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer of 2xx. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/**
 * Sends a request and reads its answer; follows no redirect and repeats nothing.
 *
 * @throws ConnectorError for every answer but 2xx, and where none came in time.
 */
export type Exchange = (request: ExchangeRequest) => Promise<ExchangeAnswer>;

const mostAnswerBytes = 1024 * 1024;

/** Exchanges over connections that are kept open; each gives up after `timeoutMs` in all. */
export function createExchange(timeoutMs: number): Exchange {
  const httpAgent = new http.Agent({ keepAlive: true });
  const httpsAgent = new https.Agent({ keepAlive: true });
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const secure = url.startsWith('https:');
      const outgoing = (secure ? https : http).request(url, {
        method,
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        agent: secure ? httpsAgent : httpAgent,
      });
      const timer = setTimeout(() => outgoing.destroy(new Error('There was no answer in time.')), timeoutMs);
      const fail = (cause: unknown) => {
        clearTimeout(timer);
        reject(new ConnectorError({ cause }));
      };
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
        incoming.on('end', () => {
          clearTimeout(timer);
          const status = incoming.statusCode ?? 0;
          const text = Buffer.concat(chunks).toString('utf8');
          if (status >= 200 && status < 300) {
            resolve({ status, contentType: incoming.headers['content-type'], body: text });
          } else {
            reject(refusalOf(status, incoming.headers['retry-after'], text));
          }
        });
      });
      outgoing.end(body);
    });
}

function refusalOf(status: number, retryAfter: string | undefined, body: string): ConnectorError {
  return new ConnectorError({ status, code: errorCodeOf(body), retryAfterMs: readRetryAfter(retryAfter) });
}

/** A number of seconds, or a date. */
function readRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
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
