import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { type BotAdapter, UnauthenticatedError } from './adapter.js';
import { checkInbound, type InboundRules } from './inbound-filter.js';
import type { Metrics } from './metrics.js';
import type { MessagesResult } from './server.js';

export interface MessagesHandlerOptions {
  readonly adapter: BotAdapter;
  readonly rules: InboundRules;
  readonly runTurn: (context: TurnContext) => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/**
 * Takes what was posted to `/api/messages` from its arrival to its answer: looked over, authenticated,
 * run as a turn. Callers see a status and no reason; the log has the reason and no content.
 */
export function createMessagesHandler(
  options: MessagesHandlerOptions,
): (authorization: string | undefined, body: unknown) => Promise<MessagesResult> {
  const { adapter, rules, metrics, log } = options;
  return async (authorization, body) => {
    const checked = checkInbound(authorization, body, rules);
    if ('refusal' in checked) {
      const { status, reason } = checked.refusal;
      metrics.refusals.inc({ reason });
      log.warn({ status, reason }, 'a request was refused');
      return { status };
    }
    metrics.turnsInFlight.inc();
    try {
      return toResult(await adapter.receive(authorization ?? '', checked.activity, options.runTurn));
    } catch (error) {
      if (error instanceof UnauthenticatedError) {
        metrics.refusals.inc({ reason: 'token not valid' });
        log.warn({ status: 401, reason: 'token not valid' }, 'a request was refused');
        return { status: 401 };
      }
      log.error({ err: error }, 'an activity could not be handled');
      return { status: 500 };
    } finally {
      metrics.turnsInFlight.dec();
    }
  };
}

function toResult(response: InvokeResponse | undefined): MessagesResult {
  return response === undefined ? { status: 200 } : { status: response.status, body: response.body };
}
