import type { Activity } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { z } from 'zod/v4';
import type { TrustServiceUrl } from './service-url.js';

export interface InboundRules {
  /** Undefined: authentication is off, and no token is asked for. */
  readonly appId: string | undefined;
  /** Who issues Teams' tokens; another in other clouds than the public one. */
  readonly issuer?: string | undefined;
  readonly trusts: TrustServiceUrl;
}

/** Why a request goes no further; the word is for the log, the caller sees the status alone. */
export type InboundRefusal = {
  readonly status: 400 | 401 | 403;
  readonly reason: 'no token' | 'token not for us' | 'not an activity' | 'not from Teams' | 'untrusted service';
};

const id = z.string().min(1).max(2048);
const account = z.looseObject({ id });
const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().max(100),
  serviceUrl: z.string().max(2048),
  conversation: account,
  recipient: account,
  from: account.optional(),
  text: z.string().nullish(),
  timestamp: z.coerce.date().optional(),
  localTimestamp: z.coerce.date().optional(),
  expiration: z.coerce.date().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.unknown()).nullish(),
});
const tokenHeadSchema = z.object({ alg: z.literal('RS256') });
const tokenClaimsSchema = z.object({ iss: z.string(), aud: z.string() });

/**
 * Looks a request over before the SDK sees it. The SDK answers some forged tokens with an error of
 * its own making, remembers every tenant that a forged token names, and skips a check when the
 * service's address is missing; nothing of that kind gets past this. The signature is left to the SDK.
 */
export function checkInbound(
  authorization: string | undefined,
  body: unknown,
  rules: InboundRules,
): { readonly activity: Activity } | { readonly refusal: InboundRefusal } {
  if (rules.appId !== undefined) {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuse(401, 'no token');
    if (!isMeantForUs(token, rules.appId, rules.issuer)) return refuse(401, 'token not for us');
  }
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return refuse(400, 'not an activity');
  if (!isFromTeams(parsed.data.channelId, rules)) return refuse(403, 'not from Teams');
  if (!rules.trusts(parsed.data.serviceUrl)) return refuse(403, 'untrusted service');
  // The schema checks what the bot and the SDK rely on; the SDK's type lists far more that may be there.
  return { activity: parsed.data as unknown as Activity };
}

function refuse(status: InboundRefusal['status'], reason: InboundRefusal['reason']): { refusal: InboundRefusal } {
  return { refusal: { status, reason } };
}

function isFromTeams(channelId: string, rules: InboundRules): boolean {
  return channelId === 'msteams' || (rules.appId === undefined && channelId === 'emulator');
}

function isMeantForUs(
  token: string,
  appId: string,
  issuer: string = AuthenticationConstants.ToBotFromChannelTokenIssuer,
): boolean {
  const [head, claims] = token.split('.');
  const parsed = tokenClaimsSchema.safeParse(decode(claims));
  return (
    tokenHeadSchema.safeParse(decode(head)).success &&
    parsed.success &&
    parsed.data.iss === issuer &&
    parsed.data.aud === appId
  );
}

function decode(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
