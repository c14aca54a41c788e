import type { Activity, ResourceResponse } from 'botbuilder';
import { z } from 'zod/v4';
import { type ConnectorCredentials, callConnector } from './call-connector.js';
import type { Exchange } from './http-exchange.js';

const postedSchema = z.object({ id: z.string() });

/**
 * Posts an activity into its conversation, as a reply where it is one.
 *
 * @throws ConnectorError where Teams does not take it.
 */
export async function postActivity(
  activity: Partial<Activity>,
  credentials: ConnectorCredentials,
  exchange: Exchange,
): Promise<ResourceResponse> {
  const { serviceUrl = '', conversation, replyToId } = activity;
  const path = ['conversations', conversation?.id ?? '', 'activities', ...(replyToId ? [replyToId] : [])];
  const answer = await callConnector({ method: 'POST', serviceUrl, path, body: activity }, credentials, exchange);
  return { id: readId(answer.body) };
}

/** Some answers have no body; then nothing is known of the message but that it was taken. */
function readId(body: string): string {
  try {
    return postedSchema.parse(JSON.parse(body)).id;
  } catch {
    return '';
  }
}
