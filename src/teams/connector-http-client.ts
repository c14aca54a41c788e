import type { ConnectorClientOptions } from 'botframework-connector';
import type { Exchange } from './http-exchange.js';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type WebResource = Parameters<HttpClient['sendRequest']>[0];
type WebResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/**
 * The HTTP client under the SDK's connector. The `ConnectorError` that an exchange throws also keeps
 * the SDK from repeating a post by itself: who repeats, and when, is for the caller to decide.
 */
export function createConnectorHttpClient(exchange: Exchange): HttpClient {
  return {
    sendRequest: async (request) => {
      const answer = await exchange({
        method: request.method,
        url: request.url,
        headers: request.headers.toJson({ preserveCase: true }),
        body: typeof request.body === 'string' ? request.body : '',
      });
      const headers = toHeaders(request, answer.contentType);
      return { request, status: answer.status, headers, bodyAsText: answer.body };
    },
  };
}

/** The SDK wants its own kind of headers back; the request carries the only instance at hand to make them of. */
function toHeaders(request: WebResource, contentType: string | undefined): WebResponse['headers'] {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  if (contentType !== undefined) headers.set('content-type', contentType);
  return headers;
}
