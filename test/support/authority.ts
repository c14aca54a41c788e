import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MicrosoftAppCredentials, type ServiceClientCredentialsFactory } from 'botframework-connector';

/** The bot's registration in tests. */
export const appId = '11111111-2222-4333-8444-555555555555';
/** The token that the bot sends to the connector in tests. */
export const outgoingToken = 'outgoing-token-that-nobody-may-see';

const issuer = 'https://api.botframework.com';

/** Who issues Teams' tokens, on this machine. */
export interface FakeAuthority {
  /** The SDK's settings that make it trust this authority. */
  readonly settings: Readonly<Record<string, string>>;
  /** A token for the `Authorization` header; without overrides it is a good one. */
  bearer(serviceUrl: string, overrides?: TokenOverrides): string;
  close(): Promise<void>;
}

export interface TokenOverrides {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly head?: Readonly<Record<string, unknown>>;
  /** Signed by a key that the authority does not publish. */
  readonly forged?: boolean;
}

/** Starts an authority; each has an address of its own, because the SDK remembers keys by address. */
export async function startFakeAuthority(): Promise<FakeAuthority> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...own.publicKey.export({ format: 'jwk' }), kid: 'key-1', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    const { port } = server.address() as AddressInfo;
    const metadata = { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: `${url}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/emulator`,
      ValidateAuthority: 'true',
    },
    bearer: (serviceUrl, overrides = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 600 };
      const head = { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...overrides.head };
      return `Bearer ${writeToken(head, { ...claims, ...overrides.claims }, overrides.forged ? foreign.privateKey : own.privateKey)}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function writeToken(head: Readonly<Record<string, unknown>>, claims: object, key: KeyObject): string {
  const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signatureOf(text, head['alg'], key)}`;
}

function signatureOf(text: string, algorithm: unknown, key: KeyObject): string {
  if (algorithm === 'none') return 'x';
  if (algorithm === 'HS256') return createHmac('sha256', 'guessed').update(text).digest('base64url');
  return sign('sha256', Buffer.from(text), key).toString('base64url');
}

/** Credentials whose token needs no authority to be asked. */
export function fakeCredentialsFactory(): ServiceClientCredentialsFactory {
  const credentials = new MicrosoftAppCredentials(appId, 'unused');
  credentials.signRequest = async (request) => {
    request.headers.set('authorization', `Bearer ${outgoingToken}`);
    return request;
  };
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}
