import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ClaimsIdentity } from 'botframework-connector';
import { LRUCache } from 'lru-cache';

type AuthenticateRequestResult = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<AuthenticateRequestResult['connectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/**
 * The SDK's authentication, which keeps the clients that the SDK would otherwise build anew for
 * every turn: together they cost more than all the rest of it. Callers are checked each time.
 */
export class SparingAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** Teams has a handful of service addresses, and only trusted ones get this far. */
  readonly #clients = new LRUCache<string, Promise<ConnectorClient>>({ max: 50 });
  #userTokenClient: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authHeader);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.#keepClientsOf(result.connectorFactory) };
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#keepClientsOf(super.createConnectorFactory(claimsIdentity));
  }

  /** The bot signs nobody in, so one client does for all turns. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokenClient ??= super.createUserTokenClient(claimsIdentity);
    return this.#userTokenClient;
  }

  #keepClientsOf(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const key = `${audience ?? ''} ${serviceUrl}`;
        let client = this.#clients.get(key);
        if (client === undefined) {
          client = factory.create(serviceUrl, audience);
          this.#clients.set(key, client);
          client.catch(() => this.#clients.delete(key));
        }
        return client;
      },
    };
  }
}
