import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { asBotError } from '../errors.js';
import type { ActivityKey, Store } from '../store/store.js';
import { errorBody, respondToInvoke } from './invoke-response.js';
import type { Metrics } from './metrics.js';
import { failureBudgetMs, type Reply, sendReply } from './reply.js';

export interface TurnHandlerOptions {
  /** The routes: answers the turn or throws. */
  readonly run: (context: TurnContext) => Promise<unknown>;
  readonly store: Pick<Store, 'claimActivity' | 'releaseActivity'>;
  /** What people see of a failure; the reference is in the log beside the cause. */
  readonly renderFailure: (reference: string) => Reply;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
  /** Marks a message as answered, when there is time. */
  readonly settleLater: (claim: ActivityKey) => void;
}

/** Longer than a turn can take; after that, another instance may answer what this one died over. */
const claimLeaseMs = 30_000;

/**
 * Runs one turn: a message that Teams delivers again is answered once, and a failure ends in a card
 * with a reference instead of silence.
 *
 * @returns a function that rejects only where nothing could be said, so that Teams may deliver again.
 */
export function createTurnHandler(options: TurnHandlerOptions): (context: TurnContext) => Promise<void> {
  const { store, metrics, log } = options;

  return async (context) => {
    const { type, id, conversation } = context.activity;
    const stopTimer = metrics.turnSeconds.startTimer({ type: knownType(type) });
    // Copied, because the context must not be touched once the turn is over.
    const claim = type === 'message' && id ? { conversation: conversation.id, activity: id } : undefined;
    try {
      if (claim && !(await store.claimActivity(claim.conversation, claim.activity, options.now(), claimLeaseMs))) {
        metrics.redeliveries.inc();
        log.info('a message that is answered already was delivered again');
        return;
      }
      await options.run(context);
    } catch (error) {
      metrics.turnFailures.inc({ type: knownType(type) });
      await reportFailure(context, error, claim);
    } finally {
      stopTimer();
    }
    if (claim) options.settleLater(claim);
  };

  async function reportFailure(context: TurnContext, error: unknown, claim: ActivityKey | undefined): Promise<void> {
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference, code: asBotError(error).code }, 'a turn failed');
    try {
      if (context.activity.type === 'invoke') {
        const message = `That did not work. Please try again; if it fails again, quote ${reference}.`;
        await respondToInvoke(context, errorBody(500, 'InternalError', message));
      } else if (context.activity.type === 'message') {
        await sendReply(context, options.renderFailure(reference), failureBudgetMs);
      }
    } catch (unsent) {
      log.error({ err: unsent, reference }, 'and the failure could not be told');
      if (claim) await store.releaseActivity(claim.conversation, claim.activity);
      throw error;
    }
  }
}

const knownTypes = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'event'];

/** A label may take few values only, and a caller chooses this one. */
function knownType(type: string): string {
  return knownTypes.includes(type) ? type : 'other';
}
