import type { Activity, ResourceResponse } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod/v4';
import type { Exchange } from './http-exchange.js';

type Credentials = ConnectorClient['credentials'];
type WebResource = Parameters<Credentials['signRequest']>[0];

const postedSchema = z.object({ id: z.string() });

/**
 * Posts an activity into its conversation, as a reply where it is one. The SDK does the same by way
 * of a serializer and nine policies, which cost more than all that the bot does to answer.
 *
 * @throws ConnectorError where Teams does not take it.
 */
export async function postActivity(
  activity: Partial<Activity>,
  credentials: Credentials,
  exchange: Exchange,
): Promise<ResourceResponse> {
  const base = (activity.serviceUrl ?? '').replace(/\/+$/, '');
  const conversation = encodeURIComponent(activity.conversation?.id ?? '');
  const reply = activity.replyToId ? `/${encodeURIComponent(activity.replyToId)}` : '';
  const answer = await exchange({
    method: 'POST',
    url: `${base}/v3/conversations/${conversation}/activities${reply}`,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...(await authorize(credentials)) },
    body: JSON.stringify(activity),
  });
  return { id: readId(answer.body) };
}

/** All that the SDK's credentials do to a request is to set a header of it; without an app id not even that. */
async function authorize(credentials: Credentials): Promise<Readonly<Record<string, string>>> {
  const headers: Record<string, string> = {};
  const set = (name: string, value: string) => {
    headers[name] = value;
  };
  await credentials.signRequest({ headers: { set } } as unknown as WebResource);
  return headers;
}

/** Some answers have no body; then nothing is known of the message but that it was taken. */
function readId(body: string): string {
  try {
    return postedSchema.parse(JSON.parse(body)).id;
  } catch {
    return '';
  }
}
