import { type Activity, CloudAdapter, type InvokeResponse, type ResourceResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  type ValidateClaims,
} from 'botframework-connector';
import { type ConnectorCall, callConnector } from './call-connector.js';
import { createConnectorHttpClient } from './connector-http-client.js';
import { createExchange, type Exchange, type ExchangeAnswer } from './http-exchange.js';
import { postActivity } from './post-activity.js';
import { SparingAuthentication } from './sparing-authentication.js';

/** How the bot proves to Teams who it is, in the SDK's own names. */
export interface BotCredentials {
  readonly MicrosoftAppType: string;
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppTenantId: string;
  readonly MicrosoftAppPassword?: string | undefined;
  readonly CertificateThumbprint?: string | undefined;
  readonly CertificatePrivateKey?: string | undefined;
}

export interface AdapterOptions {
  /** Undefined switches authentication off, in both directions. */
  readonly credentials: BotCredentials | undefined;
  /** How long one call to Teams' connector may take in a turn, in milliseconds. */
  readonly connectorTimeoutMs: number;
  /** The same in nobody's turn. */
  readonly sendTimeoutMs: number;
  /** Where tokens are checked and made, for clouds other than the public one; all of the SDK's keys or none. */
  readonly authority?: Readonly<Record<string, string>> | undefined;
  /** Makes the tokens that are sent; default: from the credentials. */
  readonly credentialsFactory?: ServiceClientCredentialsFactory | undefined;
}

/** The caller is not Teams, or could not prove it. */
export class UnauthenticatedError extends Error {
  constructor(cause: unknown) {
    super('The request did not come from Teams.', { cause });
    this.name = 'UnauthenticatedError';
  }
}

/**
 * The SDK's adapter with an entrance of our own: `CloudAdapter.process` answers forged tokens with
 * 500 and the text of its error, and prints errors to the console.
 */
export class BotAdapter extends CloudAdapter {
  readonly #exchange: Exchange;
  readonly #patientExchange: Exchange;
  readonly #appId: string;

  /** @param exchanges for calls in a turn, and for those in nobody's. */
  constructor(
    authentication: BotFrameworkAuthentication,
    exchanges: { readonly inTurn: Exchange; readonly patient: Exchange },
    appId = '',
  ) {
    super(authentication);
    this.#exchange = exchanges.inTurn;
    this.#patientExchange = exchanges.patient;
    this.#appId = appId;
  }

  /**
   * Calls Teams' connector as the bot, in nobody's turn.
   *
   * @throws ConnectorError where Teams does not take it; what the SDK throws where it can get no token.
   */
  call(request: ConnectorCall): Promise<ExchangeAnswer> {
    return this.#call(request, this.#patientExchange);
  }

  /** The same while somebody waits for the answer to their turn. */
  callInTurn(request: ConnectorCall): Promise<ExchangeAnswer> {
    return this.#call(request, this.#exchange);
  }

  async #call(request: ConnectorCall, exchange: Exchange): Promise<ExchangeAnswer> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    const { credentials } = await factory.create(request.serviceUrl);
    return callConnector(request, credentials, exchange);
  }

  /**
   * Authenticates an activity and runs its turn.
   *
   * @returns what an invoke is answered with; undefined for other activities.
   * @throws UnauthenticatedError where the token does not prove that Teams sent it; whatever `logic` throws.
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    let authenticated = false;
    try {
      return await this.processActivity(authorization, activity, (context) => {
        authenticated = true;
        return logic(context);
      });
    } catch (error) {
      throw !authenticated && isTokenFault(error) ? new UnauthenticatedError(error) : error;
    }
  }

  /**
   * Sends messages one after another.
   *
   * @throws ConnectorError where Teams does not take one; those before it are sent.
   */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const client = context.turnState.get<ConnectorClient>(this.ConnectorClientKey);
    if (client === undefined || !activities.every(({ type }) => type === 'message')) {
      return super.sendActivities(context, activities);
    }
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      responses.push(await postActivity(activity, client.credentials, this.#exchange));
    }
    return responses;
  }
}

/** A token that fails to verify ends in the SDK's own error or in one of the library that checks signatures. */
function isTokenFault(error: unknown): boolean {
  return (
    error instanceof AuthenticationError ||
    (error instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name))
  );
}

/** Makes the adapter; the SDK checks the credentials for completeness at once. */
export function createAdapter(options: AdapterOptions): BotAdapter {
  const settings = { ...options.credentials, ...options.authority };
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const exchange = createExchange(options.connectorTimeoutMs);
  const authentication = new SparingAuthentication(
    given,
    options.credentialsFactory,
    new AuthenticationConfiguration([], requireIssuer(options.authority?.['ToBotFromChannelTokenIssuer'])),
    undefined,
    { httpClient: createConnectorHttpClient(exchange) },
  );
  const patient = createExchange(options.sendTimeoutMs);
  return new BotAdapter(authentication, { inTurn: exchange, patient }, options.credentials?.MicrosoftAppId);
}

/** Lets in Teams alone: no other bot calls this one as its skill. */
function requireIssuer(issuer: string = AuthenticationConstants.ToBotFromChannelTokenIssuer): ValidateClaims {
  return async (claims) => {
    if (claims.find((claim) => claim.type === AuthenticationConstants.IssuerClaim)?.value !== issuer) {
      throw new AuthenticationError('The token was issued for something else than a Teams channel.', 401);
    }
  };
}
