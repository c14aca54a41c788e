import type { ConnectorClient } from 'botframework-connector';
import type { Exchange, ExchangeAnswer } from './http-exchange.js';

/** What signs requests as the bot. */
export type ConnectorCredentials = ConnectorClient['credentials'];
type WebResource = Parameters<ConnectorCredentials['signRequest']>[0];

/** A request to Teams' connector. */
export type ConnectorCall = {
  readonly serviceUrl: string;
  /** The parts of the path after `/v3`, as they are. */
  readonly path: readonly string[];
} & (
  | { readonly method: 'POST' | 'PUT'; readonly body: object }
  | { readonly method: 'GET'; readonly query: Readonly<Record<string, string>> }
);

/**
 * Calls Teams' connector. The SDK does the same by way of a serializer and nine policies, which cost
 * more than all that the bot does to answer, and repeat a post by themselves.
 *
 * @throws ConnectorError where Teams does not take it.
 */
export async function callConnector(
  request: ConnectorCall,
  credentials: ConnectorCredentials,
  exchange: Exchange,
): Promise<ExchangeAnswer> {
  const { method, serviceUrl, path } = request;
  const url = [serviceUrl.replace(/\/+$/, ''), 'v3', ...path.map(encodeURIComponent)].join('/');
  const authorization = await authorize(credentials);
  if (request.method === 'GET') {
    return exchange({ method, url: `${url}?${new URLSearchParams(request.query)}`, headers: authorization, body: '' });
  }
  return exchange({
    method,
    url,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...authorization },
    body: JSON.stringify(request.body),
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
