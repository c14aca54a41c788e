import type { ConnectorClient } from 'botframework-connector';
import type { Exchange, ExchangeAnswer } from './http-exchange.js';

/** What signs requests as the bot. */
export type ConnectorCredentials = ConnectorClient['credentials'];
type WebResource = Parameters<ConnectorCredentials['signRequest']>[0];

/** A request to Teams' connector. */
export interface ConnectorCall {
  readonly method: 'POST' | 'PUT';
  readonly serviceUrl: string;
  /** The parts of the path after `/v3`, as they are. */
  readonly path: readonly string[];
  readonly body: object;
}

/**
 * Calls Teams' connector. The SDK does the same by way of a serializer and nine policies, which cost
 * more than all that the bot does to answer, and repeat a post by themselves.
 *
 * @throws ConnectorError where Teams does not take it.
 */
export async function callConnector(
  { method, serviceUrl, path, body }: ConnectorCall,
  credentials: ConnectorCredentials,
  exchange: Exchange,
): Promise<ExchangeAnswer> {
  const base = serviceUrl.replace(/\/+$/, '');
  return exchange({
    method,
    url: [base, 'v3', ...path.map(encodeURIComponent)].join('/'),
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...(await authorize(credentials)) },
    body: JSON.stringify(body),
  });
}

/** All that the SDK's credentials do to a request is to set a header of it; without an app id not even that. */
async function authorize(credentials: ConnectorCredentials): Promise<Readonly<Record<string, string>>> {
  const headers: Record<string, string> = {};
  const set = (name: string, value: string) => {
    headers[name] = value;
  };
  await credentials.signRequest({ headers: { set } } as unknown as WebResource);
  return headers;
}
